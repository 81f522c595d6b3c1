#include "sim/output/sweep_groups.hpp"

#include "sim/output/schema.hpp"
#include "sim/output/text_rows.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace hearth {
namespace {

using hdf5::Handle;

constexpr std::size_t most_points = std::size_t{1} << 31;   // they are written in 32 bits

/// A varied parameter as its row of texts; `values` has a line for each scenario.
struct ParameterRow { std::string key, unit, meaning, values; };
constexpr std::array<TextColumn<ParameterRow>, 4> parameter_columns = {{
    {"parameter", &ParameterRow::key}, {"unit", &ParameterRow::unit}, {"meaning", &ParameterRow::meaning},
    {"values", &ParameterRow::values}}};

struct PlaceRow { std::string code, name, neighbours; };
constexpr std::array<TextColumn<PlaceRow>, 3> place_columns = {{
    {"authority", &PlaceRow::code}, {"authority_name", &PlaceRow::name}, {"authority_neighbours", &PlaceRow::neighbours}}};

std::vector<std::string> lines_of(const std::string& text) { return schema::separated(text, '\n'); }

std::optional<double> number(const std::string& toml) {
    double value = 0;
    const auto [end, error] = std::from_chars(toml.data(), toml.data() + toml.size(), value);
    return error == std::errc{} && end == toml.data() + toml.size() ? std::optional(value) : std::nullopt;
}

std::optional<std::vector<double>> numbers(const std::vector<std::string>& values) {
    std::vector<double> result;
    for (const std::string& value : values) {
        const auto read = number(value);
        if (!read) return std::nullopt;
        result.push_back(*read);
    }
    return result;
}

std::vector<std::string> without_quotes(std::vector<std::string> values) {
    for (std::string& value : values)
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    return values;
}

void describe(hid_t dataset, const std::string& meaning, const std::string& unit) {
    hdf5::write_attribute(dataset, "long_name", meaning);
    hdf5::write_attribute(dataset, "units", unit.empty() ? "1" : unit);
}

void write_parameter(hid_t file, hdf5::Netcdf& netcdf, hid_t scenario, const VariedParameter& parameter) {
    const auto read = numbers(parameter.values);
    const Handle dataset = read ? write_numbers(file, parameter.key.c_str(), scenario, *read)
                                : netcdf.texts(file, parameter.key, scenario, without_quotes(parameter.values));
    describe(dataset, parameter.meaning.empty() ? parameter.key : parameter.meaning, parameter.unit);
    if (parameter.range)
        hdf5::write_attribute(dataset, "range", std::array<double, 2>{parameter.range->first, parameter.range->second});
    if (parameter.logarithmic) hdf5::write_attribute(dataset, "logarithmic", std::array<std::int8_t, 1>{1});
}

std::size_t arm_of(const std::string& name, const std::vector<std::string>& arms) {
    for (std::size_t arm = 0; arm < arms.size(); ++arm)
        if (arms[arm] == name) return arm;
    throw hdf5::Unfit("'arm' names an arm that is not in the design");
}

void read_parameters(hid_t group, SweepDescription& sweep) {
    std::vector<ParameterRow> rows;
    read_rows<ParameterRow>(group, parameter_columns, rows);
    const std::vector<double> low = hdf5::read_numbers(hdf5::open_dataset(group, "low")),
                              high = hdf5::read_numbers(hdf5::open_dataset(group, "high")),
                              logarithmic = hdf5::read_numbers(hdf5::open_dataset(group, "logarithmic"));
    if (low.size() != rows.size() || high.size() != rows.size() || logarithmic.size() != rows.size())
        throw hdf5::Unfit("'design/low' does not have a number for each parameter");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        VariedParameter parameter{rows[i].key, rows[i].unit, rows[i].meaning, lines_of(rows[i].values), {}, logarithmic[i] != 0};
        if (!std::isnan(low[i])) parameter.range = {low[i], high[i]};
        sweep.parameters.push_back(std::move(parameter));
    }
}

std::size_t read_base_points(hid_t group) {
    const std::int32_t points = hdf5::read_integer_attribute(group, "base_points", 1).front();
    if (points < 0) throw hdf5::Unfit("'base_points' is negative");
    return static_cast<std::size_t>(points);
}

}  // namespace

std::vector<std::string> sweep_variables(const RunDescription& d) {
    if (!d.sweep) return {};
    std::vector<std::string> names = {"point", "seed"};
    if (!d.sweep->arms.empty()) names.insert(names.begin(), "arm");
    for (const VariedParameter& parameter : d.sweep->parameters) names.push_back(parameter.key);
    return names;
}

void write_sweep_variables(hid_t file, hdf5::Netcdf& netcdf, hid_t scenario, const RunDescription& d) {
    if (!d.sweep) return;
    if (!d.sweep->arms.empty()) {
        std::vector<std::string> arms;
        for (const std::size_t arm : d.sweep->arm) arms.push_back(d.sweep->arms.at(arm));
        describe(netcdf.texts(file, "arm", scenario, arms), "arm: what the scenarios of one point differ in", "1");
    }
    const std::vector<std::int32_t> points(d.sweep->point.begin(), d.sweep->point.end());
    describe(write_numbers(file, "point", scenario, points), "design point, from 0", "1");
    describe(netcdf.texts(file, "seed", scenario, d.sweep->seed), "scenarios of one seed share their luck, replicate by replicate", "1");
    for (const VariedParameter& parameter : d.sweep->parameters) write_parameter(file, netcdf, scenario, parameter);
}

void write_design(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& d) {
    if (!d.sweep) return;
    const Handle group = hdf5::create_group(file, "design");
    hdf5::write_attribute(group, "design", d.sweep->design);
    hdf5::write_attribute(group, "base_points", std::array<std::int32_t, 1>{static_cast<std::int32_t>(d.sweep->base_points)});
    hdf5::write_attribute(group, "design_seed", d.sweep->design_seed);
    netcdf.texts_dimension(group, "arm", d.sweep->arms);
    std::vector<ParameterRow> rows;
    std::vector<double> low, high;
    std::vector<std::int8_t> logarithmic;
    for (const VariedParameter& p : d.sweep->parameters) {
        rows.push_back({p.key, p.unit, p.meaning, schema::joined(p.values, '\n')});
        low.push_back(p.range ? p.range->first : std::numeric_limits<double>::quiet_NaN());
        high.push_back(p.range ? p.range->second : std::numeric_limits<double>::quiet_NaN());
        logarithmic.push_back(p.logarithmic);
    }
    const Handle dimension = write_rows<ParameterRow>(netcdf, group, parameter_columns, rows);
    write_numbers(group, "low", dimension, low);
    write_numbers(group, "high", dimension, high);
    write_numbers(group, "logarithmic", dimension, logarithmic);
}

void read_sweep(hid_t file, RunDescription& d) {
    if (!hdf5::exists(file, "design")) return;   // a single run
    const Handle group = hdf5::open_group(file, "design");
    SweepDescription sweep;
    sweep.design = hdf5::read_text_attribute(group, "design");
    sweep.base_points = read_base_points(group);
    sweep.design_seed = hdf5::read_text_attribute(group, "design_seed");
    sweep.arms = hdf5::read_texts(hdf5::open_dataset(group, "arm"));
    sweep.arm.assign(d.scenarios.size(), 0);
    if (!sweep.arms.empty()) {
        sweep.arm.clear();
        for (const std::string& name : hdf5::read_texts(hdf5::open_dataset(file, "arm"))) sweep.arm.push_back(arm_of(name, sweep.arms));
    }
    sweep.point = hdf5::read_positions(hdf5::open_dataset(file, "point"), most_points);
    sweep.seed = hdf5::read_texts(hdf5::open_dataset(file, "seed"));
    read_parameters(group, sweep);
    d.sweep = std::move(sweep);
}

void write_summed_places(hid_t file, hdf5::Netcdf& netcdf, const RunDescription& d) {
    if (d.summed_places.empty()) return;
    std::vector<PlaceRow> rows;
    for (const Place& place : d.summed_places) rows.push_back({place.code, place.name, schema::joined(place.neighbours, ';')});
    write_rows<PlaceRow>(netcdf, hdf5::create_group(file, "summed_places"), place_columns, rows);
}

void read_summed_places(hid_t file, RunDescription& d) {
    if (!hdf5::exists(file, "summed_places")) return;
    std::vector<PlaceRow> rows;
    read_rows<PlaceRow>(hdf5::open_group(file, "summed_places"), place_columns, rows);
    for (const PlaceRow& row : rows) d.summed_places.push_back({row.code, row.name, schema::separated(row.neighbours, ';')});
}

}  // namespace hearth
