#include "analysis/statistics/descriptive.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace hearth::analysis {

double mean(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double quantile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    const double position = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (position - static_cast<double>(below)) * (values[above] - values[below]);
}

std::optional<double> slope(std::span<const std::pair<double, double>> points) {
    if (points.size() < 2) return std::nullopt;
    double mean_x = 0, mean_y = 0;
    for (const auto& [x, y] : points) {
        mean_x += x / static_cast<double>(points.size());
        mean_y += y / static_cast<double>(points.size());
    }
    double xx = 0, xy = 0;
    for (const auto& [x, y] : points) {
        xx += (x - mean_x) * (x - mean_x);
        xy += (x - mean_x) * (y - mean_y);
    }
    if (!(xx > 0)) return std::nullopt;
    return xy / xx;
}

}  // namespace hearth::analysis
