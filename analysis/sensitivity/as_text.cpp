// Sensitivity as text for people, and as records for programs.
#include "analysis/sensitivity/sensitivity.hpp"
#include "analysis/text/columns.hpp"
#include "analysis/text/figures.hpp"
#include "analysis/text/records.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hearth::analysis {
namespace {

using Out = std::back_insert_iterator<std::string>;

// Shares and correlations have no unit, and two decimals; what has one is told as far as its interval means.
std::string cell(const Sensitivity& s, const Figure& f) {
    if (!f.value) return "-";
    const bool unit = s.design == "one_at_a_time" || s.design == "morris";
    const double half = f.interval ? (f.interval->second - f.interval->first) / 2 : 0;
    if (unit && !(half > 0)) return figure(*f.value);
    const int decimals = unit ? 1 - static_cast<int>(std::floor(std::log10(half))) : 2;
    const std::string value = rounded(*f.value, decimals);
    return f.interval ? fmt::format("{} ({} to {})", value, rounded(f.interval->first, decimals), rounded(f.interval->second, decimals)) : value;
}

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

std::string about(const SensitivityTable& table) {
    std::string text = fmt::format("{}, {}: {} {}, {}", sentence(table.meaning), table.unit == "1" ? "index" : table.unit, figure(table.mean),
                                   "on average", counted(table.points, "point"));
    if (table.random)
        text += fmt::format("; luck makes {} of the variance between points ({} between single runs)", percent(table.random->of_point),
                            percent(table.random->of_run));
    if (table.explained)
        text += fmt::format("; a straight line explains {}, ranks {}", percent(*table.explained), percent(*table.rank_explained));
    return text;
}

void write_table(Out out, const Sensitivity& s, const SensitivityTable& table) {
    fmt::format_to(out, "\n{}\n", about(table));
    if (!table.why_empty.empty()) {
        fmt::format_to(out, "  {}\n", table.why_empty);
        return;
    }
    if (!table.in_words.empty()) fmt::format_to(out, "  {}\n", table.in_words);
    std::vector<std::string> headings = s.headings;
    headings.insert(headings.begin(), "");
    Columns columns(std::move(headings), false);
    for (const Influence& row : table.rows) {
        std::vector<std::string> cells = {"  " + row.parameter + (row.value.empty() ? "" : " = " + row.value)};
        for (const Figure& f : row.figures) cells.push_back(cell(s, f));
        columns.add(std::move(cells));
    }
    fmt::format_to(out, "{}", columns.text());
}

std::string outcome_text(const Sensitivity& s) {
    if (!s.against.empty()) return fmt::format("differences of {} from {}, pair by pair; ", s.arm, s.against);
    return s.arm.empty() ? "" : fmt::format("arm {}; ", s.arm);
}

Json row_json(const Sensitivity& s, const Influence& row) {
    Json json = {{"parameter", row.parameter}, {"value", row.value}};
    for (std::size_t i = 0; i < s.columns.size(); ++i) {
        json[s.columns[i]] = maybe(row.figures[i].value);
        add_interval(json, s.columns[i] + "_95_percent", row.figures[i].interval);
    }
    return json;
}

Json table_facts(const SensitivityTable& table) {
    return {{"quantity", table.name}, {"meaning", table.meaning}, {"unit", table.unit}, {"mean", table.mean}, {"points", table.points},
            {"luck_share_of_points", table.random ? Json(table.random->of_point) : Json(nullptr)},
            {"luck_share_of_runs", table.random ? Json(table.random->of_run) : Json(nullptr)}, {"r_squared", maybe(table.explained)},
            {"rank_r_squared", maybe(table.rank_explained)}};
}

}  // namespace

std::string as_text(const Sensitivity& s) {
    std::string text;
    const Out out(text);
    const bool blocks = s.design == "saltelli" || s.design == "morris";
    fmt::format_to(out, "{}: what moves outcomes, by a {} design of {}{}, {} each; {}{} {}; {}.\n", s.path, s.design, counted(s.points, "point"),
                   blocks ? fmt::format(" ({} {})", s.base_points, s.design == "morris" ? "trajectories" : "base points") : "",
                   counted(s.replicates, "replicate"), outcome_text(s),
                   s.years.size() == 1 ? "year ending 31 March" : "mean of the years ending 31 March", years_text(s.years),
                   places_text(s.place_names, s.all_places) + (s.place_names.size() > 1 ? " together" : ""));
    fmt::format_to(out, "{}\n", fmt::join(s.explanation, "\n"));
    if (s.replicates == 1) fmt::format_to(out, "One replicate: how much of this is luck is not known.\n");
    for (const SensitivityTable& table : s.tables) write_table(out, s, table);
    if (!s.notes.empty()) fmt::format_to(out, "\n{}\n", fmt::join(s.notes, "\n"));
    return text;
}

std::string as_json(const Sensitivity& s) {
    Json tables = Json::array();
    for (const SensitivityTable& table : s.tables) {
        Json json = table_facts(table), rows = Json::array();
        for (const Influence& row : table.rows) rows.push_back(row_json(s, row));
        json["in_words"] = table.in_words.empty() ? Json(nullptr) : Json(table.in_words);
        json["why_empty"] = table.why_empty.empty() ? Json(nullptr) : Json(table.why_empty);
        json["parameters"] = rows;
        tables.push_back(std::move(json));
    }
    return json_text({{"file", s.path}, {"design", s.design}, {"arm", s.arm}, {"difference_to", s.against.empty() ? Json(nullptr) : Json(s.against)},
                      {"years_ending_31_march", s.years}, {"places", s.place_names}, {"base_points", s.base_points}, {"points", s.points},
                      {"replicates", s.replicates}, {"outcomes", tables}, {"notes", s.notes}});
}

std::string as_csv(const Sensitivity& s) {
    std::vector<Json> records;
    for (const SensitivityTable& table : s.tables)
        for (const Influence& row : table.rows) {
            Json record = {{"design", s.design}, {"arm", s.arm}, {"difference_to", s.against}, {"first_year", s.years.front()},
                           {"last_year", s.years.back()}};
            record.update(table_facts(table));
            record.update(row_json(s, row));
            records.push_back(std::move(record));
        }
    return csv_of(records);
}

}  // namespace hearth::analysis
