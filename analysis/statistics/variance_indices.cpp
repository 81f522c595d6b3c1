#include "analysis/statistics/variance_indices.hpp"

#include "analysis/statistics/bootstrap.hpp"

#include <cstdint>
#include <numeric>

namespace hearth::analysis {
namespace {

using BasePoints = std::span<const std::vector<double>>;

struct Estimates { std::vector<double> first_order, total; };

// Mean and variance of all of A and B.
struct Outcome { double mean = 0, variance = 0; };

Outcome outcome(BasePoints points, const std::vector<std::uint32_t>& chosen) {
    const double n = 2 * static_cast<double>(chosen.size());
    Outcome result;
    for (const std::uint32_t j : chosen) result.mean += (points[j][0] + points[j][1]) / n;
    for (const std::uint32_t j : chosen)
        for (const double y : {points[j][0], points[j][1]}) result.variance += (y - result.mean) * (y - result.mean) / n;
    return result;
}

Estimates estimate(BasePoints points, const std::vector<std::uint32_t>& chosen) {
    const std::size_t parameters = points.front().size() - 2;
    const Outcome all = outcome(points, chosen);
    Estimates sums{std::vector<double>(parameters), std::vector<double>(parameters)};
    if (!(all.variance > 0)) return sums;
    const double n = static_cast<double>(chosen.size());
    for (const std::uint32_t j : chosen) {
        const double *const y = points[j].data(), a = y[0], b = y[1] - all.mean;
        for (std::size_t i = 0; i < parameters; ++i) {
            const double change = y[2 + i] - a;
            sums.first_order[i] += b * change / (n * all.variance);
            sums.total[i] += change * change / (2 * n * all.variance);
        }
    }
    return sums;
}

// What is left of sums that cancel.
double without_rounding(double share) { return share > -1e-12 && share < 1e-12 ? 0 : share; }

}  // namespace

std::optional<VarianceIndices> variance_indices(BasePoints points) {
    std::vector<std::uint32_t> all(points.size());
    std::iota(all.begin(), all.end(), std::uint32_t{0});
    if (points.size() < 2 || !(outcome(points, all).variance > 0)) return std::nullopt;
    const Estimates found = estimate(points, all);
    std::vector<Estimates> again;
    for (std::size_t resample = 0; resample < resamples; ++resample)
        again.push_back(estimate(points, resampled_positions(resample, points.size())));
    const auto index = [&](std::size_t i, std::vector<double> Estimates::* which) {
        std::vector<double> values;
        for (const Estimates& one : again) values.push_back((one.*which)[i]);
        return Index{without_rounding((found.*which)[i]), percentile_interval(std::move(values))};
    };
    VarianceIndices result;
    for (std::size_t i = 0; i < found.total.size(); ++i) {
        result.first_order.push_back(index(i, &Estimates::first_order));
        result.total.push_back(index(i, &Estimates::total));
    }
    return result;
}

}  // namespace hearth::analysis
