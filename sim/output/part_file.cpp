#include "sim/output/part_file.hpp"

#include "sim/output/chunk_values.hpp"
#include "sim/output/file_aside.hpp"
#include "sim/output/hdf5_read.hpp"
#include "sim/output/open_file.hpp"
#include "sim/output/packed_part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hearth {
namespace {

namespace fs = std::filesystem;
using Reason = RunFileError::Reason;

constexpr FileKind part_file = {"hearth part", "part of a sweep", {2, 0}};

std::array<std::int32_t, 1> number(std::size_t value) { return {static_cast<std::int32_t>(value)}; }

void write_head(hid_t file, const PartHead& head) {
    hdf5::write_attribute(file, "format", part_file.format);
    hdf5::write_attribute(file, "format_version", std::array<std::int32_t, 2>{part_file.version[0], part_file.version[1]});
    hdf5::write_attribute(file, "frame", head.frame);
    hdf5::write_attribute(file, "scenario_chunk", number(head.scenario_chunk));
    hdf5::write_attribute(file, "replicate_chunk", number(head.replicate_chunk));
    hdf5::create_texts(file, "fingerprints", head.fingerprints);
    std::vector<std::int8_t> status;
    for (const RunStatus run : head.status) status.push_back(static_cast<std::int8_t>(run));
    hdf5::create_numbers(file, "status", status);
    if (head.failures.empty()) return;
    std::vector<std::int32_t> scenarios, replicates;
    std::vector<std::string> why;
    for (const RunFailure& failure : head.failures) {
        scenarios.push_back(static_cast<std::int32_t>(failure.scenario));
        replicates.push_back(static_cast<std::int32_t>(failure.replicate));
        why.push_back(failure.why);
    }
    hdf5::create_numbers(file, "failure_scenario", scenarios);
    hdf5::create_numbers(file, "failure_replicate", replicates);
    hdf5::create_texts(file, "failure_why", why);
}

constexpr std::size_t most_runs = std::size_t{1} << 31;

std::vector<std::size_t> positions(hid_t file, const char* name) {
    return hdf5::read_positions(hdf5::open_dataset(file, name), most_runs);
}

std::size_t read_number(hid_t file, const char* name) {
    const std::int32_t value = hdf5::read_integer_attribute(file, name, 1).front();
    if (value < 0) throw hdf5::Unfit(fmt::format("'{}' is negative", name));
    return static_cast<std::size_t>(value);
}

PartHead read_head(hid_t file) {
    PartHead head;
    head.frame = hdf5::read_text_attribute(file, "frame");
    head.scenario_chunk = read_number(file, "scenario_chunk");
    head.replicate_chunk = read_number(file, "replicate_chunk");
    head.fingerprints = hdf5::read_texts(hdf5::open_dataset(file, "fingerprints"));
    for (const std::size_t status : hdf5::read_positions(hdf5::open_dataset(file, "status"), run_status_words))
        head.status.push_back(static_cast<RunStatus>(status));
    if (!hdf5::exists(file, "failure_why")) return head;
    const std::vector<std::size_t> scenarios = positions(file, "failure_scenario"), replicates = positions(file, "failure_replicate");
    const std::vector<std::string> why = hdf5::read_texts(hdf5::open_dataset(file, "failure_why"));
    if (scenarios.size() != why.size() || replicates.size() != why.size()) throw hdf5::Unfit("'failure_why' does not have a reason for each failure");
    for (std::size_t i = 0; i < why.size(); ++i)
        head.failures.push_back({scenarios[i], replicates[i], why[i]});
    return head;
}

// What a part says and what a sweep needs: runs within the sweep, one status for each run of the chunk.
bool belongs(const PartHead& head, const RunDescription& d, const ChunkShape& chunk) {
    const auto within = [&](std::size_t scenario, std::size_t replicate) { return scenario < d.scenarios.size() && replicate < d.replicates; };
    bool fits = head.status.size() == chunk.scenarios * chunk.replicates && head.fingerprints.size() == chunk.scenarios;
    for (std::size_t run = 0; fits && run < head.status.size(); ++run)
        fits = head.status[run] == RunStatus::missing || within(head.scenario_chunk * chunk.scenarios + run / chunk.replicates,
                                                                head.replicate_chunk * chunk.replicates + run % chunk.replicates);
    return fits && within(head.scenario_chunk * chunk.scenarios, head.replicate_chunk * chunk.replicates) &&
           std::all_of(head.failures.begin(), head.failures.end(), [&](const RunFailure& f) { return within(f.scenario, f.replicate); });
}

/// Opens a part, reads its head and lets `read` take the rest; whatever HDF5 finds wrong becomes a RunFileError.
template <class Read>
void with_part(const fs::path& path, Read read) {
    const hdf5::File file = open_hdf5(path, part_file);
    reading(file, path, [&] {
        check_format(file, path, part_file);
        read(file, read_head(file));
    });
}

void require_fit(const fs::path& path, hid_t file, const PartHead& head, const RunDescription& d, std::span<const MeasureLayout> layouts) {
    const ChunkShape chunk = chunk_shape(d);
    if (!belongs(head, d, chunk)) fail(Reason::foreign, path, "is a part of another sweep (its runs are others)");
    const std::string other = other_shape(file, layouts, chunk);
    if (!other.empty()) fail(Reason::foreign, path, fmt::format("is a part of another sweep ('{}' has another shape or is missing)", other));
}

}  // namespace

void write_part(const fs::path& target, const RunDescription& description, const PartHead& head,
                std::span<const std::optional<ReplicateRecord>> records) {
    const ChunkShape chunk = chunk_shape(description);
    const std::vector<MeasureLayout> layouts = measure_layouts(description);
    if (!belongs(head, description, chunk) || records.size() != head.status.size())
        throw std::logic_error("a part does not have the runs of its chunk");
    for (std::size_t run = 0; run < records.size(); ++run) {
        if (records[run].has_value() != (head.status[run] == RunStatus::complete)) throw std::logic_error("a part whose status and runs differ");
        if (records[run]) check_record(*records[run], layouts);
    }
    FileAside file(target);
    file.guarded([&] {
        write_head(file, head);
        write_chunk_values(file, layouts, chunk, records);
    });
    file.finish(Existing::replace);
}

PartHead read_part_head(const fs::path& path) {
    PartHead result;
    with_part(path, [&](hid_t, PartHead head) { result = std::move(head); });
    return result;
}

std::vector<std::optional<ReplicateRecord>> read_part_records(const fs::path& path, const RunDescription& description) {
    const std::vector<MeasureLayout> layouts = measure_layouts(description);
    std::vector<std::optional<ReplicateRecord>> records;
    with_part(path, [&](hid_t file, const PartHead& head) {
        require_fit(path, file, head, description, layouts);
        std::vector<bool> complete;
        for (const RunStatus status : head.status) complete.push_back(status == RunStatus::complete);
        records = read_chunk_values(file, layouts, chunk_shape(description), complete);
    });
    return records;
}

PackedPart read_packed_part(const fs::path& path, const RunDescription& description) {
    const std::vector<MeasureLayout> layouts = measure_layouts(description);
    PackedPart part;
    with_part(path, [&](hid_t file, PartHead head) {
        require_fit(path, file, head, description, layouts);
        part = {std::move(head), read_packed(file, layouts)};
    });
    return part;
}

}  // namespace hearth
