// The comparison as tables for people who weigh arms against each other over many cells: which side has less, by how much, how surely,
// and how often.
#include "analysis/comparison/cells.hpp"
#include "analysis/text/columns.hpp"
#include "analysis/text/figures.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearth::analysis {
namespace {

enum class Side { lower, higher, open, same };

/// By the 95 % interval, whether or not the difference matters.
Side side_of(const ComparedRow& row) {
    if (!row.difference || row.difference->verdict == Verdict::no_difference) return row.difference ? Side::same : Side::open;
    const auto& interval = row.difference->interval;
    if (interval && interval->second < 0) return Side::lower;
    return interval && interval->first > 0 ? Side::higher : Side::open;
}

std::string size_text(const Difference& d) {
    if (!d.percent || !d.interval) return difference_text(d, d.mean) + (d.interval ? " (" + range_text(d, d.interval->first, d.interval->second) + ")" : "");
    const double whole = std::abs(d.base_mean) / 100;
    return fmt::format("{} ({} to {})", percent_text(d), signed_rounded(d.interval->first / whole, 1), signed_rounded(d.interval->second / whole, 1));
}

std::string cell_text(const ComparedRow& row) {
    if (!row.difference) return "no values";
    switch (side_of(row)) {
        case Side::same: return "the same";
        case Side::lower: return "lower " + size_text(*row.difference);
        case Side::higher: return "higher " + size_text(*row.difference);
        case Side::open: break;
    }
    return "open " + size_text(*row.difference);
}

/// A point by what it changes against the first.
std::string point_text(const Comparison& c, std::size_t point) {
    const PointValues &first = c.point_values.front(), &here = c.point_values[point];
    std::vector<std::string> changed;
    for (std::size_t i = 0; i < here.parameters.size(); ++i)
        if (here.parameters[i] != first.parameters[i]) changed.push_back(here.parameters[i].first + " = " + here.parameters[i].second);
    return fmt::format("{} {}", here.name, fmt::join(changed, ", "));
}

std::string group_text(const Comparison& c, const ComparedRow& row) {
    if (!c.point_values.empty()) return point_text(c, row.point);
    if (!row.values.empty()) {
        std::vector<std::string> values;
        for (const auto& [key, value] : row.values) values.push_back(value);
        return fmt::format("{}", fmt::join(values, ", "));   // their keys are in the heading
    }
    return row.group.empty() ? sentence(row.meaning) : row.group;
}

std::string count_text(const Comparison& c, const ComparedArm& arm, std::size_t first, std::size_t end) {
    std::size_t lower = 0, higher = 0, beyond = 0, same = 0;
    for (std::size_t i = first; i < end; ++i) {
        const Side side = side_of(arm.rows[i]);
        lower += side == Side::lower, higher += side == Side::higher, same += side == Side::same;
        const auto& d = arm.rows[i].difference;
        beyond += d && (d->verdict == Verdict::lower || d->verdict == Verdict::higher);
    }
    return fmt::format("{} against {}: lower in {}, higher in {} of {} ({} by more than matters); the same in {}, open in {}.\n", arm.name, c.base, lower,
                       higher, counted(end - first, "cell"), beyond, same, end - first - lower - higher - same);
}

/// Rows from `first` to `end` are of one figure, in every arm.
std::string one_table(const Comparison& c, std::size_t first, std::size_t end) {
    const ComparedRow& figure = c.arms.front().rows[first];
    const bool by_arm = c.by == "arm";
    std::vector<std::string> headings = {by_arm ? "Against " + c.base : fmt::format("{} ({}) against {}", sentence(figure.meaning), heading_of_unit(figure.unit), c.base)};
    for (const ComparedArm& arm : c.arms) headings.push_back(arm.name);
    std::vector<std::string> keys;
    for (const auto& [key, value] : figure.values) keys.push_back(key);
    Columns columns(headings, false);
    if (!keys.empty()) columns.add_heading(fmt::format("{}:", fmt::join(keys, ", ")));
    for (std::size_t i = first; i < end; ++i) {
        std::vector<std::string> cells = {"  " + group_text(c, c.arms.front().rows[i])};
        for (const ComparedArm& arm : c.arms) cells.push_back(cell_text(arm.rows[i]));
        columns.add(std::move(cells));
    }
    std::string text = columns.text(100) + "\n";
    if (!by_arm)
        for (const ComparedArm& arm : c.arms) text += count_text(c, arm, first, end);
    return text;
}

}  // namespace

std::string as_table(const Comparison& c) {
    std::string text = fmt::format("{}: {} {}; {}; {}. In percent of the base, with 95 % intervals; lower or higher: all of the interval is.\n", fmt::join(c.paths, ", "),
                                   c.years.size() == 1 ? "year ending 31 March" : "mean of the years ending 31 March", years_text(c.years),
                                   places_text(c.place_names, c.all_places), counted(c.replicates, "replicate"));
    const auto& rows = c.arms.front().rows;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t end = first + 1;
        while (end < rows.size() && (c.by == "arm" || rows[end].name == rows[first].name)) ++end;
        text += "\n" + one_table(c, first, end);
        first = end;
    }
    if (!c.notes.empty()) text += fmt::format("\n{}\n", fmt::join(c.notes, "\n"));
    return text;
}

}  // namespace hearth::analysis
