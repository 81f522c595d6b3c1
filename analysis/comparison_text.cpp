// The comparison as text for people: what was compared; then, arm by arm, the mean differences and what pairs say one by one.
#include "analysis/comparison.hpp"
#include "analysis/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace hearth::analysis {
namespace {

using Out = std::back_insert_iterator<std::string>;
constexpr std::size_t name_width = 46;
constexpr std::size_t most_parameters = 6;
constexpr std::size_t most_points = 40;   // more are in --csv

std::string effect_text(const MinimumEffect& effect) {
    return effect.percent ? fmt::format("{:g} % of the base", effect.size) : fmt::format("{:g}", effect.size);
}

std::string interval_text(const std::optional<Interval>& interval) {
    return interval ? signed_figure(interval->first) + " to " + signed_figure(interval->second) : "-";
}

std::string verdict_text(const Difference& d) {
    switch (d.verdict) {
        case Verdict::no_difference: return "no difference in any pair";
        case Verdict::larger: return "larger";
        case Verdict::too_small: return "smaller than matters";
        case Verdict::unknown: return "no interval";
        case Verdict::not_settled: break;
    }
    const std::string more = d.more_replicates ? "about " + thousands(static_cast<double>(*d.more_replicates))
                                               : "over " + thousands(static_cast<double>(most_replicates));
    return fmt::format("not settled ({} more)", more);
}

// The chance on the side that is better, where one is.
std::string chance_text(const ComparedRow& row) {
    const Difference& d = *row.difference;
    const bool higher = row.better == Better::higher;
    const char* side = row.better == Better::unsaid ? "lower" : "better";
    std::string text = fmt::format("{:.2f}", higher ? 1 - d.lower : d.lower);
    if (d.lower_interval) {
        const auto [low, high] = *d.lower_interval;
        text += fmt::format(" ({:.2f} - {:.2f})", higher ? 1 - high : low, higher ? 1 - low : high);
    }
    return text + " " + side;
}

// The name in its column, or on a line of its own so that figures stay in theirs.
void write_name(Out out, const std::string& name) {
    if (name.size() < name_width)
        fmt::format_to(out, "{:<{}}", name, name_width);
    else
        fmt::format_to(out, "{}\n{:<{}}", name, "", name_width);
}

bool never_differs(const ComparedRow& row) { return row.difference && row.difference->verdict == Verdict::no_difference; }

// Rows under their heading: the unit in a table by arm, else the figure, whose groups are the rows.
template <class Write> void write_rows(Out out, const Comparison& c, const ComparedArm& arm, Write write) {
    std::vector<std::string> headings;
    const auto heading_of = [&](const ComparedRow& row) {
        const std::string unit = row.unit == "1" ? "index" : row.unit;
        return c.by == "arm" ? capital(unit) : fmt::format("{}, {}", sentence(row.meaning), unit);
    };
    const auto shown = [&](const ComparedRow& row) { return c.by != "arm" || !never_differs(row); };
    for (const ComparedRow& row : arm.rows)
        if (shown(row) && std::find(headings.begin(), headings.end(), heading_of(row)) == headings.end()) headings.push_back(heading_of(row));
    for (const std::string& heading : headings) {
        fmt::format_to(out, "{}\n", heading);
        for (const ComparedRow& row : arm.rows) {
            if (!shown(row) || heading_of(row) != heading) continue;
            write_name(out, "  " + (c.by == "arm" ? sentence(row.meaning) : row.group));
            if (row.difference) write(row);
            else fmt::format_to(out, "{:>12}\n", "no values");
        }
    }
}

void write_means(Out out, const Comparison& c, const ComparedArm& arm) {
    fmt::format_to(out, "{:<{}}{:>12}{:>12}{:>13}{:>10}{:>24}  {}\n", "Means", name_width, "base", "other", "difference", "percent",
                   "95 % interval", "against what matters");
    write_rows(out, c, arm, [&](const ComparedRow& row) {
        const Difference& d = *row.difference;
        fmt::format_to(out, "{:>12}{:>12}{:>13}{:>10}{:>24}  {}\n", figure(d.base_mean), figure(d.other_mean), signed_figure(d.mean),
                       d.percent ? signed_figure(*d.percent) + " %" : "-", interval_text(d.interval), verdict_text(d));
    });
}

void write_pairs(Out out, const Comparison& c, const ComparedArm& arm) {
    const bool points = c.points > 1 && c.by != "point";
    fmt::format_to(out, "\n{:<{}}{:>12}{:>26}  {:>28}{}\n", c.paired ? "Pair by pair" : "Run by run", name_width, c.paired ? "median" : "",
                   c.paired ? "5 - 95 % of pairs" : "", "chance that other is", points ? "  points lower" : "");
    write_rows(out, c, arm, [&](const ComparedRow& row) {
        const Difference& d = *row.difference;
        fmt::format_to(out, "{:>12}{:>26}  {:>28}{}\n", d.of_pairs ? signed_figure(d.of_pairs->median) : "",
                       d.of_pairs ? interval_text(Interval{d.of_pairs->low, d.of_pairs->high}) : "", chance_text(row),
                       points && d.points_lower ? fmt::format("{:>12.0f} %", 100 * *d.points_lower) : "");
    });
}

std::string parameters_text(const std::vector<std::string>& differs) {
    const std::size_t shown = std::min(differs.size(), most_parameters);
    const std::string more = differs.size() > shown ? fmt::format(" and {} more", differs.size() - shown) : "";
    return fmt::format("{}{}", fmt::join(differs.begin(), differs.begin() + static_cast<std::ptrdiff_t>(shown), "; "), more);
}

void write_what_never_differs(Out out, const Comparison& c, const ComparedArm& arm) {
    std::vector<std::string> names;
    for (const ComparedRow& row : arm.rows)
        if (c.by == "arm" && never_differs(row)) names.push_back(sentence(row.meaning));
    if (!names.empty()) fmt::format_to(out, "No difference in any pair: {}.\n", fmt::join(names, "; "));
}

// What sharing luck was worth: the middle of all figures.
void write_worth_of_pairing(Out out, const ComparedArm& arm) {
    std::vector<double> ratios;
    for (const ComparedRow& row : arm.rows)
        if (row.difference && row.difference->variance_ratio && row.difference->verdict != Verdict::no_difference)
            ratios.push_back(*row.difference->variance_ratio);
    if (ratios.empty()) return;
    std::nth_element(ratios.begin(), ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2), ratios.end());
    const double middle = ratios[ratios.size() / 2];
    fmt::format_to(out, "Pairing left {:.2g} % of the variance that differences would have with separate luck (the middle of these figures).\n",
                   100 * middle);
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

void write_arm(Out out, const Comparison& c, const ComparedArm& arm) {
    fmt::format_to(out, "\n{} against {}: {}\n", arm.name, c.base,
                   c.paired ? counted(arm.pairs, "pair") : counted(arm.pairs, "run") + ", as independent samples");
    if (!arm.differs.empty()) fmt::format_to(out, "{}\n", parameters_text(arm.differs));
    if (arm.rows.empty() || arm.pairs == 0) return;
    fmt::format_to(out, "\n");
    const bool none = c.by == "arm" && std::all_of(arm.rows.begin(), arm.rows.end(), never_differs);
    if (!none) {
        write_means(out, c, arm);
        write_pairs(out, c, arm);
    }
    write_what_never_differs(out, c, arm);
    write_worth_of_pairing(out, arm);
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
    if (c.points > 1 && c.by != "point")
        text += fmt::format("{}: each replicate is averaged over points first, because points may share luck, and intervals count replicates.\n",
                            capital(counted(c.points, "point")));
    return text + fmt::format("What matters: {}. Larger: all of the interval is beyond it. Smaller than matters: all of it is within.\n"
                              "Not settled: so many more replicates would settle it in about {:.0f} of 100 cases, if the difference is what it "
                              "seems.\n", effect_text(c.minimum_effect), 100 * chance_to_settle);
}

}  // namespace

std::string as_text(const Comparison& comparison) {
    std::string text = what_was_compared(comparison);
    const Out out(text);
    write_points(out, comparison);
    for (const ComparedArm& arm : comparison.arms) write_arm(out, comparison, arm);
    std::vector<std::string> notes = comparison.notes;
    const bool one = std::all_of(comparison.arms.begin(), comparison.arms.end(), [](const ComparedArm& arm) {
        return std::all_of(arm.rows.begin(), arm.rows.end(), [](const ComparedRow& row) { return !row.difference || row.difference->replicates == 1; });
    });
    if (one) notes.emplace_back("One replicate: how far chance moves a difference is not known. More: --set run.replicates=20");
    if (!notes.empty()) fmt::format_to(out, "\n{}\n", fmt::join(notes, "\n"));
    return text;
}

}  // namespace hearth::analysis
