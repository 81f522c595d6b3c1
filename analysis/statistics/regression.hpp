// Least squares over the points of a design: what a parameter does where its effect goes one way.
#pragma once

#include "analysis/statistics/intervals.hpp"

#include <optional>
#include <span>
#include <vector>

namespace hearth::analysis {

struct Coefficient { double value = 0; Interval interval; };

struct Regression {
    std::vector<Coefficient> standardised;   ///< change in standard deviations of the outcome for one of the parameter
    std::vector<Coefficient> partial;        ///< correlation with the outcome when all other parameters are held (-1 to 1)
    double explained = 0;                    ///< R squared: the share of the variance that a straight line explains
};

/// `parameters[i]` has one value a point. Intervals: Student's for coefficients, Fisher's z for partial correlations. Nothing for
/// fewer than k + 4 points, where a parameter or the outcome does not vary, or where parameters move together.
std::optional<Regression> regress(std::span<const std::vector<double>> parameters, std::span<const double> outcome);

/// From 1; ties share the mean of their ranks. regress() of ranks gives partial rank correlations (Marino et al. 2008).
std::vector<double> ranks(std::span<const double> values);

}  // namespace hearth::analysis
