#include "analysis/paired.hpp"

#include "analysis/statistics.hpp"

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

// Replicates without any pair are left out.
std::vector<double> shares_lower(const Grid& differences) {
    std::vector<double> shares;
    for (std::size_t r = 0; r < differences.replicates; ++r) {
        std::vector<double> column;
        for (std::size_t p = 0; p < differences.points; ++p) column.push_back(differences.at(p, r));
        column = finite(std::move(column));
        if (!column.empty()) shares.push_back(share_lower(column));
    }
    return shares;
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

// `variance` of one replicate's difference.
void settle(Difference& found, double variance) {
    if (!found.interval) return;
    found.verdict = judge(*found.interval, found.minimum_effect);
    if (found.verdict != Verdict::not_settled) return;
    const auto needed = replicates_needed(found.mean, std::sqrt(variance), found.minimum_effect);
    if (needed) found.more_replicates = std::max(*needed, found.replicates + 1) - found.replicates;
}

void describe_pairs(const Grid& differences, Difference& found) {
    const std::vector<double> all = finite(differences.values);
    found.pairs = all.size();
    found.of_pairs = {quantile(all, 0.5), quantile(all, 0.05), quantile(all, 0.95)};
    const std::vector<double> shares = shares_lower(differences);
    found.lower = share_lower(all);
    if (found.points == 1) {
        found.lower_interval = jeffreys_interval(found.lower * static_cast<double>(all.size()), static_cast<double>(all.size()));
    } else {
        found.lower_interval = clustered_share_interval(shares, static_cast<double>(all.size()) / static_cast<double>(shares.size()));
        found.points_lower = share_lower(finite(point_means(differences)));
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

std::optional<Difference> compare_paired(const Grid& base_runs, const Grid& other_runs, MinimumEffect least) {
    Grid base = base_runs, other = other_runs;
    keep_common(base, other);
    Grid differences = other;
    for (std::size_t i = 0; i < base.values.size(); ++i) differences.values[i] -= base.values[i];
    if (finite(differences.values).empty()) return std::nullopt;
    Difference found;
    describe_means(base, other, least, found);
    describe_pairs(differences, found);
    const std::vector<double> independent = replicate_means(differences);
    found.replicates = std::max<std::size_t>(1, independent.size());
    found.interval = mean_interval(independent);
    const double apart = variance(replicate_means(base)) + variance(replicate_means(other));
    if (apart > 0) found.variance_ratio = variance(independent) / apart;
    if (found.verdict != Verdict::no_difference) settle(found, variance(independent));
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
    settle(found, variance(before) + variance(after));
    return found;
}

}  // namespace hearth::analysis
