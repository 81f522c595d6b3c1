// Designs whose points come in blocks that stand or fall together: Saltelli's base points and Morris' trajectories.
#include "analysis/sensitivity/methods.hpp"
#include "analysis/statistics/descriptive.hpp"
#include "analysis/statistics/elementary_effects.hpp"
#include "analysis/statistics/variance_indices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hearth::analysis {
namespace {

std::size_t block_size(const ArmDesign& d) { return d.done.size() / d.base_points; }

// Means of the points of each block, without blocks in which one has no value, and where each block begins.
struct Blocks { std::vector<std::vector<double>> outcomes; std::vector<std::size_t> first; };

Blocks whole_blocks(const Grid& outcomes, std::size_t size, SensitivityTable& table) {
    const std::vector<double> means = point_means(outcomes);
    Blocks blocks;
    std::vector<double> used;
    for (std::size_t first = 0; first + size <= means.size(); first += size) {
        const auto begin = means.begin() + static_cast<std::ptrdiff_t>(first), end = begin + static_cast<std::ptrdiff_t>(size);
        if (!std::all_of(begin, end, [](double value) { return std::isfinite(value); })) continue;
        blocks.outcomes.emplace_back(begin, end);
        blocks.first.push_back(first);
        used.insert(used.end(), begin, end);
    }
    table.points = used.size();
    if (!used.empty()) table.mean = mean(used);
    return blocks;
}

std::vector<std::string> note_lost_blocks(const ArmDesign& d, const char* block) {
    std::size_t lost = 0;
    for (std::size_t b = 0; b < d.base_points; ++b) {
        const auto begin = d.done.begin() + static_cast<std::ptrdiff_t>(b * block_size(d)), end = begin + static_cast<std::ptrdiff_t>(block_size(d));
        lost += std::find(begin, end, false) != end;
    }
    if (lost == 0) return {};
    return {fmt::format("{} of {} {} are left out whole, because a point of theirs has no complete run. If what failed did not fail by "
                        "chance, what is left may mislead.", lost, d.base_points, block)};
}

Figure figure_of(const Index& index) { return {index.value, index.interval}; }

}  // namespace

Method variance_method(const ArmDesign& design) {
    Method method{.columns = {"first_order", "total"}, .headings = {"by itself", "with all it interacts with"},
                  .explanation = {"Shares of the variance between points (Saltelli's first-order and total index, 95 % interval by resampling)."},
                  .notes = note_lost_blocks(design, "base points"), .analyse = {}};
    method.analyse = [&design](const Grid& outcomes, SensitivityTable& table) {
        const auto indices = variance_indices(whole_blocks(outcomes, block_size(design), table).outcomes);
        if (!indices) {
            table.why_empty = "The outcome does not vary, or fewer than two base points are whole.";
            return;
        }
        for (std::size_t i = 0; i < design.parameters.size(); ++i)
            table.rows.push_back({design.parameters[i].key, "", {figure_of(indices->first_order[i]), figure_of(indices->total[i])}});
        sort_by_size(table, 1);
        const auto outside = [](const Figure& f) { return *f.value < 0 || *f.value > 1; };
        if (std::any_of(table.rows.begin(), table.rows.end(), [&](const Influence& r) { return std::any_of(r.figures.begin(), r.figures.end(), outside); }))
            table.in_words = "Values below 0 or above 1 are estimates of shares that are not: more base points narrow them.";
    };
    return method;
}

Method screening_method(const ArmDesign& design) {
    Method method{.columns = {"mu_star", "mu", "sigma"}, .headings = {"size (mu*)", "mean (mu)", "spread (sigma)"},
                  .explanation = {"Morris' elementary effects: the change of the outcome for a parameter's whole range, judged by single steps.",
                                  "Size: mean of absolute effects (95 % interval by resampling), for ranking. Spread against size: how far an effect "
                                  "is curved or depends on others."},
                  .notes = note_lost_blocks(design, "trajectories"), .analyse = {}};
    method.analyse = [&design](const Grid& outcomes, SensitivityTable& table) {
        const Blocks blocks = whole_blocks(outcomes, block_size(design), table);
        std::vector<Trajectory> trajectories;
        for (std::size_t b = 0; b < blocks.first.size(); ++b) {
            Trajectory& t = trajectories.emplace_back(Trajectory{{}, blocks.outcomes[b]});
            for (std::size_t p = 0; p < block_size(design); ++p) {
                std::vector<double>& point = t.points.emplace_back();
                for (const DesignParameter& parameter : design.parameters) point.push_back(parameter.shares[blocks.first[b] + p]);
            }
        }
        const auto effects = elementary_effects(trajectories, design.parameters.size());
        if (trajectories.empty()) table.why_empty = "No trajectory is whole.";
        for (std::size_t i = 0; i < effects.size() && !trajectories.empty(); ++i) {
            const auto screening = screen(effects[i]);
            if (screening)
                table.rows.push_back({design.parameters[i].key, "", {{screening->mean_size, screening->size_interval}, {screening->mean, {}},
                                                                    {effects[i].size() > 1 ? std::optional(screening->deviation) : std::nullopt, {}}}});
            else
                table.rows.push_back({design.parameters[i].key, "", {{}, {}, {}}});
        }
        sort_by_size(table, 0);
    };
    return method;
}

}  // namespace hearth::analysis
