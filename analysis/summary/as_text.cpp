// The summary as text for people: one table of published definitions, one for each place shown, then gradients and shares.
#include "analysis/summary/summary.hpp"
#include "analysis/text/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace hearth::analysis {
namespace {

using Out = std::back_insert_iterator<std::string>;
constexpr std::size_t line_width = 100;

std::string month_name(Month month) {
    constexpr std::array<const char*, 12> names = {"January", "February", "March", "April", "May", "June", "July", "August",
                                                   "September", "October", "November", "December"};
    return fmt::format("{} {}", names[static_cast<std::size_t>(month_of_year(month)) - 1], calendar_year(month));
}

std::string total(const Shares& shares) {
    if (shares.unit != "GBP") return thousands(shares.total);
    if (shares.total >= 1e6) return fmt::format("£{} million", figure(shares.total / 1e6));
    return "£" + thousands(shares.total);
}

// Which columns a table of rows needs.
struct Shown { bool interval, published, neighbours, england; };

Shown shown_columns(const std::vector<Row>& rows, bool whole_country) {
    const auto any = [&](auto has) { return std::any_of(rows.begin(), rows.end(), has); };
    return {any([](const Row& r) { return r.simulated && r.simulated->interval; }),
            any([](const Row& r) { return r.published.has_value(); }), any([](const Row& r) { return r.neighbours.has_value(); }),
            !whole_country && any([](const Row& r) { return r.england.has_value(); })};
}

void write_heading(Out out, const std::string& title, const Shown& columns) {
    fmt::format_to(out, "{:<48}{:>10}", title, "simulated");
    if (columns.interval) fmt::format_to(out, "{:>18}", "5 - 95 %");
    if (columns.published) fmt::format_to(out, "{:>11}{:>12}", "published", "difference");
    if (columns.neighbours) fmt::format_to(out, "{:>12}", "neighbours");
    if (columns.england) fmt::format_to(out, "{:>9}", "England");
    fmt::format_to(out, "\n");
}

void write_row(Out out, const Row& row, const Shown& columns) {
    const std::optional<double> simulated = row.simulated ? std::optional(row.simulated->mean) : std::nullopt;
    std::string name = "  " + sentence(row.meaning);
    if (name.size() > 47) {   // its own line, so that figures stay in their columns
        fmt::format_to(out, "{}\n", name);
        name.clear();
    }
    fmt::format_to(out, "{:<48}{:>10}", name, figure(simulated));
    const auto interval = row.simulated ? row.simulated->interval : std::nullopt;
    if (columns.interval)
        fmt::format_to(out, "{:>18}", interval ? figure(interval->first) + " - " + figure(interval->second) : "-");
    const std::string difference = row.difference_percent ? fmt::format("{:+.1f} %", *row.difference_percent) : "-";
    if (columns.published) fmt::format_to(out, "{:>11}{:>12}", figure(row.published), difference);
    if (columns.neighbours) fmt::format_to(out, "{:>12}", figure(row.neighbours));
    if (columns.england) fmt::format_to(out, "{:>9}", figure(row.england));
    if (row.met) fmt::format_to(out, "  {} {:.0f} %", *row.met ? "within" : "NOT within", *row.tolerance_percent);
    fmt::format_to(out, "\n");
}

// Rates together and percentages together, each in the order the model lists them.
void write_rows(Out out, const std::string& title, const std::vector<Row>& rows, bool whole_country) {
    if (rows.empty()) return;
    const Shown columns = shown_columns(rows, whole_country);
    fmt::format_to(out, "\n");
    write_heading(out, title, columns);
    std::vector<std::string> units;
    for (const Row& row : rows)
        if (std::find(units.begin(), units.end(), row.unit) == units.end()) units.push_back(row.unit);
    for (const std::string& unit : units) {
        fmt::format_to(out, "{}\n", capital(unit));
        for (const Row& row : rows)
            if (row.unit == unit) write_row(out, row, columns);
    }
}

std::string steepness(const std::optional<double>& slope) {
    return slope ? fmt::format("{:+.0f} % ({:.2f})", 100 * std::expm1(*slope), *slope) : "-";
}

void write_gradients(Out out, const std::vector<Gradient>& gradients) {
    if (gradients.empty()) return;
    fmt::format_to(out, "\nHow much higher the rate is for each 0.10 more of IDACI, across places (slope of its log in brackets)\n");
    fmt::format_to(out, "{:<48}{:>16}{:>16}{:>9}\n", "", "simulated", "published", "places");
    for (const Gradient& g : gradients)
        fmt::format_to(out, "{:<48}{:>16}{:>16}{:>9}\n", "  " + sentence(g.meaning), steepness(g.simulated), steepness(g.published),
                       g.places);
}

void write_shares(Out out, const Shares& shares) {
    std::string line = fmt::format("  {} ({}):", sentence(shares.meaning), total(shares));
    for (std::size_t i = 0; i < shares.percent.size(); ++i) {
        const auto& [label, percent] = shares.percent[i];
        const std::string amount = percent > 0 && percent < 0.5 ? "<1" : fmt::format("{:.0f}", percent);
        const std::string item = fmt::format(" {}: {} %{}", label, amount, i + 1 < shares.percent.size() ? "," : "");
        if (line.size() + item.size() > line_width) {
            fmt::format_to(out, "{}\n", line);
            line = "   ";
        }
        line += item;
    }
    fmt::format_to(out, "{}\n", line);
}

void write_notes(Out out, const Summary& summary, const ScenarioSummary& scenario) {
    std::vector<std::string> notes;
    if (scenario.complete_replicates == 0) notes.emplace_back("No replicate was run to its end, so there is nothing simulated to show.");
    if (scenario.complete_replicates == 1)
        notes.emplace_back("One replicate: how far chance moves these figures is not known. More: --set run.replicates=20");
    if (scenario.complete_replicates > 0 && scenario.complete_replicates < summary.replicates)
        notes.push_back(fmt::format("Only the {} of {} that were run to their end are counted.", scenario.complete_replicates,
                                    counted(summary.replicates, "replicate")));
    if (!summary.published_years)
        notes.emplace_back("The run carries no table of published figures.");
    else if (!summary.year_published)
        notes.push_back(fmt::format("Nothing is published for this year: the run's tables hold {} to {}.", summary.published_years->first,
                                    summary.published_years->second));
    if (!scenario.not_held.empty())
        notes.push_back(fmt::format("Not shown, because the file does not hold their measures: {}.", fmt::join(scenario.not_held, ", ")));
    if (!notes.empty()) fmt::format_to(out, "\n{}\n", fmt::join(notes, "\n"));
}

std::string pooled_name(const Summary& summary) {
    if (summary.whole_country) return "England";
    return summary.place_names.size() == 1 ? summary.place_names.front() : fmt::format("All {} places", summary.place_names.size());
}

void write_scenario(Out out, const Summary& summary, const ScenarioSummary& scenario) {
    const std::size_t places = summary.place_names.size();
    fmt::format_to(out, "\nScenario {}, year ending 31 March {}", scenario.scenario, *summary.year);
    if (scenario.complete_replicates > 1)
        fmt::format_to(out, ": mean of {} replicates and the range that holds 5 to 95 % of them", scenario.complete_replicates);
    fmt::format_to(out, "\n");
    const std::string all = pooled_name(summary);
    const bool same = places == 1 && scenario.places.size() == 1;   // the place's own table says it all
    if (!same) write_rows(out, all, scenario.pooled, summary.whole_country);
    for (const PlaceRows& place : scenario.places)
        write_rows(out, fmt::format("{} ({})", place.name, place.code), place.rows, false);
    write_gradients(out, scenario.gradients);
    if (!scenario.shares.empty()) {
        fmt::format_to(out, "\n{}: how totals divide (over the year; what is counted on a day, at 31 March)\n", all);
        for (const Shares& shares : scenario.shares) write_shares(out, shares);
    }
    write_notes(out, summary, scenario);
}

void write_varied(Out out, const Overview& overview) {
    if (overview.varied.empty()) return;
    fmt::format_to(out, "\nVaried\n");
    for (const Overview::Varied& parameter : overview.varied)
        fmt::format_to(out, "  {:<46}{}{}\n", parameter.key, parameter.values,
                       parameter.unit.empty() || parameter.unit == "1" ? "" : " [" + parameter.unit + "]");
}

void write_overview(Out out, const std::string& path, const Overview& overview) {
    constexpr std::size_t named = 6;
    const auto number = [](std::size_t n) { return thousands(static_cast<double>(n)); };
    fmt::format_to(out, "\n{} scenarios", number(overview.scenarios.size()));
    if (!overview.design.empty()) fmt::format_to(out, ": {}, design {}", counted(overview.points, "point"), overview.design);
    if (!overview.arms.empty()) fmt::format_to(out, ", {} ({})", counted(overview.arms.size(), "arm"), fmt::join(overview.arms, ", "));
    fmt::format_to(out, "\nRuns: {} complete, {} failed, {} not run\n", number(overview.complete), number(overview.failed), number(overview.missing));
    if (overview.first_failure) fmt::format_to(out, "  the first that failed: {}\n", *overview.first_failure);
    write_varied(out, overview);
    const auto first = overview.scenarios.begin();
    fmt::format_to(out, "\nScenarios: {}, ...\n", fmt::join(first, first + named, ", "));
    fmt::format_to(out, "hearth summarise {0} --scenario \"{1}\" shows one of them; hearth compare {0} compares them.\n", path, *first);
}

}  // namespace

std::string as_text(const Summary& summary) {
    std::string text;
    const Out out(text);
    const std::size_t places = summary.place_names.size();
    const std::string where =
        (places == 1 ? summary.place_names.front() : counted(places, "place")) + (summary.whole_country ? " (England)" : "");
    fmt::format_to(out, "{}: {}, {}, {} to {}\n", summary.path, where, counted(summary.replicates, "replicate"),
                   month_name(summary.first_month), month_name(summary.last_month));
    if (!summary.made_by.empty()) fmt::format_to(out, "Made by: {}\n", summary.made_by);
    for (const std::string& remark : summary.remarks) fmt::format_to(out, "Note: {}\n", remark);
    for (const std::string& remark : summary.impossible) fmt::format_to(out, "Note: {}\n", remark);
    if (summary.overview) {
        write_overview(out, summary.path, *summary.overview);
        return text;
    }
    if (!summary.year)
        fmt::format_to(out, "No year ending 31 March is complete in this run, so there is nothing to set beside published figures.\n");
    for (const ScenarioSummary& scenario : summary.scenarios) write_scenario(out, summary, scenario);
    return text;
}

}  // namespace hearth::analysis
