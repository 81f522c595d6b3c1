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
                                  "run_status", "derived", "tables", "provenance"};
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

}  // namespace

std::string_view to_text(MeasureKind kind) { return kinds.at(static_cast<std::size_t>(kind)); }
std::string_view to_text(MeasureType type) { return types.at(static_cast<std::size_t>(type)); }
std::optional<MeasureKind> parse_kind(std::string_view word) { return parse<MeasureKind>(kinds, word); }
std::optional<MeasureType> parse_type(std::string_view word) { return parse<MeasureType>(types, word); }

void check(const RunDescription& d) {
    std::vector<std::string> codes;
    for (const Place& place : d.places) {
        codes.push_back(place.code);
        for (const std::string& code : place.neighbours) require(code.find(';') == std::string::npos, "a ';' in the code " + code);
    }
    check_unique(d.scenarios, "scenario");
    check_unique(codes, "place");
    require(d.replicates > 0 && d.months > 0, "no replicates or no months");
    check_names(d);
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
