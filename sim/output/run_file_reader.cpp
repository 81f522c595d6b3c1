// Reading: what kind of file it is first, then everything but the values; values when they are asked for.
#include "sim/output/hdf5_read.hpp"
#include "sim/output/measure_layout.hpp"
#include "sim/output/open_file.hpp"
#include "sim/output/provenance.hpp"
#include "sim/output/run_file.hpp"
#include "sim/output/schema.hpp"
#include "sim/output/sweep_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <sstream>

namespace hearth {
namespace {

namespace fs = std::filesystem;
using Reason = RunFileError::Reason;

constexpr std::size_t most_replicates = std::size_t{1} << 24, most_steps = 12 * 10000;

constexpr FileKind run_file = {run_file_format, "run file", run_file_version};

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> result;
    for (std::string word; stream >> word;) result.push_back(word);
    return result;
}

}  // namespace

/// Values of one chunk of one measure, unpacked: what is asked for next is mostly beside what was asked for last.
struct UnpackedChunk {
    std::string measure;
    std::size_t scenario_chunk = 0, replicate_chunk = 0;
    std::size_t scenarios = 0, replicates = 0;      // in it; fewer at the edge
    std::size_t values_each = 0;
    std::vector<double> values;                     // [scenario][replicate][step, place, label]
};

struct RunFile::State {
    explicit State(const fs::path& opened_path);

    hdf5::Handle dataset(const std::string& name) const { return hdf5::open_dataset(file, name); }
    std::vector<std::string> texts(const std::string& name) const { return hdf5::read_texts(dataset(name)); }
    void read_dimensions();
    void read_time();
    void read_places();
    Measure read_measure(const std::string& name) const;
    std::size_t length(const std::string& dimension, std::size_t most) const;
    void check_measures() const;
    void read_status();
    void read_description();
    void unpack(const Measure& measure, std::size_t scenario, std::size_t replicate);
    const double* values_of(const Measure& measure, std::size_t scenario, std::size_t replicate);

    fs::path path;
    hdf5::File file;
    std::array<int, 2> version = {};
    RunDescription description;
    std::vector<std::size_t> status;        // [scenario][replicate]: RunStatus
    hdf5::Handle last_dataset;              // stays open, so that several of its chunks stay unpacked in the library
    UnpackedChunk last;
};

RunFile::State::State(const fs::path& opened_path) : path(opened_path), file(open_hdf5(opened_path, run_file)) {
    reading(file, path, [&] {
        version = check_format(file, path, run_file);
        read_description();
        schema::check(description);
        check_measures();
    });
}

void RunFile::State::read_dimensions() {
    description.scenarios = texts("scenario");
    description.replicates = length("replicate", most_replicates);
    read_time();
    for (const std::string& name : words(hdf5::read_text_attribute(file, "code_lists"))) {
        const hdf5::Handle list = dataset(name);
        const bool overlapping = hdf5::read_integer_attribute(list, "overlapping", 1).front() == 1;
        description.code_lists.push_back({name, hdf5::read_text_attribute(list, "long_name"), hdf5::read_texts(list), overlapping});
    }
}

std::size_t RunFile::State::length(const std::string& dimension, std::size_t most) const {
    const std::vector<hsize_t> extent = hdf5::extent(dataset(dimension));
    if (extent.size() != 1 || extent[0] > most) fail(Reason::damaged, path, fmt::format("is damaged ('{}' has no length that fits)", dimension));
    return extent[0];
}

void RunFile::State::read_time() {
    const hdf5::Handle time = dataset("time");
    const auto step = schema::parse_step(hdf5::read_text_attribute(time, "step"));
    if (!step) fail(Reason::damaged, path, "is damaged ('time' has an unknown step)");
    description.every = *step;
    description.months = length("time", most_steps) * (description.every == TimeStep::year ? 12 : 1);
    const std::optional<Month> first = parse_month(hdf5::read_text_attribute(time, "first_month"));
    if (!first) fail(Reason::damaged, path, "is damaged ('time' does not name its first month)");
    description.first_month = *first;
}

void RunFile::State::read_places() {
    const std::vector<std::string> codes = texts("authority"), names = texts("authority_name"),
                                   neighbours = texts("authority_neighbours");
    if (names.size() != codes.size() || neighbours.size() != codes.size())
        fail(Reason::damaged, path, "is damaged (not as many names of authorities as codes)");
    for (std::size_t i = 0; i < codes.size(); ++i) description.places.push_back({codes[i], names[i], schema::separated(neighbours[i], ';')});
}

Measure RunFile::State::read_measure(const std::string& name) const {
    const hdf5::Handle measure = dataset(name);
    const auto kind = schema::parse_kind(hdf5::read_text_attribute(measure, "kind"));
    const auto type = schema::parse_type(hdf5::read_text_attribute(measure, "value_type"));
    if (!kind || !type) fail(Reason::damaged, path, fmt::format("is damaged ('{}' has an unknown kind or type)", name));
    const std::string by = hdf5::has_attribute(measure, "by") ? hdf5::read_text_attribute(measure, "by") : "";
    const std::string better = hdf5::has_attribute(measure, "better") ? hdf5::read_text_attribute(measure, "better") : "";
    if (!schema::parse_better(better)) fail(Reason::damaged, path, fmt::format("is damaged ('{}' does not say what is better)", name));
    return {name, hdf5::read_text_attribute(measure, "units"), *kind, *type, hdf5::read_text_attribute(measure, "long_name"),
            hdf5::read_text_attribute(measure, "source"), by, *schema::parse_better(better), hdf5::has_attribute(measure, "core")};
}

// Every measure spans the run's dimensions in chunks of one shape, which is unpacked whole when it is read.
void RunFile::State::check_measures() const {
    for (const MeasureLayout& layout : measure_layouts(description)) {
        const hdf5::Handle measure = dataset(layout.name);
        const hdf5::DatasetShape shape = layout.dataset(description.scenarios.size(), description.replicates, chunk_shape(description));
        if (hdf5::extent(measure) != shape.extent || hdf5::chunk(measure) != shape.chunk || !hdf5::has_type(measure, layout.value_type()))
            fail(Reason::damaged, path, fmt::format("is damaged ('{}' does not span the run's dimensions)", layout.name));
    }
}

void RunFile::State::read_status() {
    status = hdf5::read_positions(dataset("run_status"), run_status_words);
    if (status.size() != description.scenarios.size() * description.replicates)
        fail(Reason::damaged, path, "is damaged ('run_status' does not span the replicates)");
}

void RunFile::State::read_description() {
    read_dimensions();
    read_places();
    for (const std::string& name : words(hdf5::read_text_attribute(file, "measures")))
        description.measures.push_back(read_measure(name));
    if (!description.measures.empty()) {
        const std::vector<hsize_t> chunk = hdf5::chunk(dataset(description.measures.front().name));
        if (chunk.size() < 4) fail(Reason::damaged, path, "is damaged (its measures have no chunks)");
        description.chunk = ChunkShape{chunk[0], chunk[1]};
    }
    read_status();
    description.history = hdf5::read_text_attribute(file, "history");
    read_derived_measures(file, description);
    read_tables(file, description);
    read_provenance(file, description);
    read_sweep(file, description);
    read_summed_places(file, description);
}

RunFile::RunFile(const fs::path& path) : state_(std::make_unique<State>(path)) {}
RunFile::~RunFile() = default;
RunFile::RunFile(RunFile&&) noexcept = default;
RunFile& RunFile::operator=(RunFile&&) noexcept = default;

const RunDescription& RunFile::description() const { return state_->description; }
std::array<int, 2> RunFile::format_version() const { return state_->version; }

RunStatus RunFile::status(std::size_t scenario, std::size_t replicate) const {
    return static_cast<RunStatus>(state_->status.at(scenario * state_->description.replicates + replicate));
}

MeasureValues RunFile::read(std::string_view name, std::size_t scenario, std::size_t replicate, std::size_t first_step,
                            std::size_t steps) const {
    const RunDescription& d = state_->description;
    const auto measure = std::find_if(d.measures.begin(), d.measures.end(), [&](const Measure& m) { return m.name == name; });
    if (measure == d.measures.end() || scenario >= d.scenarios.size() || replicate >= d.replicates || first_step > d.steps() ||
        steps > d.steps() - first_step)
        throw std::out_of_range("run file: no such values of " + std::string(name));
    MeasureValues result{.steps = steps, .places = d.places.size(), .labels = column_count(*measure, d.code_lists), .values = {}};
    const std::size_t each = result.places * result.labels, size = steps * each;
    if (status(scenario, replicate) != RunStatus::complete || size == 0) {
        result.values.assign(size, std::numeric_limits<double>::quiet_NaN());
        return result;
    }
    try {
        const double* first = state_->values_of(*measure, scenario, replicate) + first_step * each;
        result.values.assign(first, first + size);
    } catch (const hdf5::Error&) {
        state_->last = {};
        unreadable(state_->file, state_->path, name);
    }
    return result;
}

void RunFile::State::unpack(const Measure& measure, std::size_t scenario, std::size_t replicate) {
    const ChunkShape shape = description.chunk.value_or(ChunkShape{});
    if (last.measure != measure.name) {
        last = {};
        last_dataset = hdf5::open_dataset(file, measure.name, std::size_t{32} << 20);
    }
    const std::size_t first_scenario = scenario / shape.scenarios * shape.scenarios,
                      first_replicate = replicate / shape.replicates * shape.replicates;
    last.measure = measure.name;
    last.scenario_chunk = scenario / shape.scenarios;
    last.replicate_chunk = replicate / shape.replicates;
    last.scenarios = std::min(shape.scenarios, description.scenarios.size() - first_scenario);
    last.replicates = std::min(shape.replicates, description.replicates - first_replicate);
    last.values_each = description.steps() * description.places.size() * column_count(measure, description.code_lists);
    last.values.resize(last.scenarios * last.replicates * last.values_each);
    std::vector<hsize_t> start(hdf5::extent(last_dataset).size(), 0), count = hdf5::extent(last_dataset);
    start[0] = first_scenario;
    start[1] = first_replicate;
    count[0] = last.scenarios;
    count[1] = last.replicates;
    hdf5::read_block(last_dataset, start, count, H5T_NATIVE_DOUBLE, last.values.data());
}

const double* RunFile::State::values_of(const Measure& measure, std::size_t scenario, std::size_t replicate) {
    const ChunkShape shape = description.chunk.value_or(ChunkShape{});
    const bool there = last.measure == measure.name && last.scenario_chunk == scenario / shape.scenarios &&
                       last.replicate_chunk == replicate / shape.replicates;
    if (!there) unpack(measure, scenario, replicate);
    const std::size_t run = scenario % shape.scenarios * last.replicates + replicate % shape.replicates;
    return last.values.data() + run * last.values_each;
}

}  // namespace hearth
