#include "analysis/summary/series.hpp"

#include "analysis/read/quantities.hpp"
#include "analysis/read/question_error.hpp"
#include "analysis/summary/summary.hpp"
#include "analysis/text/columns.hpp"
#include "analysis/text/figures.hpp"
#include "analysis/text/records.hpp"
#include "sim/core/suggest.hpp"
#include "sim/output/run_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

namespace hearth::analysis {
namespace {

struct YearRow { int year = 0; Row row; };
struct Series {
    std::string scenario, place;
    std::size_t replicates = 0;
    bool whole_country = false;                   ///< then what is published is England's
    std::vector<std::vector<YearRow>> measures;   ///< each by year
    std::vector<std::string> not_held = {};       ///< definitions whose measures the file does not hold
};

std::vector<std::string> asked_names(const RunDescription& d, const std::vector<std::string>& wanted) {
    std::vector<std::string> known;
    for (const DerivedMeasure& derived : d.derived_measures) known.push_back(derived.name);
    for (const std::string& name : wanted)
        if (std::find(known.begin(), known.end(), name) == known.end())
            throw QuestionError(fmt::format("'{}' is no published definition of this file.{} hearth compare --measure list tells them all.", name, did_you_mean(name, known)));
    if (!wanted.empty()) list_quantities(d, wanted);   // says what the file lacks for one of them
    return wanted.empty() ? known : wanted;
}

/// The rows of one place, or of all together.
const std::vector<Row>& rows_of(const ScenarioSummary& summary, const std::string& place) {
    return place.empty() || summary.places.empty() ? summary.pooled : summary.places.front().rows;
}

Series find(const SeriesOptions& options) {
    const RunDescription d = RunFile(options.path).description();
    const std::vector<std::string> names = asked_names(d, options.measures);
    const std::string scenario = options.scenario.empty() ? d.scenarios.front() : options.scenario;
    Series found{scenario, options.place, 0, false, std::vector<std::vector<YearRow>>(names.size())};
    for (const int year : choose_years(d, {}, options.years.empty() ? "all" : options.years)) {
        const Summary summary = summary_of({.path = options.path, .year = year, .places = options.place.empty() ? std::vector<std::string>{} : std::vector{options.place}, .json = false, .scenarios = {scenario}});
        found.replicates = summary.scenarios.front().complete_replicates;
        if (options.measures.empty()) found.not_held = summary.scenarios.front().not_held;
        found.whole_country = summary.whole_country && options.place.empty();
        for (const Row& row : rows_of(summary.scenarios.front(), options.place))
            for (std::size_t m = 0; m < names.size(); ++m)
                if (row.name == names[m]) found.measures[m].push_back({year, row});
    }
    std::erase_if(found.measures, [](const auto& years) { return years.empty(); });
    if (found.measures.empty()) throw QuestionError("the file does not hold the measures that these definitions need.");
    return found;
}

/// England's figures have a column of their own: in the column of an authority they would pass for its own.
bool shows_england(const Series& found, const std::vector<YearRow>& years) {
    return !found.whole_country && std::any_of(years.begin(), years.end(), [](const YearRow& y) { return y.row.england.has_value(); });
}

std::string table_of(const std::vector<YearRow>& years, bool england) {
    std::vector<std::string> heading = {"Year", "simulated", "5 - 95 %", "published"};
    if (england) heading.emplace_back("England");
    Columns columns(heading, false);
    for (const YearRow& y : years) {
        const auto& interval = y.row.simulated ? y.row.simulated->interval : std::nullopt;
        std::vector<std::string> cells = {fmt::format("{}", y.year), y.row.simulated ? figure(y.row.simulated->mean) : "-", interval ? figure(interval->first) + " - " + figure(interval->second) : "-", figure(y.row.published)};
        if (england) cells.push_back(figure(y.row.england));
        columns.add(cells);
    }
    return columns.text();
}

std::string as_text(const Series& found) {
    std::string text = fmt::format("{}{}: mean of {}; years ending 31 March\n", found.scenario, found.place.empty() ? "" : ", " + found.place, counted(found.replicates, "replicate"));
    for (const auto& years : found.measures)
        text += fmt::format("\n{}, {}\n{}", sentence(years.front().row.meaning), years.front().row.unit, table_of(years, shows_england(found, years)));
    if (!found.not_held.empty()) text += fmt::format("\nNot shown, because the file does not hold their measures: {}.\n", fmt::join(found.not_held, ", "));
    return text;
}

std::vector<Json> records_of(const Series& found) {
    std::vector<Json> records;
    for (const auto& years : found.measures)
        for (const YearRow& y : years) {
            Json record = {{"scenario", found.scenario}, {"place", found.place}, {"measure", y.row.name}, {"unit", y.row.unit}, {"year", y.year},
                           {"simulated", y.row.simulated ? Json(y.row.simulated->mean) : Json(nullptr)}};
            add_interval(record, "simulated", y.row.simulated ? y.row.simulated->interval : std::nullopt);
            record["published"] = maybe(y.row.published);
            record["england_published"] = maybe(y.row.england);
            records.push_back(std::move(record));
        }
    return records;
}

}  // namespace

void series(const SeriesOptions& options, std::ostream& out) {
    const Series found = find(options);
    if (options.csv) out << csv_of(records_of(found));
    else if (options.json) out << json_text(Json{{"replicates", found.replicates}, {"series", records_of(found)}, {"not_held", found.not_held}});
    else out << as_text(found);
}

}  // namespace hearth::analysis
