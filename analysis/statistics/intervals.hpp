// Intervals and sizes of samples: pure functions of numbers. Tests hold their coverage by simulation (tests/statistical).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace hearth::analysis {

inline constexpr double confidence = 0.95;              ///< of every interval here
inline constexpr double chance_to_settle = 0.8;         ///< what replicates_needed() aims at
inline constexpr std::size_t most_replicates = 100'000; ///< beyond it a number would be an idle promise

using Interval = std::pair<double, double>;

/// Sum of squares about the mean / (n - 1); 0 for fewer than two.
double variance(std::span<const double> values);

/// Two-sided quantile of Student's t, degrees > 0.
double t_quantile(double degrees);

/// Student's interval of a mean of independent values; nothing for fewer than two.
std::optional<Interval> mean_interval(std::span<const double> values);

/// mean(other) - mean(base) of independent samples: Welch 1947, degrees of freedom by Satterthwaite. Nothing where either sample
/// has fewer than two.
std::optional<Interval> welch_interval(std::span<const double> base, std::span<const double> other);

/// Of a share, from `successes` of `tried`, both perhaps fractions: equal tails of Beta(successes + 1/2, failures + 1/2), and 0 or 1
/// itself where nothing or everything succeeded (Brown, Cai and DasGupta 2001). tried > 0.
Interval jeffreys_interval(double successes, double tried);

/// Of the mean of shares whose members are not independent: one share for each replicate, each of `size` pairs. The sample counts
/// as many pairs as would leave the same variance (Korn and Graubard 1998, with Jeffreys' interval); where all replicates agree, one
/// for each replicate. Nothing for fewer than two replicates.
std::optional<Interval> clustered_share_interval(std::span<const double> shares, double size);

enum class Verdict {
    no_difference,    ///< in any pair
    higher, lower,    ///< all of the interval lies beyond the minimum effect, on this side
    too_small,        ///< all of it lies within the minimum effect: less than matters
    not_settled,
    unknown           ///< there is no interval
};

/// minimum_effect >= 0, in the unit of the interval.
Verdict judge(const Interval& difference, double minimum_effect);

/// Chance that n values of this mean and standard deviation give an interval that judge() settles (the mean drawn as normal, the
/// deviation taken as known).
double chance_settled(double mean, double deviation, double minimum_effect, double n);

/// The fewest values, at least 2, with chance_settled() >= chance_to_settle; nothing where most_replicates are not enough.
std::optional<std::size_t> replicates_needed(double mean, double deviation, double minimum_effect);

}  // namespace hearth::analysis
