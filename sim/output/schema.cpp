#include "sim/output/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace hearth::schema {
namespace {

constexpr std::array<std::string_view, 2> kinds = {"stock", "flow"};                 // in the order of MeasureKind
constexpr std::array<std::string_view, 3> types = {"count", "pounds", "real"};       // in the order of MeasureType
constexpr std::array<std::string_view, 2> time_steps = {"month", "year"};            // in the order of TimeStep
constexpr std::array<std::string_view, 3> betters = {"", "lower", "higher"};         // in the order of Better

template <class Enum, std::size_t n>
std::optional<Enum> parse(const std::array<std::string_view, n>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enum>(found - words.begin());
}

void require(bool condition, const std::string& message) {
    if (!condition) throw std::logic_error("run file: " + message);
}

bool snake_case(std::string_view name) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name.front() >= 'a' && name.front() <= 'z' && std::all_of(name.begin(), name.end(), allowed);
}

// xarray turns variables with these units into durations or dates.
bool misread_by_xarray(const std::string& unit) {
    constexpr std::array<std::string_view, 7> durations = {"days", "hours", "minutes", "seconds", "milliseconds", "microseconds",
                                                           "nanoseconds"};
    return std::find(durations.begin(), durations.end(), unit) != durations.end() || unit.find(" since ") != std::string::npos;
}

void check_names(const RunDescription& d) {
    std::set<std::string> used = {"scenario", "replicate", "time", "authority", "authority_name", "authority_neighbours",
                                  "run_status", "derived", "tables", "provenance", "arm", "point", "seed", "design", "summed_places"};
    const auto claim = [&](const std::string& name) {
        require(snake_case(name), fmt::format("'{}' is not a snake_case name", name));
        require(used.insert(name).second, fmt::format("the name '{}' is taken twice", name));
    };
    for (const CodeList& list : d.code_lists) {
        claim(list.name);
        require(!list.labels.empty(), list.name + " has no labels");
    }
    for (const Measure& measure : d.measures) claim(measure.name);
}

void check_unique(const std::vector<std::string>& names, const char* what) {
    require(!names.empty(), fmt::format("no {}", what));
    require(std::set<std::string>(names.begin(), names.end()).size() == names.size(), fmt::format("a {} twice", what));
}

void check_steps(const RunDescription& d) {
    require(d.replicates > 0 && d.months > 0, "no replicates or no months");
    const bool whole_years = d.months % 12 == 0 && month_of_year(d.first_month) == 4;
    require(d.every == TimeStep::month || whole_years, "years must be whole ones from April");
    require(d.summed_places.empty() || d.places.size() == 1, "places that were put together are one place");
    const ChunkShape chunk = d.chunk.value_or(ChunkShape{});
    require(chunk.scenarios > 0 && chunk.replicates > 0, "an empty chunk");
    require(chunk.scenarios <= d.scenarios.size() && chunk.replicates <= d.replicates, "a chunk larger than the run");   // HDF5's rule
}

void check_parameter(const VariedParameter& parameter, std::size_t scenarios) {
    const std::string& key = parameter.key;
    const auto dot = key.find('.');
    require(dot != std::string::npos && snake_case(key.substr(0, dot)) && snake_case(key.substr(dot + 1)), fmt::format("'{}' is not section.name", key));
    require(!misread_by_xarray(parameter.unit), fmt::format("{}: xarray takes '{}' for a time", key, parameter.unit));
    require(parameter.values.size() == scenarios, key + " does not have a value for each scenario");
    for (const std::string& value : parameter.values)
        require(!value.empty() && value.find('\n') == std::string::npos, key + " has a value that is no line of TOML");
}

void check_sweep(const RunDescription& d, const SweepDescription& sweep) {
    const std::size_t scenarios = d.scenarios.size();
    require(sweep.point.size() == scenarios && sweep.arm.size() == scenarios && sweep.seed.size() == scenarios,
            "the sweep does not have a point, an arm and a seed for each scenario");
    for (const std::size_t arm : sweep.arm) require(arm < std::max<std::size_t>(1, sweep.arms.size()), "a scenario without an arm");
    std::vector<std::string> keys = {""};
    for (const VariedParameter& parameter : sweep.parameters) {
        check_parameter(parameter, scenarios);
        keys.push_back(parameter.key);
    }
    check_unique(keys, "varied parameter");
    if (!sweep.arms.empty()) check_unique(sweep.arms, "arm");
}

}  // namespace

std::string_view to_text(MeasureKind kind) { return kinds.at(static_cast<std::size_t>(kind)); }
std::string_view to_text(MeasureType type) { return types.at(static_cast<std::size_t>(type)); }
std::optional<MeasureKind> parse_kind(std::string_view word) { return parse<MeasureKind>(kinds, word); }
std::optional<MeasureType> parse_type(std::string_view word) { return parse<MeasureType>(types, word); }
std::string_view to_text(TimeStep step) { return time_steps.at(static_cast<std::size_t>(step)); }
std::optional<TimeStep> parse_step(std::string_view word) { return parse<TimeStep>(time_steps, word); }
std::string_view to_text(Better better) { return betters.at(static_cast<std::size_t>(better)); }
std::optional<Better> parse_better(std::string_view word) { return parse<Better>(betters, word); }

std::string joined(const std::vector<std::string>& items, char separator) {
    return fmt::format("{}", fmt::join(items, std::string(1, separator)));
}

std::vector<std::string> separated(const std::string& text, char separator) {
    if (text.empty()) return {};
    std::vector<std::string> items = {""};
    for (const char c : text) {
        if (c == separator) items.emplace_back();
        else items.back() += c;
    }
    return items;
}

void check(const RunDescription& d) {
    std::vector<std::string> codes;
    for (const Place& place : d.places) {
        codes.push_back(place.code);
        for (const std::string& code : place.neighbours) require(code.find(';') == std::string::npos, "a ';' in the code " + code);
    }
    check_unique(d.scenarios, "scenario");
    check_unique(codes, "place");
    check_steps(d);
    check_names(d);
    if (d.sweep) check_sweep(d, *d.sweep);
    for (const Measure& measure : d.measures) {
        column_count(measure, d.code_lists);   // throws for an unknown code list
        require(!misread_by_xarray(measure.unit), fmt::format("{}: xarray takes '{}' for a time", measure.name, measure.unit));
    }
    for (const DerivedMeasure& derived : d.derived_measures)
        for (const auto* terms : {&derived.numerator, &derived.denominator})
            for (const std::string& term : *terms)
                require(!term.empty() && term.find(" + ") == std::string::npos, derived.name + " has an odd term '" + term + "'");
}

}  // namespace hearth::schema
