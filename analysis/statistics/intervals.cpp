#include "analysis/statistics/intervals.hpp"

#include "analysis/statistics/descriptive.hpp"
#include "sim/core/distributions.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::analysis {
namespace {

constexpr double upper_tail = (1 + confidence) / 2;

// Share of a normal sample mean within (low, high), which may be empty.
double normal_within(double mean, double error, double low, double high) {
    if (!(low < high)) return 0;
    const NormalDistribution law(mean, error);
    return cdf(law, high) - cdf(law, low);
}

}  // namespace

double variance(std::span<const double> values) {
    if (values.size() < 2) return 0;
    const double middle = mean(values);
    double sum = 0;
    for (const double value : values) sum += (value - middle) * (value - middle);
    return sum / static_cast<double>(values.size() - 1);
}

double t_quantile(double degrees) { return quantile(StudentsT(degrees), upper_tail); }

std::optional<Interval> mean_interval(std::span<const double> values) {
    if (values.size() < 2) return std::nullopt;
    const double n = static_cast<double>(values.size()), middle = mean(values);
    const double half = t_quantile(n - 1) * std::sqrt(variance(values) / n);
    return Interval{middle - half, middle + half};
}

std::optional<Interval> welch_interval(std::span<const double> base, std::span<const double> other) {
    if (base.size() < 2 || other.size() < 2) return std::nullopt;
    const double n = static_cast<double>(base.size()), m = static_cast<double>(other.size());
    const double a = variance(base) / n, b = variance(other) / m, middle = mean(other) - mean(base);
    if (!(a + b > 0)) return Interval{middle, middle};
    const double degrees = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
    const double half = t_quantile(degrees) * std::sqrt(a + b);
    return Interval{middle - half, middle + half};
}

Interval jeffreys_interval(double successes, double tried) {
    const BetaDistribution law(successes + 0.5, tried - successes + 0.5);
    return {successes > 0 ? quantile(law, 1 - upper_tail) : 0, successes < tried ? quantile(law, upper_tail) : 1};
}

std::optional<Interval> clustered_share_interval(std::span<const double> shares, double size) {
    if (shares.size() < 2) return std::nullopt;
    const double replicates = static_cast<double>(shares.size()), pairs = replicates * size;
    const double share = std::clamp(mean(shares), 0.0, 1.0), error = variance(shares) / replicates;
    double effective = replicates;
    if (error > 0) {
        const double loss = t_quantile(std::max(1.0, pairs - 1)) / t_quantile(replicates - 1);   // the variance is itself estimated
        effective = std::min(pairs, share * (1 - share) / error * loss * loss);
    }
    return jeffreys_interval(share * effective, effective);
}

Verdict judge(const Interval& difference, double minimum_effect) {
    const auto [low, high] = difference;
    if (low > minimum_effect) return Verdict::higher;
    if (high < -minimum_effect) return Verdict::lower;
    if (-minimum_effect < low && high < minimum_effect) return Verdict::too_small;
    return Verdict::not_settled;
}

double chance_settled(double mean, double deviation, double minimum_effect, double n) {
    const double error = deviation / std::sqrt(n), half = t_quantile(n - 1) * error, far = minimum_effect + half;
    return 1 - normal_within(mean, error, -far, far) + normal_within(mean, error, half - minimum_effect, minimum_effect - half);
}

std::optional<std::size_t> replicates_needed(double mean, double deviation, double minimum_effect) {
    if (!(deviation > 0)) return 2;
    const auto enough = [&](std::size_t n) { return chance_settled(mean, deviation, minimum_effect, static_cast<double>(n)) >= chance_to_settle; };
    std::size_t few = 1, many = 2;
    for (; !enough(many); many *= 2) {
        if (many >= most_replicates) return std::nullopt;
        few = many;
    }
    while (many - few > 1) (enough((few + many) / 2) ? many : few) = (few + many) / 2;
    return many <= most_replicates ? std::optional(many) : std::nullopt;
}

}  // namespace hearth::analysis
