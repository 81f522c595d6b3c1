#include "analysis/read/published.hpp"

#include "sim/core/cells.hpp"

#include <algorithm>
#include <set>

namespace hearth::analysis {
namespace {

constexpr std::string_view table_of_places = "place.table", table_of_children = "place.population";
constexpr const char* children_of_england = "child_population";   // a measure of the national table
constexpr double nearly_all = 0.97;   // of England's children; two authorities are too small to be simulated, and estimates are revised

std::set<std::string> codes_of_run(const RunDescription& d) {
    std::set<std::string> codes;
    for (const auto* places : {&d.places, &d.summed_places})
        for (const Place& place : *places) codes.insert(place.code);
    return codes;
}

/// Whether the run has every place that its own table of places lists.
bool runs_every_place(const RunDescription& d, const std::set<std::string>& codes) {
    const auto table = std::find_if(d.tables.begin(), d.tables.end(), [](const RunTable& t) { return t.key == table_of_places; });
    if (table == d.tables.end()) return false;
    const TextTable places = parse_csv(table->content);
    const auto code = places.column("code");
    return code && !places.rows.empty() &&
           std::all_of(places.rows.begin(), places.rows.end(), [&](const auto& row) { return codes.contains(row[*code]); });
}

}  // namespace

Published::Published(const RunDescription& description) {
    for (const DerivedMeasure& derived : description.derived_measures)
        if (!derived.observed.empty()) published_names_[derived.name] = derived.observed;
    for (const RunTable& table : description.tables) {
        if (table.key == description.observed_table) read_observed(table);
        if (table.key == description.national_table) read_national(table);
        if (table.key == table_of_children) read_children(table);
        read_deprivation(table);
    }
    whole_country_ = covers_england(description);
    relate_neighbours(description);
}

bool Published::covers_england(const RunDescription& description) const {
    const std::set<std::string> codes = codes_of_run(description);
    if (!runs_every_place(description, codes)) return false;
    for (auto year = children_.rbegin(); year != children_.rend(); ++year) {   // the latest year that both tables have
        const auto england = of_england(year->first, children_of_england);
        if (!england) continue;
        double sum = 0;
        for (const auto& [code, children] : year->second) sum += codes.contains(code) ? children : 0;
        return sum >= nearly_all * *england;
    }
    return false;
}

void Published::read_observed(const RunTable& table) {
    observed_ = parse_csv(table.content);
    for (std::string& name : observed_.names) name = published_name(name);
    const auto code = observed_.column("code"), year = observed_.column("year");
    if (!code || !year) return;
    for (std::size_t row = 0; row < observed_.rows.size(); ++row) {
        const auto when = read_year(observed_.rows[row][*year]);
        if (!when) continue;
        observed_row_[{observed_.rows[row][*code], *when}] = row;
    }
}

// A table of one's own may use the program's word for a measure, looked_after_rate for cla_rate.
std::string Published::published_name(const std::string& heading) const {
    const auto found = published_names_.find(heading);
    return found == published_names_.end() ? heading : found->second;
}

void Published::read_national(const RunTable& table) {
    const TextTable national = parse_csv(table.content);
    const auto year = national.column("year"), measure = national.column("measure"), value = national.column("value");
    if (!year || !measure || !value) return;
    for (const std::vector<std::string>& row : national.rows) {
        const auto when = read_year(row[*year]);
        const auto figure = read_number(row[*value]);
        if (when && figure) national_[{*when, published_name(row[*measure])}] = *figure;
    }
}

void Published::read_deprivation(const RunTable& table) {
    if (!deprivation_.empty() || table.content.find("idaci") == std::string::npos) return;
    const TextTable places = parse_csv(table.content);
    const auto code = places.column("code");
    const auto score = places.column("idaci") ? places.column("idaci") : places.column("idaci_2019");
    if (!code || !score) return;
    for (const std::vector<std::string>& row : places.rows)
        if (const auto value = read_number(row[*score])) deprivation_[row[*code]] = *value;
}

void Published::read_children(const RunTable& table) {
    const TextTable living = parse_csv(table.content);
    const auto code = living.column("code"), year = living.column("year"), children = living.column("children");
    if (!code || !year || !children) return;
    for (const std::vector<std::string>& row : living.rows) {
        const auto when = read_year(row[*year]);
        const auto figure = read_number(row[*children]);
        if (when && figure) children_[*when][row[*code]] = *figure;
    }
}

Published::PlaceId Published::place(const std::string& code) {
    const auto [found, added] = index_.try_emplace(code, static_cast<std::uint32_t>(codes_.size()));
    if (added) codes_.push_back(code);
    return {found->second};
}

void Published::relate_neighbours(const RunDescription& description) {
    for (const Place& from : description.places) {   // neighbours may lie outside the run
        place(from.code);
        for (const std::string& to : from.neighbours) place(to);
    }
    neighbours_ = Relation<PlaceId, Nearness>(codes_.size());
    for (const Place& from : description.places) {
        int rank = 0;
        for (const std::string& to : from.neighbours) neighbours_.relate(place(from.code), place(to), {++rank});
    }
}

std::optional<double> Published::of_place(const std::string& code, int year, std::string_view column) const {
    const auto position = observed_.column(column);
    const auto row = observed_row_.find({code, year});
    if (!position || row == observed_row_.end()) return std::nullopt;
    return read_number(observed_.rows[row->second][*position]);
}

std::optional<double> Published::of_england(int year, const std::string& measure) const {
    const auto found = national_.find({year, measure});
    if (found == national_.end()) return std::nullopt;
    return found->second;
}

bool Published::any_of(int year) const {
    return std::any_of(observed_row_.begin(), observed_row_.end(), [&](const auto& row) { return row.first.second == year; }) ||
           std::any_of(national_.begin(), national_.end(), [&](const auto& row) { return row.first.first == year; });
}

std::optional<std::pair<int, int>> Published::years() const {
    std::vector<int> all;
    for (const auto& [key, row] : observed_row_) all.push_back(key.second);
    for (const auto& [key, value] : national_) all.push_back(key.first);
    if (all.empty()) return std::nullopt;
    const auto [first, last] = std::minmax_element(all.begin(), all.end());
    return std::pair{*first, *last};
}

std::optional<Published::NeighbourMean> Published::of_neighbours(const std::string& code, int year,
                                                                 std::string_view column) const {
    const auto from = index_.find(code);
    if (from == index_.end()) return std::nullopt;
    NeighbourMean mean;
    neighbours_.for_each(PlaceId{from->second}, [&](PlaceId to, const Nearness&) {
        if (const auto value = of_place(codes_[to.index], year, column)) {
            mean.value += *value;
            ++mean.neighbours;
        }
    });
    if (mean.neighbours == 0) return std::nullopt;
    mean.value /= mean.neighbours;
    return mean;
}

std::optional<double> Published::deprivation(const std::string& code) const {
    const auto found = deprivation_.find(code);
    if (found == deprivation_.end()) return std::nullopt;
    return found->second;
}

}  // namespace hearth::analysis
