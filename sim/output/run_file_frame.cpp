#include "sim/output/run_file_frame.hpp"

#include "sim/output/measure_layout.hpp"
#include "sim/output/provenance.hpp"
#include "sim/output/run_file.hpp"
#include "sim/output/schema.hpp"
#include "sim/output/sweep_groups.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <numeric>

namespace hearth {
namespace {

using hdf5::Handle;

// A stock is counted at the end of its month or year and a flow is complete then, so both are labelled by their last day.
std::vector<std::int32_t> last_days(const RunDescription& d) {
    using namespace std::chrono;
    const auto first_day = [](Month m) {
        return sys_days(year(calendar_year(m)) / month(static_cast<unsigned>(month_of_year(m))) / 1);
    };
    const int months_each = d.every == TimeStep::year ? 12 : 1;
    std::vector<std::int32_t> days;
    for (int i = 1; i <= static_cast<int>(d.steps()); ++i)
        days.push_back(static_cast<std::int32_t>((first_day(d.first_month + i * months_each) - first_day(d.first_month)).count()) - 1);
    return days;
}

template <class Named>
std::string names(const std::vector<Named>& list) {
    std::vector<std::string_view> words;
    for (const Named& item : list) words.push_back(item.name);
    return fmt::format("{}", fmt::join(words, " "));
}

constexpr std::size_t most_named = 12;   // scenarios in a title

void write_root(hid_t file, const RunDescription& d) {
    hdf5::write_attribute(file, "Conventions", "CF-1.10");
    const std::string scenarios = d.scenarios.size() <= most_named ? fmt::format("{}", fmt::join(d.scenarios, ", "))
                                                                   : fmt::format("{} scenarios", d.scenarios.size());
    hdf5::write_attribute(file, "title", "hearth run: " + scenarios);
    hdf5::write_attribute(file, "source", fmt::format("hearth {} ({})", d.program.version, d.program.revision));
    hdf5::write_attribute(file, "history", d.history);
    hdf5::write_attribute(file, "format", run_file_format);
    hdf5::write_attribute(file, "format_version", std::array<std::int32_t, 2>{run_file_version[0], run_file_version[1]});
    hdf5::write_attribute(file, "measures", names(d.measures));   // so that a reader notices one that was lost
    hdf5::write_attribute(file, "code_lists", names(d.code_lists));
}

void add_dimension(RunFileFrame& frame, const std::string& name, Handle coordinate, const std::string& meaning) {
    hdf5::write_attribute(coordinate, "long_name", meaning);
    frame.dimensions[name] = std::move(coordinate);
}

void write_dimensions(hid_t file, const RunDescription& d, RunFileFrame& frame) {
    std::vector<std::int32_t> replicates(d.replicates);
    std::iota(replicates.begin(), replicates.end(), 0);
    std::vector<std::string> codes;
    for (const Place& place : d.places) codes.push_back(place.code);

    hdf5::Netcdf& netcdf = frame.netcdf;
    add_dimension(frame, "scenario", netcdf.texts_dimension(file, "scenario", d.scenarios), "scenario");
    add_dimension(frame, "replicate", netcdf.numbers_dimension(file, "replicate", replicates), "independent repetition, its own luck");
    add_dimension(frame, "time", netcdf.numbers_dimension(file, "time", last_days(d)),
                  d.every == TimeStep::year ? "last day of the year ending 31 March" : "last day of the month");
    const Handle& time = frame.dimensions["time"];
    hdf5::write_attribute(time, "standard_name", "time");
    hdf5::write_attribute(time, "units", fmt::format("days since {}-01", to_text(d.first_month)));
    hdf5::write_attribute(time, "calendar", "standard");
    hdf5::write_attribute(time, "first_month", to_text(d.first_month));
    hdf5::write_attribute(time, "step", schema::to_text(d.every));
    add_dimension(frame, "authority", netcdf.texts_dimension(file, "authority", codes), "code of the local authority");
    for (const CodeList& list : d.code_lists) {
        add_dimension(frame, list.name, netcdf.texts_dimension(file, list.name, list.labels), list.meaning);
        hdf5::write_attribute(frame.dimensions[list.name], "overlapping", std::array<std::int8_t, 1>{list.overlapping});
    }
}

void write_of_authority(hid_t file, RunFileFrame& frame, const char* name, const std::vector<std::string>& texts,
                        const char* meaning) {
    const Handle dataset = frame.netcdf.texts(file, name, frame.dimensions.at("authority"), texts);
    hdf5::write_attribute(dataset, "long_name", meaning);
}

void write_places(hid_t file, const RunDescription& d, RunFileFrame& frame) {
    std::vector<std::string> place_names, neighbours;
    for (const Place& place : d.places) {
        place_names.push_back(place.name);
        neighbours.push_back(schema::joined(place.neighbours, ';'));
    }
    write_of_authority(file, frame, "authority_name", place_names, "name of the local authority");
    write_of_authority(file, frame, "authority_neighbours", neighbours, "codes of statistical neighbours, nearest first");
}

void describe(hid_t dataset, const Measure& measure, const std::string& coordinates) {
    hdf5::write_attribute(dataset, "long_name", measure.meaning);
    hdf5::write_attribute(dataset, "units", measure.unit);
    hdf5::write_attribute(dataset, "kind", schema::to_text(measure.kind));
    hdf5::write_attribute(dataset, "value_type", schema::to_text(measure.type));
    hdf5::write_attribute(dataset, "cell_methods", measure.kind == MeasureKind::stock ? "time: point" : "time: sum");
    hdf5::write_attribute(dataset, "source", measure.source);
    hdf5::write_attribute(dataset, "coordinates", coordinates);
    if (!measure.by.empty()) hdf5::write_attribute(dataset, "by", measure.by);
    if (measure.better != Better::unsaid) hdf5::write_attribute(dataset, "better", schema::to_text(measure.better));
    if (measure.core) hdf5::write_attribute(dataset, "core", std::array<std::int8_t, 1>{1});
    if (measure.type == MeasureType::real)
        hdf5::write_attribute(dataset, "_FillValue", std::array<float, 1>{schema::missing_real});
}

Handle create_measure(hid_t file, const RunDescription& d, const RunFileFrame& frame, const Measure& measure, const MeasureLayout& layout) {
    std::vector<std::string> axes = {"scenario", "replicate", "time", "authority"};
    if (layout.split) axes.push_back(measure.by);
    Handle dataset = hdf5::create_dataset(file, measure.name, layout.value_type(),
                                          layout.dataset(d.scenarios.size(), d.replicates, chunk_shape(d)));
    for (unsigned axis = 0; axis < axes.size(); ++axis) hdf5::Netcdf::attach(dataset, frame.dimensions.at(axes[axis]), axis);
    std::vector<std::string> coordinates = sweep_variables(d);
    coordinates.insert(coordinates.begin(), "authority_name");
    describe(dataset, measure, schema::joined(coordinates, ' '));
    return dataset;
}

}  // namespace

RunFileFrame write_frame(hid_t file, const RunDescription& description) {
    RunFileFrame frame{.netcdf = hdf5::Netcdf(file), .dimensions = {}, .measures = {}};
    write_root(file, description);
    write_dimensions(file, description, frame);
    write_places(file, description, frame);
    write_sweep_variables(file, frame.netcdf, frame.dimensions.at("scenario"), description);
    const std::vector<MeasureLayout> layouts = measure_layouts(description);
    for (std::size_t i = 0; i < layouts.size(); ++i)
        frame.measures.push_back(create_measure(file, description, frame, description.measures[i], layouts[i]));
    write_derived_measures(file, frame.netcdf, description);
    write_tables(file, frame.netcdf, description);
    write_provenance(file, frame.netcdf, description);
    write_design(file, frame.netcdf, description);
    write_summed_places(file, frame.netcdf, description);
    return frame;
}

}  // namespace hearth
