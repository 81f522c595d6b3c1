#include "analysis/comparison/point_groups.hpp"

#include "analysis/read/csv.hpp"
#include "analysis/read/question_error.hpp"
#include "sim/core/cells.hpp"
#include "sim/core/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace hearth::analysis {
namespace {

constexpr std::size_t most_values = 12, fifths = 5;

using Texts = std::vector<std::string>;   // of each point; "" where the base has no such point

// Positions of equal texts, numbers in their order and words in that of first use.
std::vector<PointGroup> by_value(const Texts& texts) {
    std::vector<PointGroup> groups;
    for (std::size_t p = 0; p < texts.size(); ++p) {
        if (texts[p].empty()) continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const PointGroup& g) { return g.name == texts[p]; });
        if (group == groups.end()) group = groups.insert(groups.end(), PointGroup{texts[p], {}});
        group->points.push_back(p);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const PointGroup& a, const PointGroup& b) {
        const auto x = read_number(a.name), y = read_number(b.name);
        return x && y && *x < *y;
    });
    return groups;
}

std::vector<PointGroup> by_fifth(const Texts& texts, const VariedParameter& parameter) {
    std::vector<double> there;
    for (const std::string& text : texts)
        if (const auto value = read_number(text)) there.push_back(*value);
    const auto [least, most] = std::minmax_element(there.begin(), there.end());
    const auto range = parameter.range.value_or(std::pair{*least, *most});
    const double low = range.first, high = range.second;   // plain names: before clang 16 a lambda cannot capture parts of a pair
    const bool ratio = parameter.logarithmic && low > 0;
    const auto end_of = [&](std::size_t fifth) {
        const double share = static_cast<double>(fifth) / fifths;
        return ratio ? low * std::pow(high / low, share) : low + share * (high - low);
    };
    std::vector<PointGroup> groups;
    for (std::size_t f = 0; f < fifths; ++f) groups.push_back({fmt::format("{:.4g} to {:.4g}", end_of(f), end_of(f + 1)), {}});
    for (std::size_t p = 0; p < texts.size(); ++p) {
        const auto value = read_number(texts[p]);
        if (!value) continue;
        std::size_t fifth = 0;
        while (fifth + 1 < fifths && *value >= end_of(fifth + 1)) ++fifth;
        groups[fifth].points.push_back(p);
    }
    std::erase_if(groups, [](const PointGroup& g) { return g.points.empty(); });
    return groups;
}

}  // namespace

PointGroup all_points(const Arms& arms) {
    PointGroup all{"", std::vector<std::size_t>(arms.points.size())};
    std::iota(all.points.begin(), all.points.end(), std::size_t{0});
    return all;
}

std::vector<PointGroup> one_by_one(const Arms& arms) {
    std::vector<PointGroup> groups;
    for (std::size_t p = 0; p < arms.points.size(); ++p) groups.push_back({arms.points[p], {p}});
    return groups;
}

std::vector<PointGroup> by_parameter(const Arms& arms, const std::string& key) {
    for (const auto& [name, texts] : parameters_of_points(arms, arms.list.front())) {
        if (name != key) continue;
        std::vector<PointGroup> groups = by_value(texts);
        if (groups.size() <= most_values) return groups;
        const auto& varied = arms.of(arms.list.front()).sweep->parameters;
        const auto parameter = std::find_if(varied.begin(), varied.end(), [&](const VariedParameter& v) { return v.key == key; });
        if (std::all_of(groups.begin(), groups.end(), [](const PointGroup& g) { return read_number(g.name).has_value(); }))
            return by_fifth(texts, *parameter);
        throw QuestionError(fmt::format("--by {}: its {} values are no numbers, so that they cannot be put together.", key, groups.size()));
    }
    return {};
}

std::vector<PointGroup> by_parameters(const Arms& arms, const std::vector<std::string>& keys) {
    std::vector<PointGroup> cells = {all_points(arms)};
    for (const std::string& key : keys) {
        const std::vector<PointGroup> groups = by_parameter(arms, key);
        if (groups.empty()) {
            std::vector<std::string> known;
            for (const auto& [name, values] : parameters_of_points(arms, arms.list.front())) known.push_back(name);
            throw QuestionError(fmt::format("--by {}: of several, each must be a parameter that varies between points.{}", key, did_you_mean(key, known)));
        }
        std::vector<PointGroup> finer;
        for (const PointGroup& cell : cells)
            for (const PointGroup& group : groups) {
                PointGroup both{fmt::format("{}{}{} = {}", cell.name, cell.name.empty() ? "" : ", ", key, group.name), {}, cell.values};
                both.values.emplace_back(key, group.name);
                std::copy_if(cell.points.begin(), cell.points.end(), std::back_inserter(both.points), [&group](std::size_t point) {
                    return std::find(group.points.begin(), group.points.end(), point) != group.points.end();
                });
                if (!both.points.empty()) finer.push_back(std::move(both));
            }
        cells = std::move(finer);
    }
    return cells;
}

Grid picked(const Grid& grid, const std::vector<std::size_t>& points) {
    Grid some(points.size(), grid.replicates);
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t r = 0; r < grid.replicates; ++r) some.at(i, r) = grid.at(points[i], r);
    return some;
}

}  // namespace hearth::analysis
