// The same facts as the text, for programs. Absent figures are null.
#include "analysis/summary/summary.hpp"

#include <nlohmann/json.hpp>

namespace hearth::analysis {
namespace {

using Json = nlohmann::ordered_json;

template <class T> Json maybe(const std::optional<T>& value) { return value ? Json(*value) : Json(nullptr); }

Json row_json(const Row& row) {
    Json json = {{"name", row.name}, {"meaning", row.meaning}, {"unit", row.unit}};
    json["simulated"] = row.simulated ? Json(row.simulated->mean) : Json(nullptr);
    const bool interval = row.simulated && row.simulated->interval;
    json["simulated_5_percent"] = interval ? Json(row.simulated->interval->first) : Json(nullptr);
    json["simulated_95_percent"] = interval ? Json(row.simulated->interval->second) : Json(nullptr);
    json["published"] = maybe(row.published);
    json["published_places"] = row.published_places;
    json["difference_percent"] = maybe(row.difference_percent);
    json["tolerance_percent"] = maybe(row.tolerance_percent);
    json["met"] = maybe(row.met);
    json["published_neighbours"] = maybe(row.neighbours);
    json["published_england"] = maybe(row.england);
    return json;
}

Json rows_json(const std::vector<Row>& rows) {
    Json json = Json::array();
    for (const Row& row : rows) json.push_back(row_json(row));
    return json;
}

Json gradients_json(const std::vector<Gradient>& gradients) {
    Json json = Json::array();
    for (const Gradient& g : gradients)
        json.push_back({{"name", g.name}, {"meaning", g.meaning}, {"places", g.places},
                        {"simulated_log_slope_per_0.10_idaci", g.simulated},
                        {"published_log_slope_per_0.10_idaci", maybe(g.published)}});
    return json;
}

Json shares_json(const std::vector<Shares>& all) {
    Json json = Json::array();
    for (const Shares& shares : all) {
        Json percent = Json::object();
        for (const auto& [label, value] : shares.percent) percent[label] = value;
        json.push_back({{"measure", shares.name}, {"meaning", shares.meaning}, {"unit", shares.unit}, {"total", shares.total},
                        {"percent", percent}});
    }
    return json;
}

Json scenario_json(const ScenarioSummary& scenario) {
    Json places = Json::array();
    for (const PlaceRows& place : scenario.places)
        places.push_back({{"code", place.code}, {"name", place.name}, {"definitions", rows_json(place.rows)}});
    return {{"scenario", scenario.scenario}, {"complete_replicates", scenario.complete_replicates},
            {"pooled", rows_json(scenario.pooled)}, {"places", places}, {"gradients", gradients_json(scenario.gradients)},
            {"shares", shares_json(scenario.shares)}, {"not_held", scenario.not_held}};
}

Json overview_json(const Overview& overview) {
    Json varied = Json::array();
    for (const Overview::Varied& parameter : overview.varied)
        varied.push_back({{"key", parameter.key}, {"unit", parameter.unit}, {"values", parameter.values}});
    return {{"scenarios", overview.scenarios}, {"design", overview.design}, {"points", overview.points}, {"arms", overview.arms},
            {"varied", varied}, {"complete_runs", overview.complete}, {"failed_runs", overview.failed},
            {"missing_runs", overview.missing}, {"first_failure", maybe(overview.first_failure)}};
}

}  // namespace

std::string as_json(const Summary& summary) {
    Json scenarios = Json::array();
    for (const ScenarioSummary& scenario : summary.scenarios) scenarios.push_back(scenario_json(scenario));
    Json json = {{"file", summary.path}, {"made_by", summary.made_by}, {"remarks", summary.remarks}, {"impossible", summary.impossible}, {"first_month", to_text(summary.first_month)}, {"last_month", to_text(summary.last_month)}};
    json["replicates"] = summary.replicates;
    json["places"] = summary.place_names;
    json["whole_country"] = summary.whole_country;
    json["year_ending_31_march"] = maybe(summary.year);
    json["year_published"] = summary.year_published;
    json["published_years"] = summary.published_years ? Json{summary.published_years->first, summary.published_years->second} : Json();
    json["scenarios"] = scenarios;
    json["overview"] = summary.overview ? overview_json(*summary.overview) : Json(nullptr);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hearth::analysis
