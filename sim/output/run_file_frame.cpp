#include "sim/output/run_file_frame.hpp"

#include "sim/output/provenance.hpp"
#include "sim/output/run_file.hpp"
#include "sim/output/schema.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <numeric>

namespace hearth {
namespace {

using hdf5::Handle;

// A stock is counted at the end of its month and a flow is complete then, so a month is labelled by its last day.
std::vector<std::int32_t> last_days(Month first, std::size_t months) {
    using namespace std::chrono;
    const auto first_day = [](Month m) {
        return sys_days(year(calendar_year(m)) / month(static_cast<unsigned>(month_of_year(m))) / 1);
    };
    std::vector<std::int32_t> days;
    for (int i = 1; i <= static_cast<int>(months); ++i)
        days.push_back(static_cast<std::int32_t>((first_day(first + i) - first_day(first)).count()) - 1);
    return days;
}

template <class Named>
std::string names(const std::vector<Named>& list) {
    std::vector<std::string_view> words;
    for (const Named& item : list) words.push_back(item.name);
    return fmt::format("{}", fmt::join(words, " "));
}

void write_root(hid_t file, const RunDescription& d) {
    hdf5::write_attribute(file, "Conventions", "CF-1.10");
    hdf5::write_attribute(file, "title", fmt::format("hearth run: {}", fmt::join(d.scenarios, ", ")));
    hdf5::write_attribute(file, "source", fmt::format("hearth {} ({})", d.program.version, d.program.revision));
    hdf5::write_attribute(file, "history", d.history);
    hdf5::write_attribute(file, "format", run_file_format);
    hdf5::write_attribute(file, "format_version", std::array<std::int32_t, 2>{run_file_version[0], run_file_version[1]});
    hdf5::write_attribute(file, "measures", names(d.measures));   // so that a reader notices one that was lost
    hdf5::write_attribute(file, "code_lists", names(d.code_lists));
}

void add_dimension(RunFileFrame& frame, const std::string& name, Handle coordinate, const std::string& meaning) {
    hdf5::make_dimension(coordinate, name);
    hdf5::write_attribute(coordinate, "long_name", meaning);
    frame.dimensions[name] = std::move(coordinate);
}

void write_dimensions(hid_t file, const RunDescription& d, RunFileFrame& frame) {
    std::vector<std::int32_t> replicates(d.replicates);
    std::iota(replicates.begin(), replicates.end(), 0);
    std::vector<std::string> codes;
    for (const Place& place : d.places) codes.push_back(place.code);

    add_dimension(frame, "scenario", hdf5::create_texts(file, "scenario", d.scenarios), "scenario");
    add_dimension(frame, "replicate", hdf5::create_numbers(file, "replicate", replicates), "independent repetition, its own luck");
    add_dimension(frame, "time", hdf5::create_numbers(file, "time", last_days(d.first_month, d.months)), "last day of the month");
    const Handle& time = frame.dimensions["time"];
    hdf5::write_attribute(time, "standard_name", "time");
    hdf5::write_attribute(time, "units", fmt::format("days since {}-01", to_text(d.first_month)));
    hdf5::write_attribute(time, "calendar", "standard");
    hdf5::write_attribute(time, "first_month", to_text(d.first_month));
    add_dimension(frame, "authority", hdf5::create_texts(file, "authority", codes), "code of the local authority");
    for (const CodeList& list : d.code_lists) {
        add_dimension(frame, list.name, hdf5::create_texts(file, list.name, list.labels), list.meaning);
        hdf5::write_attribute(frame.dimensions[list.name], "overlapping", std::array<std::int8_t, 1>{list.overlapping});
    }
}

void write_of_authority(hid_t file, const RunFileFrame& frame, const char* name, const std::vector<std::string>& texts,
                        const char* meaning) {
    const Handle dataset = hdf5::create_texts(file, name, texts);
    hdf5::attach_dimension(dataset, frame.dimensions.at("authority"), 0);
    hdf5::write_attribute(dataset, "long_name", meaning);
}

void write_places(hid_t file, const RunDescription& d, const RunFileFrame& frame) {
    std::vector<std::string> place_names, neighbours;
    for (const Place& place : d.places) {
        place_names.push_back(place.name);
        neighbours.push_back(fmt::format("{}", fmt::join(place.neighbours, ";")));
    }
    write_of_authority(file, frame, "authority_name", place_names, "name of the local authority");
    write_of_authority(file, frame, "authority_neighbours", neighbours, "codes of statistical neighbours, nearest first");
}

void describe(hid_t dataset, const Measure& measure) {
    hdf5::write_attribute(dataset, "long_name", measure.meaning);
    hdf5::write_attribute(dataset, "units", measure.unit);
    hdf5::write_attribute(dataset, "kind", schema::to_text(measure.kind));
    hdf5::write_attribute(dataset, "value_type", schema::to_text(measure.type));
    hdf5::write_attribute(dataset, "cell_methods", measure.kind == MeasureKind::stock ? "time: point" : "time: sum");
    hdf5::write_attribute(dataset, "source", measure.source);
    hdf5::write_attribute(dataset, "coordinates", "authority_name");
    if (measure.type == MeasureType::real)
        hdf5::write_attribute(dataset, "_FillValue", std::array<float, 1>{schema::missing_real});
}

MeasureSlot create_measure(hid_t file, const RunDescription& d, const RunFileFrame& frame, const Measure& measure,
                           std::size_t replicates_per_chunk) {
    const std::size_t labels = column_count(measure, d.code_lists);
    const bool real = measure.type == MeasureType::real, split = !measure.by.empty();
    std::vector<std::string> axes = {"scenario", "replicate", "time", "authority"};
    hdf5::DatasetShape shape{.extent = {d.scenarios.size(), d.replicates, d.steps(), d.places.size()},
                             .chunk = {1, replicates_per_chunk, d.steps(), d.places.size()},
                             .fill = real ? static_cast<const void*>(&schema::missing_real) : &schema::missing_count};
    if (split) {
        axes.push_back(measure.by);
        shape.extent.push_back(labels);
        shape.chunk.push_back(labels);
    }
    Handle dataset = hdf5::create_dataset(file, measure.name, real ? H5T_NATIVE_FLOAT : H5T_NATIVE_INT32, shape);
    for (unsigned axis = 0; axis < axes.size(); ++axis) hdf5::attach_dimension(dataset, frame.dimensions.at(axes[axis]), axis);
    describe(dataset, measure);
    return {std::move(dataset), measure.type, split, 0, labels};
}

}  // namespace

RunFileFrame write_frame(hid_t file, const RunDescription& description, std::size_t replicates_per_chunk) {
    RunFileFrame frame;
    write_root(file, description);
    write_dimensions(file, description, frame);
    write_places(file, description, frame);
    std::size_t column = 0;
    for (const Measure& measure : description.measures) {
        frame.measures.push_back(create_measure(file, description, frame, measure, replicates_per_chunk));
        frame.measures.back().first = column;
        column += frame.measures.back().labels;
    }
    write_derived_measures(file, description);
    write_tables(file, description);
    write_provenance(file, description);
    return frame;
}

}  // namespace hearth
