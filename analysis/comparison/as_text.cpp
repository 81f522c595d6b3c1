// The comparison as text for people: what was compared; then, arm by arm, the mean differences and, asked for, what pairs say one by one.
#include "analysis/comparison/cells.hpp"
#include "analysis/text/columns.hpp"
#include "analysis/text/figures.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <iterator>

namespace hearth::analysis {
namespace {

using Out = std::back_insert_iterator<std::string>;
using Cells = std::vector<std::string>;
constexpr std::size_t most_parameters = 6;
constexpr std::size_t most_points = 40;      // more are in --csv
constexpr std::size_t fewest_for_tails = 20; // pairs of which 5 and 95 % are more than a guess
constexpr std::size_t widest_name = 24;

std::string effect_text(const Comparison& c) {
    const MinimumEffect& effect = c.minimum_effect;
    if (effect.percent) return fmt::format("{:g} % of the base", effect.size);
    const std::string& unit = c.minimum_unit;
    return fmt::format("{:g}{}{}", effect.size, unit == "1" ? "" : " ", unit == "1" ? "" : unit == "percent" ? "percentage points" : unit);
}

// A file without its folders, and no wider than a column can be.
std::string short_name(const std::string& name) {
    const std::string last = name.substr(name.rfind('/') + 1);
    return last.size() > widest_name ? last.substr(0, widest_name - 3) + "..." : last;
}

bool never_differs(const ComparedRow& row) { return row.difference && row.difference->verdict == Verdict::no_difference; }

// The unit in a table by arm, else the figure, whose groups are the rows.
std::string heading_of(const Comparison& c, const ComparedRow& row) {
    const std::string unit = heading_of_unit(row.unit);
    return c.by == "arm" ? capital(unit) : fmt::format("{}, {}", sentence(row.meaning), unit);
}

// Rows to show, by heading. What never differs is told in one line: by arm each figure, else a figure none of whose groups differs.
struct Section { std::string heading; std::vector<const ComparedRow*> rows; };

std::vector<Section> sections_of(const Comparison& c, const ComparedArm& arm) {
    std::vector<Section> sections;
    for (const ComparedRow& row : arm.rows) {
        if (c.by == "arm" && never_differs(row)) continue;
        const std::string heading = heading_of(c, row);
        auto section = std::find_if(sections.begin(), sections.end(), [&](const Section& s) { return s.heading == heading; });
        if (section == sections.end()) section = sections.insert(sections.end(), Section{heading, {}});
        section->rows.push_back(&row);
    }
    std::erase_if(sections, [](const Section& s) { return std::all_of(s.rows.begin(), s.rows.end(), [](const ComparedRow* r) { return never_differs(*r); }); });
    return sections;
}

std::string row_name(const Comparison& c, const ComparedRow& row) {
    if (c.by == "arm") return "  " + sentence(row.meaning);
    const bool several = row.difference && row.difference->points > 1 && c.points > row.difference->points;
    return "  " + row.group + (several ? fmt::format(" ({} points)", row.difference->points) : "");
}

void write_rows(Out out, const Comparison& c, const std::vector<Section>& sections, Columns columns,
                const std::function<Cells(const ComparedRow&)>& cells) {
    for (const Section& section : sections) {
        columns.add_heading(section.heading);
        for (const ComparedRow* row : section.rows) {
            Cells line = row->difference ? cells(*row) : Cells{"no values"};
            line.insert(line.begin(), row_name(c, *row));
            columns.add(std::move(line));
        }
    }
    fmt::format_to(out, "{}", columns.text());
}

void write_means(Out out, const Comparison& c, const ComparedArm& arm, const std::vector<Section>& sections) {
    const Columns columns({c.by == "arm" ? "Means" : "Means by " + c.by, short_name(c.base), short_name(arm.name), "difference", "of base", "95 % interval",
                           c.paired ? "of pairs" : "of any two runs", "against what matters"}, true);
    write_rows(out, c, sections, columns, [](const ComparedRow& row) -> Cells {
        const Difference& d = *row.difference;
        return {figure(d.base_mean), figure(d.other_mean), difference_text(d, d.mean), percent_text(d),
                d.interval ? range_text(d, d.interval->first, d.interval->second) : "-", direction_text(row), verdict_text(d)};
    });
}

void write_pairs(Out out, const Comparison& c, const ComparedArm& arm, const std::vector<Section>& sections) {
    const bool few = std::any_of(arm.rows.begin(), arm.rows.end(), [](const ComparedRow& row) { return row.difference && row.difference->pairs < fewest_for_tails; });
    const bool points = c.paired && c.points > 1 && c.by != "point";
    const std::string chance = fmt::format("chance that {} is", short_name(arm.name));
    Cells headings = {c.paired ? "Pair by pair" : "Run by run"};
    if (c.paired) headings.insert(headings.end(), {"median", few ? "lowest to highest pair" : "5 - 95 % of pairs"});
    headings.push_back(chance);
    if (points) headings.emplace_back("points beyond chance");
    fmt::format_to(out, "\n");
    write_rows(out, c, sections, Columns(headings, false), [&](const ComparedRow& row) {
        const Difference& d = *row.difference;
        Cells cells;
        if (c.paired) {
            cells.push_back(difference_text(d, d.of_pairs->median));
            cells.push_back(d.pairs < 2 ? "-" : few ? range_text(d, d.of_pairs->lowest, d.of_pairs->highest)
                                                    : range_text(d, d.of_pairs->low, d.of_pairs->high));
        }
        cells.push_back(chance_text(row));
        if (points) cells.push_back(points_text(d));
        return cells;
    });
    if (points) fmt::format_to(out, "Beyond chance: the point's own 95 % interval excludes zero, as luck alone makes about 1 in 20 do.\n");
}

std::string parameters_text(const std::vector<std::string>& differs) {
    const std::size_t shown = std::min(differs.size(), most_parameters);
    const std::string more = differs.size() > shown ? fmt::format(" and {} more", differs.size() - shown) : "";
    return fmt::format("{}{}", fmt::join(differs.begin(), differs.begin() + static_cast<std::ptrdiff_t>(shown), "; "), more);
}

void write_what_never_differs(Out out, const Comparison& c, const ComparedArm& arm, const std::vector<Section>& sections) {
    Cells names;
    for (const ComparedRow& row : arm.rows) {
        const std::string heading = heading_of(c, row);
        const bool shown = std::any_of(sections.begin(), sections.end(), [&](const Section& s) { return s.heading == heading; });
        if (!never_differs(row) || (c.by != "arm" && shown)) continue;
        if (std::find(names.begin(), names.end(), sentence(row.meaning)) == names.end()) names.push_back(sentence(row.meaning));
    }
    if (!names.empty()) fmt::format_to(out, "No difference in any pair: {}.\n", fmt::join(names, "; "));
}

void write_points(Out out, const Comparison& c) {
    if (c.point_values.empty() || c.point_values.front().parameters.empty() || c.point_values.size() > most_points) return;
    fmt::format_to(out, "\n");
    for (const PointValues& point : c.point_values) {
        fmt::format_to(out, "{}:", point.name);
        for (std::size_t i = 0; i < point.parameters.size(); ++i)
            fmt::format_to(out, "{} {} = {}", i > 0 ? "," : "", point.parameters[i].first, point.parameters[i].second);
        fmt::format_to(out, "\n");
    }
}

std::string size_of(const Comparison& c, const ComparedArm& arm) {
    const auto used = static_cast<std::size_t>(std::count(arm.points.begin(), arm.points.end(), true));
    std::string text = counted(arm.pairs, c.paired ? "pair" : "run");
    if (c.points > 1) text += used == c.points ? fmt::format(" at {} points", used) : fmt::format(" at {} of {} points", used, c.points);
    return text + (c.paired ? "" : ", as independent samples");
}

void write_arm(Out out, const Comparison& c, const ComparedArm& arm) {
    fmt::format_to(out, "\n{} against {}: {}\n", arm.name, c.base, size_of(c, arm));
    if (!arm.differs.empty()) fmt::format_to(out, "{}\n", parameters_text(arm.differs));
    if (!arm.warning.empty()) fmt::format_to(out, "Warning: {}\n", arm.warning);
    if (arm.rows.empty() || arm.pairs == 0) return;
    fmt::format_to(out, "\n");
    const std::vector<Section> sections = sections_of(c, arm);
    if (!sections.empty()) write_means(out, c, arm, sections);
    if (!sections.empty() && c.show_pairs) write_pairs(out, c, arm, sections);
    write_what_never_differs(out, c, arm, sections);
}

std::string what_points_are(const Comparison& c) {
    if (c.points == 1 || c.by == "point") return "";
    const std::string points = capital(counted(c.points, "point"));
    if (c.seeds == PointSeeds::own)
        return fmt::format("{} with luck of their own: each counts once, by its mean difference, so that intervals speak of worlds drawn like "
                           "these.\n", points);
    return fmt::format("{}: each replicate is averaged over points first, because points may share luck, and intervals count replicates.\n", points);
}

std::string what_was_compared(const Comparison& c) {
    const std::string years = c.years.size() == 1 ? fmt::format("year ending 31 March {}", c.years.front())
                                                  : fmt::format("{} {}", c.by == "year" ? "years ending 31 March" : "mean of the years ending 31 March",
                                                                years_text(c.years));
    std::string text = fmt::format("{}: differences from {}; {}; {}.\n", fmt::join(c.paths, ", "), c.base, years,
                                   places_text(c.place_names, c.all_places) + (c.by == "authority" || c.place_names.size() == 1 ? "" : " together"));
    if (c.paired)
        text += fmt::format("The two runs of a pair share their luck (same seed{} and replicate), so that what differs is the scenario.\n",
                            c.points == 1 ? " " + c.seed : ", point");
    else
        text += "Compared as independent samples (Welch's interval), as --unpaired asks.\n";
    return text + what_points_are(c) +
           fmt::format("What matters: {}. Higher or lower by more than matters: all of the 95 % interval is beyond it. Less than matters: all of "
                       "it is within.\nAbout so many more {}: they would settle it in {:.0f} of 100 cases, if the difference is what it seems.\n",
                       effect_text(c), c.seeds == PointSeeds::own && c.points > 1 && c.by != "point" ? "points" : "replicates", 100 * chance_to_settle);
}

}  // namespace

std::string as_text(const Comparison& comparison) {
    std::string text = what_was_compared(comparison);
    const Out out(text);
    write_points(out, comparison);
    for (const ComparedArm& arm : comparison.arms) write_arm(out, comparison, arm);
    std::vector<std::string> notes = comparison.notes;
    const bool unknown = std::all_of(comparison.arms.begin(), comparison.arms.end(), [](const ComparedArm& arm) {
        return std::all_of(arm.rows.begin(), arm.rows.end(), [](const ComparedRow& row) { return !row.difference || !row.difference->interval; });
    });
    if (unknown)
        notes.push_back(fmt::format("One replicate: how far chance moves a difference is not known. More: {}",
                                    comparison.sweep ? "hearth sweep run ... --replicates 20" : "--set run.replicates=20"));
    if (!notes.empty()) fmt::format_to(out, "\n{}\n", fmt::join(notes, "\n"));
    return text;
}

}  // namespace hearth::analysis
