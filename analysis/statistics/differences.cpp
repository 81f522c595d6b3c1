#include "analysis/statistics/differences.hpp"

#include "analysis/statistics/descriptive.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hearth::analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> present(const Grid& grid, std::size_t point) {
    std::vector<double> found;
    for (std::size_t r = 0; r < grid.replicates; ++r)
        if (std::isfinite(grid.at(point, r))) found.push_back(grid.at(point, r));
    return found;
}

std::vector<double> finite(std::vector<double> values) {
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    return values;
}

// 1 for a difference below zero, 1/2 for none.
double lower(double difference) { return difference < 0 ? 1 : difference > 0 ? 0 : 0.5; }

double share_lower(const std::vector<double>& differences) {
    double sum = 0;
    for (const double difference : differences) sum += lower(difference);
    return sum / static_cast<double>(differences.size());
}

// Of each replicate, or of each point; those without any pair are left out.
std::vector<double> shares_lower(const Grid& differences, bool by_point) {
    std::vector<double> shares;
    for (std::size_t i = 0; i < (by_point ? differences.points : differences.replicates); ++i) {
        std::vector<double> together;
        for (std::size_t j = 0; j < (by_point ? differences.replicates : differences.points); ++j)
            together.push_back(by_point ? differences.at(i, j) : differences.at(j, i));
        together = finite(std::move(together));
        if (!together.empty()) shares.push_back(share_lower(together));
    }
    return shares;
}

std::optional<Difference::Sides> points_beyond_chance(const Grid& differences) {
    Difference::Sides sides;
    for (std::size_t p = 0; p < differences.points; ++p) {
        const auto interval = mean_interval(present(differences, p));
        if (!interval) continue;
        ++sides.of;
        sides.lower += interval->second < 0;
        sides.higher += interval->first > 0;
    }
    return sides.of > 0 ? std::optional(sides) : std::nullopt;
}

void describe_means(const Grid& base, const Grid& other, MinimumEffect least, Difference& found) {
    const std::vector<double> base_points = finite(point_means(base));
    found.points = base_points.size();
    found.base_mean = mean(base_points);
    found.other_mean = mean(finite(point_means(other)));
    found.mean = found.other_mean - found.base_mean;
    if (found.base_mean != 0) found.percent = 100 * found.mean / std::abs(found.base_mean);
    found.minimum_effect = least.percent ? least.size / 100 * std::abs(found.base_mean) : least.size;
}

// `independent` values the interval is of, and the variance of one.
void settle(Difference& found, std::size_t independent, double variance) {
    if (!found.interval) return;
    found.verdict = judge(*found.interval, found.minimum_effect);
    if (found.verdict != Verdict::not_settled) return;
    const auto needed = replicates_needed(found.mean, std::sqrt(variance), found.minimum_effect);
    if (needed) found.more_needed = std::max(*needed, independent + 1) - independent;
}

void describe_pairs(const Grid& differences, Difference& found) {
    const std::vector<double> all = finite(differences.values);
    found.pairs = all.size();
    const auto [lowest, highest] = std::minmax_element(all.begin(), all.end());
    found.of_pairs = {quantile(all, 0.5), quantile(all, 0.05), quantile(all, 0.95), *lowest, *highest};
    const std::vector<double> shares = shares_lower(differences, found.over_points);
    found.lower = share_lower(all);
    if (found.points > 1) {
        found.lower_interval = clustered_share_interval(shares, static_cast<double>(all.size()) / static_cast<double>(shares.size()));
        found.points_beyond_chance = points_beyond_chance(differences);
    } else if (all.size() > 1) {
        found.lower_interval = jeffreys_interval(found.lower * static_cast<double>(all.size()), static_cast<double>(all.size()));
    }
    if (std::all_of(all.begin(), all.end(), [](double d) { return d == 0; })) found.verdict = Verdict::no_difference;
}

// Keeps of both what the other has as well.
void keep_common(Grid& a, Grid& b) {
    for (std::size_t i = 0; i < a.values.size(); ++i)
        if (!std::isfinite(a.values[i]) || !std::isfinite(b.values[i])) a.values[i] = b.values[i] = missing;
}

void keep_common_points(Grid& a, Grid& b) {
    for (std::size_t p = 0; p < a.points; ++p) {
        if (!present(a, p).empty() && !present(b, p).empty()) continue;
        for (std::size_t r = 0; r < a.replicates; ++r) a.at(p, r) = missing;
        for (std::size_t r = 0; r < b.replicates; ++r) b.at(p, r) = missing;
    }
}

// Mann and Whitney 1947, point by point: every run of one arm against every run of the other.
double chance_lower(const Grid& base, const Grid& other) {
    std::vector<double> differences;
    for (std::size_t p = 0; p < base.points; ++p)
        for (const double a : present(base, p))
            for (const double b : present(other, p)) differences.push_back(b - a);
    return share_lower(differences);
}

}  // namespace

Grid::Grid(std::size_t all_points, std::size_t all_replicates)
    : points(all_points), replicates(all_replicates), values(all_points * all_replicates, missing) {}

std::vector<double> point_means(const Grid& grid) {
    std::vector<double> means;
    for (std::size_t p = 0; p < grid.points; ++p) {
        const std::vector<double> values = present(grid, p);
        means.push_back(values.empty() ? missing : mean(values));
    }
    return means;
}

std::vector<double> replicate_means(const Grid& grid) {
    const std::vector<double> means = point_means(grid);
    const std::vector<double> known = finite(means);
    if (known.empty()) return {};
    std::vector<bool> several(grid.points);
    for (std::size_t p = 0; p < grid.points; ++p) several[p] = present(grid, p).size() > 1;
    std::vector<double> result;
    for (std::size_t r = 0; r < grid.replicates; ++r) {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t p = 0; p < grid.points; ++p) {
            if (!several[p] || !std::isfinite(grid.at(p, r))) continue;
            sum += grid.at(p, r) - means[p];
            ++count;
        }
        if (count > 0) result.push_back(mean(known) + sum / static_cast<double>(count));
    }
    return result;
}

std::optional<Difference> compare_paired(const Grid& base_runs, const Grid& other_runs, MinimumEffect least, PointSeeds seeds) {
    Grid base = base_runs, other = other_runs;
    keep_common(base, other);
    Grid differences = other;
    for (std::size_t i = 0; i < base.values.size(); ++i) differences.values[i] -= base.values[i];
    if (finite(differences.values).empty()) return std::nullopt;
    Difference found;
    describe_means(base, other, least, found);
    found.over_points = seeds == PointSeeds::own && found.points > 1;
    describe_pairs(differences, found);
    const std::vector<double> by_replicate = replicate_means(differences);
    const std::vector<double> independent = found.over_points ? finite(point_means(differences)) : by_replicate;
    found.replicates = std::max<std::size_t>(1, by_replicate.size());
    found.interval = mean_interval(independent);
    const double apart = variance(replicate_means(base)) + variance(replicate_means(other));
    if (apart > 0) found.variance_ratio = variance(by_replicate) / apart;
    if (found.verdict != Verdict::no_difference) settle(found, std::max<std::size_t>(1, independent.size()), variance(independent));
    return found;
}

std::optional<Difference> compare_unpaired(const Grid& base_runs, const Grid& other_runs, MinimumEffect least) {
    Grid base = base_runs, other = other_runs;
    keep_common_points(base, other);
    if (finite(base.values).empty()) return std::nullopt;
    Difference found;
    describe_means(base, other, least, found);
    const std::vector<double> before = replicate_means(base), after = replicate_means(other);
    found.replicates = std::max<std::size_t>(1, std::min(before.size(), after.size()));
    found.interval = welch_interval(before, after);
    found.lower = chance_lower(base, other);
    settle(found, found.replicates, variance(before) + variance(after));
    return found;
}

}  // namespace hearth::analysis
