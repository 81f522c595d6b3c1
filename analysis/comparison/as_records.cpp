// The same facts as the text, for programs.
#include "analysis/comparison/comparison.hpp"
#include "analysis/text/records.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::analysis {
namespace {

const char* name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::no_difference: return "no difference in any pair";
        case Verdict::higher: return "higher by more than matters";
        case Verdict::lower: return "lower by more than matters";
        case Verdict::too_small: return "less than matters";
        case Verdict::not_settled: return "not settled";
        case Verdict::unknown: break;
    }
    return "no interval";
}

std::optional<Interval> in_percent(const Difference& d) {
    if (!d.interval || d.base_mean == 0) return std::nullopt;
    const double whole = std::abs(d.base_mean);
    return Interval{100 * d.interval->first / whole, 100 * d.interval->second / whole};
}

std::optional<double> chance_better(Better better, double lower) {
    if (better == Better::unsaid) return std::nullopt;
    return better == Better::lower ? lower : 1 - lower;
}

void add_difference(Json& record, const ComparedRow& row) {
    const Difference d = row.difference.value_or(Difference{});
    const bool there = row.difference.has_value();
    const auto if_there = [&](auto value) { return there ? Json(value) : Json(nullptr); };
    record["points"] = d.points;
    record["replicates"] = d.replicates;
    record["pairs"] = d.pairs;
    record["pairs_left_out"] = row.left_out;
    record["base_mean"] = if_there(d.base_mean);
    record["other_mean"] = if_there(d.other_mean);
    record["difference"] = if_there(d.mean);
    add_interval(record, "difference_95_percent", d.interval);
    record["difference_percent"] = maybe(d.percent);
    add_interval(record, "difference_percent_95_percent", in_percent(d));
    record["pair_median"] = d.of_pairs ? Json(d.of_pairs->median) : Json(nullptr);
    record["pair_5_percent"] = d.of_pairs ? Json(d.of_pairs->low) : Json(nullptr);
    record["pair_95_percent"] = d.of_pairs ? Json(d.of_pairs->high) : Json(nullptr);
    record["pair_lowest"] = d.of_pairs ? Json(d.of_pairs->lowest) : Json(nullptr);
    record["pair_highest"] = d.of_pairs ? Json(d.of_pairs->highest) : Json(nullptr);
    record["chance_lower"] = if_there(d.lower);
    add_interval(record, "chance_lower_95_percent", d.lower_interval);
    record["chance_better"] = there ? maybe(chance_better(row.better, d.lower)) : Json(nullptr);
    const auto sides = d.points_beyond_chance;
    record["points_lower_beyond_chance"] = sides ? Json(sides->lower) : Json(nullptr);
    record["points_higher_beyond_chance"] = sides ? Json(sides->higher) : Json(nullptr);
    record["points_with_interval"] = sides ? Json(sides->of) : Json(nullptr);
    record["minimum_effect"] = if_there(d.minimum_effect);
    record["verdict"] = there ? name_of(d.verdict) : "no values";
    record["interval_over"] = d.over_points ? "points" : "replicates";
    record["more_needed"] = maybe(d.more_needed);   // of those; null also where over most_replicates
    record["variance_paired_over_unpaired"] = maybe(d.variance_ratio);
}

Json row_record(const Comparison& c, const ComparedRow& row) {
    Json record = {{"quantity", row.name}, {"meaning", row.meaning}, {"unit", row.unit}, {"group", row.group}};
    if (!c.point_values.empty())
        for (const auto& [key, value] : c.point_values[row.point].parameters) record[key] = value;
    for (const auto& [key, value] : row.values) record[key] = value;
    add_difference(record, row);
    return record;
}

Json arm_json(const Comparison& c, const ComparedArm& arm) {
    Json rows = Json::array();
    for (const ComparedRow& row : arm.rows) rows.push_back(row_record(c, row));
    return {{"arm", arm.name}, {"differs", arm.differs}, {"pairs", arm.pairs}, {"lost", arm.lost}, {"points", std::count(arm.points.begin(), arm.points.end(), true)},
            {"warning", arm.warning.empty() ? Json(nullptr) : Json(arm.warning)}, {"rows", rows}};
}

}  // namespace

std::string as_json(const Comparison& c) {
    Json arms = Json::array();
    for (const ComparedArm& arm : c.arms) arms.push_back(arm_json(c, arm));
    return json_text({{"files", c.paths}, {"base", c.base}, {"by", c.by}, {"paired", c.paired}, {"seed", c.seed},
                      {"minimum_effect", {{"size", c.minimum_effect.size}, {"percent_of_base", c.minimum_effect.percent}}},
                      {"years_ending_31_march", c.years}, {"places", c.place_names}, {"points", c.points}, {"replicates", c.replicates},
                      {"arms", arms}, {"notes", c.notes}});
}

std::string as_csv(const Comparison& c) {
    std::vector<Json> records;
    for (const ComparedArm& arm : c.arms)
        for (const ComparedRow& row : arm.rows) {
            Json record = {{"base", c.base}, {"arm", arm.name}, {"by", c.by}, {"first_year", row.first_year}, {"last_year", row.last_year}};
            record.update(row_record(c, row));
            records.push_back(std::move(record));
        }
    return csv_of(records);
}

}  // namespace hearth::analysis
