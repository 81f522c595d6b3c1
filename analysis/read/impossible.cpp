#include "analysis/read/impossible.hpp"

#include "analysis/read/quantities.hpp"
#include "analysis/read/year_values.hpp"
#include "analysis/text/figures.hpp"
#include "sim/core/cells.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace hearth::analysis {
namespace {

constexpr std::size_t june_step = 2;   // of the months of a year that begins in April
constexpr double fewest = 10;          // of what is divided by
constexpr double rounding = 1e-9;

/// Which runs of a file are judged, and over which years.
struct Runs {
    const RunFile& file;
    std::size_t scenario = 0;
    std::vector<std::size_t> replicates;
    std::vector<int> years;
};

std::vector<std::size_t> complete_replicates(const RunFile& file, std::size_t scenario) {
    std::vector<std::size_t> complete;
    for (std::size_t r = 0; r < file.description().replicates; ++r)
        if (file.status(scenario, r) == RunStatus::complete) complete.push_back(r);
    return complete;
}

double of_year(const Runs& runs, const Term& term, const MeasureValues& values, int year, std::size_t place, std::size_t label) {
    const bool yearly = runs.file.description().every == TimeStep::year;
    const auto months = static_cast<std::size_t>(make_month(year - 1, 4) - runs.file.description().first_month);
    const std::size_t first = yearly ? months / 12 : months, steps = yearly ? 1 : 12;
    if (term.moment == Term::Moment::at_end) return values.at(first + steps - 1, place, label);
    if (term.moment == Term::Moment::at_june) return values.at(first + std::min(june_step, steps - 1), place, label);
    double sum = 0;
    for (std::size_t step = 0; step < steps; ++step) sum += values.at(first + step, place, label);
    return sum;
}

/// Sums of some terms, [replicate][year][place]. Measure by measure, which is how a file is read quickest.
std::vector<double> totals_of(const Runs& runs, std::span<const Term> terms) {
    const std::size_t places = runs.file.description().places.size();
    std::vector<double> totals(runs.replicates.size() * runs.years.size() * places, 0.0);
    for (const Term& term : terms) {
        auto total = totals.begin();
        for (const std::size_t replicate : runs.replicates) {
            const MeasureValues values = runs.file.read(term.measure, runs.scenario, replicate);
            for (const int year : runs.years)
                for (std::size_t place = 0; place < places; ++place, ++total)
                    for (std::size_t label = term.first_label; label < term.end_label; ++label) *total += of_year(runs, term, values, year, place, label);
        }
    }
    return totals;
}

struct Bounded { const DerivedMeasure* definition; Quantity quantity; };

/// The definitions of the file that have a bound, with what of the file they are made of.
std::vector<Bounded> bounded(const RunDescription& d, std::span<const DerivedMeasure> definitions) {
    std::vector<Bounded> found;
    for (const Quantity& quantity : list_quantities(d, {}).list)
        for (const DerivedMeasure& definition : definitions)
            if (definition.name == quantity.name && std::isfinite(definition.most) && !quantity.denominator.empty()) found.push_back({&definition, quantity});
    return found;
}

/// Nothing where the definition is within its bound everywhere.
std::optional<Impossible> judged(const Runs& runs, const Bounded& bounded) {
    const std::vector<double> above = totals_of(runs, bounded.quantity.numerator), below = totals_of(runs, bounded.quantity.denominator);
    const std::size_t places = runs.file.description().places.size(), years = runs.years.size();
    Impossible found{.definition = *bounded.definition, .scenario = runs.scenario};
    for (std::size_t i = 0; i < above.size(); ++i) {
        if (!(below[i] >= fewest)) continue;
        const double value = bounded.quantity.scale * above[i] / below[i];
        found.looked_at += 1;
        if (!(value > bounded.definition->most * (1 + rounding))) continue;
        found.cases += 1;
        if (value <= found.value) continue;
        found.value = value;
        found.place = i % places;
        found.year = runs.years[i / places % years];
        found.replicate = runs.replicates[i / places / years];
    }
    return found.cases > 0 ? std::optional(found) : std::nullopt;
}

/// "0.5" or "[0.1, 0.2]" of TOML; empty for what is no number.
std::vector<double> numbers_of(std::string text) {
    std::vector<double> numbers;
    std::erase_if(text, [](char c) { return c == '[' || c == ']' || c == '_'; });
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto number = read_number(trimmed(std::string_view(text).substr(begin, end - begin)));
        if (!number) return {};
        numbers.push_back(*number);
        begin = end + 1;
    }
    return numbers;
}

std::vector<double> default_numbers(const Declaration& d) {
    if (const auto* whole = std::get_if<std::int64_t>(&d.default_value)) return {static_cast<double>(*whole)};
    if (const auto* number = std::get_if<double>(&d.default_value)) return {*number};
    if (const auto* list = std::get_if<std::vector<double>>(&d.default_value)) return *list;
    return {};
}

/// Of the way from a default to the end of the range; of a list its furthest element. 0 for what is no number.
double distance(const Declaration& d, const std::string& text) {
    const std::vector<double> values = numbers_of(text), usual = default_numbers(d);
    double furthest = 0;
    for (std::size_t i = 0; values.size() == usual.size() && i < values.size(); ++i) {
        const double moved = values[i] - usual[i], most = moved > 0 ? d.range.high - usual[i] : usual[i] - d.range.low;
        if (most > 0) furthest = std::max(furthest, std::abs(moved) / most);
    }
    return furthest;
}

std::string value_in(const RunDescription& d, std::size_t scenario, const ResolvedValue& value) {
    if (d.sweep)
        for (const VariedParameter& varied : d.sweep->parameters)
            if (varied.key == value.key) return varied.values.at(scenario);
    return value.value;
}

std::string default_text(const Declaration& d) {
    std::string text;
    for (const double number : default_numbers(d)) text += (text.empty() ? "" : ", ") + csv_cell(number);
    return d.type == ValueType::numbers ? "[" + text + "]" : text;
}

}  // namespace

std::vector<Impossible> impossible_results(const RunFile& file, std::span<const std::size_t> scenarios, const Declared& declared) {
    std::vector<Impossible> found;
    const std::vector<int> years = complete_years(file.description());
    if (declared.definitions.empty() || years.empty()) return found;
    for (const Bounded& definition : bounded(file.description(), declared.definitions))
        for (const std::size_t scenario : scenarios)
            if (auto one = judged({file, scenario, complete_replicates(file, scenario), years}, definition)) found.push_back(std::move(*one));
    return found;
}

std::vector<SetParameter> furthest_set(const RunDescription& description, std::size_t scenario, std::span<const Declaration> parameters) {
    std::vector<SetParameter> set;
    for (const ResolvedValue& resolved : description.resolved) {
        const auto declared = std::find_if(parameters.begin(), parameters.end(), [&](const Declaration& d) { return d.key == resolved.key; });
        if (declared == parameters.end() || resolved.key.starts_with("run.") || resolved.key.starts_with("output.")) continue;
        const std::string value = value_in(description, scenario, resolved);
        if (const double far = distance(*declared, value); far > 0) set.push_back({resolved.key, value, default_text(*declared), far});
    }
    std::stable_sort(set.begin(), set.end(), [](const SetParameter& a, const SetParameter& b) { return a.distance > b.distance; });
    return set;
}

}  // namespace hearth::analysis
