#include "analysis/statistics/elementary_effects.hpp"

#include "analysis/statistics/bootstrap.hpp"
#include "analysis/statistics/descriptive.hpp"

#include <cmath>

namespace hearth::analysis {
namespace {

// The one parameter that two points do not share.
std::optional<std::size_t> changed(const std::vector<double>& before, const std::vector<double>& after) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == after[i]) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

}  // namespace

std::vector<std::vector<double>> elementary_effects(std::span<const Trajectory> trajectories, std::size_t parameters) {
    std::vector<std::vector<double>> effects(parameters);
    for (const Trajectory& t : trajectories)
        for (std::size_t step = 1; step < t.points.size(); ++step)
            if (const auto i = changed(t.points[step - 1], t.points[step]))
                effects[*i].push_back((t.outcomes[step] - t.outcomes[step - 1]) / (t.points[step][*i] - t.points[step - 1][*i]));
    return effects;
}

std::optional<Screening> screen(std::span<const double> effects) {
    if (effects.empty()) return std::nullopt;
    std::vector<double> sizes;
    for (const double effect : effects) sizes.push_back(std::abs(effect));
    Screening found{.mean = mean(effects), .mean_size = mean(sizes), .deviation = std::sqrt(variance(effects)), .size_interval = {}};
    if (effects.size() > 1)
        found.size_interval = bootstrap_interval(sizes.size(), [&](const std::vector<std::uint32_t>& chosen) {
            double sum = 0;
            for (const std::uint32_t i : chosen) sum += sizes[i];
            return sum / static_cast<double>(chosen.size());
        });
    return found;
}

}  // namespace hearth::analysis
