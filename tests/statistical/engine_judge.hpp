// How the engine's statistical tests judge: each law must pass, and a wrong version must fail the same judge.
#pragma once

#include "sim/core/math.hpp"

#include <cmath>
#include <cstddef>
#include <span>

namespace hearth::test {

/// Two-sided chance of 4.4 standard errors: one false alarm in about 90,000 judgements.
inline constexpr double smallest_believable = 1.1e-5;

struct Mean {
    double sum = 0, sum_of_squares = 0;
    std::size_t count = 0;
    void add(double x) {
        sum += x;
        sum_of_squares += x * x;
        ++count;
    }
    /// Whether `expected` is within 4.4 standard errors.
    bool agrees_with(double expected) const {
        const double n = static_cast<double>(count), mean = sum / n;
        const double error = std::sqrt((sum_of_squares / n - mean * mean) / (n - 1));
        return std::fabs(mean - expected) <= 4.4 * error;
    }
};

inline double chi_square_tail(double statistic, double degrees) {
    return 1 - math::gamma_distribution(degrees / 2, statistic / 2);
}

/// Pearson's test of counts against probabilities that sum to 1.
inline bool follows(std::span<const double> counts, std::span<const double> probabilities) {
    double total = 0, statistic = 0;
    for (const double count : counts) total += count;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double expected = total * probabilities[i];
        statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return chi_square_tail(statistic, static_cast<double>(counts.size() - 1)) > smallest_believable;
}

/// Whether two histograms of equally many draws may come from one distribution.
inline bool same_distribution(std::span<const double> a, std::span<const double> b) {
    double statistic = 0;
    int used = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] + b[i] > 0) {
            statistic += (a[i] - b[i]) * (a[i] - b[i]) / (a[i] + b[i]);
            ++used;
        }
    return chi_square_tail(statistic, used - 1) > smallest_believable;
}

}  // namespace hearth::test
