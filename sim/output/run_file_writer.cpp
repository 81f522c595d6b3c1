// Writing: the frame at once, values by whole chunks, the target only at the end.
#include "sim/output/chunk_values.hpp"
#include "sim/output/file_aside.hpp"
#include "sim/output/packed_part.hpp"
#include "sim/output/provenance.hpp"
#include "sim/output/run_file.hpp"
#include "sim/output/run_file_frame.hpp"
#include "sim/output/schema.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <stdexcept>
#include <utility>

namespace hearth {

namespace fs = std::filesystem;

using KeepRun = std::function<bool(std::size_t scenario, std::size_t replicate)>;

struct RunFileWriter::State {
    State(const fs::path& target, const RunDescription& described);

    std::size_t replicate_chunks() const { return (description.replicates + chunk.replicates - 1) / chunk.replicates; }
    std::size_t chunk_number(std::size_t scenario, std::size_t replicate) const {
        return scenario / chunk.scenarios * replicate_chunks() + replicate / chunk.replicates;
    }
    std::size_t position(std::size_t scenario, std::size_t replicate) const;
    void add(std::size_t scenario, std::size_t replicate, const ReplicateRecord& record);
    void flush_chunks_before(std::size_t scenario, std::size_t replicate);
    void flush_chunk(std::size_t number, const std::vector<std::optional<ReplicateRecord>>& records);
    void put(std::size_t scenario_chunk, std::size_t replicate_chunk, const PackedChunks& packed);
    PackedPart read_part(const fs::path& path, const KeepRun& keep) const;
    void fail(std::size_t scenario, std::size_t replicate, const std::string& why);
    void write_status();
    fs::path finish(Existing existing);

    RunDescription description;
    ChunkShape chunk = chunk_shape(description);
    std::vector<MeasureLayout> layouts = measure_layouts(description);
    std::vector<std::int8_t> status;    // [scenario][replicate]
    std::map<std::pair<std::size_t, std::size_t>, std::string> failures;
    std::size_t next = 0;               // scenario * replicates + replicate: the first that may still come
    std::size_t next_chunk = 0;
    std::map<std::size_t, std::vector<std::optional<ReplicateRecord>>> pending;   // by the chunk's number, those of one row of chunks
    FileAside file;
    RunFileFrame frame;                 // closed before its file
};

namespace {

const RunDescription& checked(const RunDescription& description) {
    schema::check(description);
    return description;
}

}  // namespace

RunFileWriter::State::State(const fs::path& target, const RunDescription& described)
    : description(checked(described)), status(described.scenarios.size() * described.replicates, 0), file(target) {
    file.guarded([&] { frame = write_frame(file, description); });
    for (const RunFailure& failure : description.failures) fail(failure.scenario, failure.replicate, failure.why);
}

std::size_t RunFileWriter::State::position(std::size_t scenario, std::size_t replicate) const {
    if (scenario >= description.scenarios.size() || replicate >= description.replicates)
        throw std::logic_error("no such scenario or replicate in this run file");
    return scenario * description.replicates + replicate;
}

void RunFileWriter::State::add(std::size_t scenario, std::size_t replicate, const ReplicateRecord& record) {
    check_record(record, layouts);
    const std::size_t at = position(scenario, replicate);
    if (at < next) throw std::logic_error("replicates are written once each, in order");
    flush_chunks_before(scenario, replicate);
    auto& records = pending[chunk_number(scenario, replicate)];
    records.resize(chunk.scenarios * chunk.replicates);
    records[scenario % chunk.scenarios * chunk.replicates + replicate % chunk.replicates] = record;
    status[at] = static_cast<std::int8_t>(RunStatus::complete);
    next = at + 1;
    flush_chunks_before(next / description.replicates, next % description.replicates);
}

// Chunks into which nothing can come any more when this is the first run that may still come.
void RunFileWriter::State::flush_chunks_before(std::size_t scenario, std::size_t replicate) {
    while (!pending.empty()) {
        const std::size_t number = pending.begin()->first;
        const std::size_t row = number / replicate_chunks(), column = number % replicate_chunks();
        const std::size_t last_scenario = std::min((row + 1) * chunk.scenarios, description.scenarios.size()) - 1;
        const std::size_t end_replicate = std::min((column + 1) * chunk.replicates, description.replicates);
        if (scenario * description.replicates + replicate < last_scenario * description.replicates + end_replicate) return;
        flush_chunk(number, pending.begin()->second);
        pending.erase(pending.begin());
    }
}

void RunFileWriter::State::flush_chunk(std::size_t number, const std::vector<std::optional<ReplicateRecord>>& records) {
    put(number / replicate_chunks(), number % replicate_chunks(), pack(layouts, chunk, records));
}

void RunFileWriter::State::put(std::size_t scenario_chunk, std::size_t replicate_chunk, const PackedChunks& packed) {
    const std::size_t number = scenario_chunk * replicate_chunks() + replicate_chunk;
    if (number < next_chunk) throw std::logic_error("chunks are written once each, in order");
    next_chunk = number + 1;
    for (std::size_t i = 0; i < layouts.size(); ++i) {
        std::vector<hsize_t> start = layouts[i].extent(0, 0);
        std::fill(start.begin(), start.end(), 0);
        start[0] = scenario_chunk * chunk.scenarios;
        start[1] = replicate_chunk * chunk.replicates;
        hdf5::write_packed_chunk(frame.measures[i], start, packed[i]);
    }
}

PackedPart RunFileWriter::State::read_part(const fs::path& path, const KeepRun& keep) const {
    PackedPart part = read_packed_part(path, description);
    if (!keep) return part;
    PartHead& head = part.head;
    std::vector<std::size_t> dropped;
    for (std::size_t run = 0; run < head.status.size(); ++run) {
        const bool wanted = keep(head.scenario_chunk * chunk.scenarios + run / chunk.replicates,
                                 head.replicate_chunk * chunk.replicates + run % chunk.replicates);
        if (head.status[run] == RunStatus::complete && !wanted) dropped.push_back(run);
    }
    std::erase_if(head.failures, [&](const RunFailure& failure) { return !keep(failure.scenario, failure.replicate); });
    if (dropped.empty()) return part;
    std::vector<std::optional<ReplicateRecord>> records = read_part_records(path, description);
    for (const std::size_t run : dropped) {
        head.status[run] = RunStatus::missing;
        records[run].reset();
    }
    part.chunks = pack(layouts, chunk, records);
    return part;
}

void RunFileWriter::State::fail(std::size_t scenario, std::size_t replicate, const std::string& why) {
    status[position(scenario, replicate)] = static_cast<std::int8_t>(RunStatus::failed);
    failures[{scenario, replicate}] = why;
}

// Counts are declared to have a missing value only where one is missing, so that complete runs stay integers in xarray.
void RunFileWriter::State::write_status() {
    const hdf5::DatasetShape shape{.extent = {description.scenarios.size(), description.replicates}};
    const hdf5::Handle dataset = hdf5::create_dataset(file, "run_status", H5T_NATIVE_INT8, shape);
    hdf5::Netcdf::attach(dataset, frame.dimensions.at("scenario"), 0);
    hdf5::Netcdf::attach(dataset, frame.dimensions.at("replicate"), 1);
    hdf5::write_attribute(dataset, "long_name", "whether the replicate was run to its end");
    hdf5::write_attribute(dataset, "units", "1");
    hdf5::write_attribute(dataset, "flag_values", std::array<std::int8_t, 3>{0, 1, 2});   // RunStatus
    hdf5::write_attribute(dataset, "flag_meanings", "missing complete failed");
    hdf5::write_block(dataset, std::array<hsize_t, 2>{0, 0}, shape.extent, H5T_NATIVE_INT8, status.data());
    const auto complete = [](std::int8_t s) { return s == static_cast<std::int8_t>(RunStatus::complete); };
    if (std::all_of(status.begin(), status.end(), complete)) return;
    for (std::size_t i = 0; i < layouts.size(); ++i) {
        if (layouts[i].type == MeasureType::count)
            hdf5::write_attribute(frame.measures[i], "_FillValue", std::array<std::int32_t, 1>{schema::missing_count});
        if (layouts[i].type == MeasureType::pounds)
            hdf5::write_attribute(frame.measures[i], "_FillValue", std::array<std::int64_t, 1>{schema::missing_pounds});
    }
}

fs::path RunFileWriter::State::finish(Existing existing) {
    file.guarded([&] {
        flush_chunks_before(description.scenarios.size(), 0);
        write_status();
        std::vector<RunFailure> in_order;
        for (const auto& [run, why] : failures) in_order.push_back({run.first, run.second, why});
        write_failures(file, frame.netcdf, description, in_order);
        frame = {};
    });
    return file.finish(existing);
}

RunFileWriter::RunFileWriter(const fs::path& target, const RunDescription& description)
    : state_(std::make_unique<State>(target, description)) {}

RunFileWriter::~RunFileWriter() = default;

void RunFileWriter::write_replicates(std::size_t scenario, std::size_t first_replicate, std::span<const ReplicateRecord> records) {
    state_->file.guarded([&] {
        for (std::size_t i = 0; i < records.size(); ++i) state_->add(scenario, first_replicate + i, records[i]);
    });
}

void RunFileWriter::mark_failed(std::size_t scenario, std::size_t replicate, const std::string& why) {
    state_->fail(scenario, replicate, why);
}

void RunFileWriter::copy_part(const fs::path& path, const KeepRun& keep) {
    const PackedPart part = state_->read_part(path, keep);   // a damaged part is not the target's fault
    const ChunkShape chunk = state_->chunk;
    bool any = false;
    for (std::size_t run = 0; run < part.head.status.size(); ++run) {
        if (part.head.status[run] != RunStatus::complete) continue;
        any = true;
        state_->status[state_->position(part.head.scenario_chunk * chunk.scenarios + run / chunk.replicates,
                                        part.head.replicate_chunk * chunk.replicates + run % chunk.replicates)] = 1;
    }
    for (const RunFailure& failure : part.head.failures) state_->fail(failure.scenario, failure.replicate, failure.why);
    if (any) state_->file.guarded([&] { state_->put(part.head.scenario_chunk, part.head.replicate_chunk, part.chunks); });
}

fs::path RunFileWriter::close(Existing existing) { return state_->finish(existing); }

}  // namespace hearth
