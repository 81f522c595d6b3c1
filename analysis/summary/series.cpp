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

#include <algorithm>
#include <ostream>

namespace hearth::analysis {
namespace {

struct YearRow { int year = 0; Row row; };
struct Series {
    std::string scenario, place;
    std::size_t replicates = 0;
    std::vector<std::vector<YearRow>> measures;   ///< each by year
};

std::vector<std::string> asked_names(const RunDescription& d, const std::vector<std::string>& wanted) {
    std::vector<std::string> known;
    for (const DerivedMeasure& derived : d.derived_measures) known.push_back(derived.name);
    for (const std::string& name : wanted)
        if (std::find(known.begin(), known.end(), name) == known.end())
            throw QuestionError(fmt::format("'{}' is no published definition of this file.{} hearth compare --measure list tells them all.", name, did_you_mean(name, known)));
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
    Series found{scenario, options.place, 0, std::vector<std::vector<YearRow>>(names.size())};
    for (const int year : choose_years(d, {}, options.years.empty() ? "all" : options.years)) {
        const Summary summary = summary_of({.path = options.path, .year = year, .places = options.place.empty() ? std::vector<std::string>{} : std::vector{options.place}, .json = false, .scenarios = {scenario}});
        found.replicates = summary.scenarios.front().complete_replicates;
        for (const Row& row : rows_of(summary.scenarios.front(), options.place))
            for (std::size_t m = 0; m < names.size(); ++m)
                if (row.name == names[m]) found.measures[m].push_back({year, row});
    }
    std::erase_if(found.measures, [](const auto& years) { return years.empty(); });
    if (found.measures.empty()) throw QuestionError("the file does not hold the measures that these definitions need.");
    return found;
}

std::optional<double> published(const Row& row) { return row.published ? row.published : row.england; }

std::string as_text(const Series& found) {
    std::string text = fmt::format("{}{}: mean of {}; years ending 31 March\n", found.scenario, found.place.empty() ? "" : ", " + found.place, counted(found.replicates, "replicate"));
    for (const auto& years : found.measures) {
        Columns columns({"Year", "simulated", "5 - 95 %", "published"}, false);
        for (const YearRow& y : years) {
            const auto& interval = y.row.simulated ? y.row.simulated->interval : std::nullopt;
            columns.add({fmt::format("{}", y.year), y.row.simulated ? figure(y.row.simulated->mean) : "-", interval ? figure(interval->first) + " - " + figure(interval->second) : "-", figure(published(y.row))});
        }
        text += fmt::format("\n{}, {}\n{}", sentence(years.front().row.meaning), years.front().row.unit, columns.text());
    }
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
    else if (options.json) out << json_text(Json{{"replicates", found.replicates}, {"series", records_of(found)}});
    else out << as_text(found);
}

}  // namespace hearth::analysis
