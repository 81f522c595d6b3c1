// Writing: the frame at once, values by whole chunks, the target only at the end.
#include "sim/output/checksum.hpp"
#include "sim/output/run_file.hpp"
#include "sim/output/run_file_frame.hpp"
#include "sim/output/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <unistd.h>
#include <utility>

namespace hearth {
namespace {

namespace fs = std::filesystem;

RunFileError refused(const fs::path& target, int error) {
    return {RunFileError::Reason::system, fmt::format("{}: cannot be written ({})", target.string(), std::strerror(error)), error};
}

// Beside the target, so that the renaming stays within one disk; the process number keeps two runs apart.
fs::path temporary_beside(const fs::path& target) {
    fs::path name = target;
    name += fmt::format(".{}.tmp", ::getpid());
    return name;
}

// errno for what a renaming would replace although it is no old run file: a folder, a link, a pipe, a device; 0 for none.
int in_the_way(const fs::path& target) {
    std::error_code ignored;
    const fs::file_status status = fs::symlink_status(target, ignored);
    if (!fs::exists(status) || fs::is_regular_file(status)) return 0;
    return fs::is_directory(status) ? EISDIR : EEXIST;
}

int sync(const fs::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

}  // namespace

std::size_t replicates_per_chunk(const RunDescription& description) {
    const std::size_t bytes_each = std::max<std::size_t>(1, 4 * description.steps() * description.places.size());
    const std::size_t wanted = std::clamp<std::size_t>((std::size_t{256} << 10) / bytes_each, 1, 256);
    return std::min(wanted, std::max<std::size_t>(1, description.replicates));
}

struct RunFileWriter::State {
    State(const fs::path& target_path, const RunDescription& described);
    ~State() { discard(); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    template <class Step> void guarded(Step step);
    void discard();
    void check(const ReplicateRecord& record) const;
    void add(std::size_t scenario, std::size_t replicate, const ReplicateRecord& record);
    void flush();
    template <class T>
    void write_chunk(const MeasureSlot& slot, std::vector<std::vector<T>> ReplicateRecord::* columns, T missing, hid_t type);
    void write_status();
    void finish();

    fs::path target;
    fs::path temporary;
    RunDescription description;
    std::size_t chunk = replicates_per_chunk(description);
    std::optional<hdf5::File> file;     // engaged while the temporary exists
    RunFileFrame frame;
    std::vector<std::int8_t> status;    // [scenario][replicate]
    std::size_t next = 0;               // scenario * replicates + replicate: the first that may still come
    std::size_t pending_scenario = 0;
    std::vector<std::pair<std::size_t, ReplicateRecord>> pending;   // replicate and record, all of one chunk
};

RunFileWriter::State::State(const fs::path& target_path, const RunDescription& described)
    : target(target_path), temporary(temporary_beside(target_path)), description(described),
      status(described.scenarios.size() * described.replicates, 0) {
    schema::check(description);
    if (const int error = in_the_way(target)) throw refused(target, error);   // better now than after the run
    try {
        guarded([&] { file.emplace(hdf5::File::create(temporary)); });
        guarded([&] { frame = write_frame(*file, description, chunk); });
    } catch (...) {   // the destructor does not run
        discard();
        throw;
    }
}

// What the disk refused is the user's to solve; what HDF5 refused although the disk did not is ours.
template <class Step>
void RunFileWriter::State::guarded(Step step) {
    try {
        step();
    } catch (const hdf5::Error& error) {
        const int reason = file && file->device_error() != 0 ? file->device_error() : error.system_error;
        if (reason != 0) throw refused(target, reason);
        throw std::runtime_error(fmt::format("{}: writing '{}' failed inside HDF5", target.string(), error.what()));
    }
    if (file && file->device_error() != 0) throw refused(target, file->device_error());
}

void RunFileWriter::State::discard() {
    frame = {};
    if (!file) return;
    file.reset();
    std::error_code ignored;
    fs::remove(temporary, ignored);
}

void RunFileWriter::State::check(const ReplicateRecord& record) const {
    const std::size_t cells = description.steps() * description.places.size();
    const std::size_t total = frame.measures.empty() ? 0 : frame.measures.back().first + frame.measures.back().labels;
    bool fits = record.steps == description.steps() && record.places == description.places.size() &&
                record.counts.size() == total && record.reals.size() == total;
    for (const MeasureSlot& slot : frame.measures)
        for (std::size_t c = slot.first; fits && c < slot.first + slot.labels; ++c)
            fits = (slot.type == MeasureType::real ? record.reals[c].size() : record.counts[c].size()) == cells;
    if (!fits) throw std::logic_error("a record does not have the columns, months and places of its run file");
}

void RunFileWriter::State::add(std::size_t scenario, std::size_t replicate, const ReplicateRecord& record) {
    check(record);
    const std::size_t position = scenario * description.replicates + replicate;
    if (scenario >= description.scenarios.size() || replicate >= description.replicates || position < next)
        throw std::logic_error("replicates are written once each, in order");
    const bool same_chunk = !pending.empty() && scenario == pending_scenario && replicate / chunk == pending.front().first / chunk;
    if (!same_chunk) flush();
    pending_scenario = scenario;
    pending.emplace_back(replicate, record);
    status[position] = static_cast<std::int8_t>(RunStatus::complete);
    next = position + 1;
    if ((replicate + 1) % chunk == 0) flush();
}

void RunFileWriter::State::flush() {
    if (pending.empty()) return;
    for (const MeasureSlot& slot : frame.measures) {
        if (slot.type == MeasureType::real)
            write_chunk(slot, &ReplicateRecord::reals, schema::missing_real, H5T_NATIVE_FLOAT);
        else
            write_chunk(slot, &ReplicateRecord::counts, schema::missing_count, H5T_NATIVE_INT32);
    }
    pending.clear();
}

template <class T>
void RunFileWriter::State::write_chunk(const MeasureSlot& slot, std::vector<std::vector<T>> ReplicateRecord::* columns, T missing,
                                       hid_t type) {
    const std::size_t cells = description.steps() * description.places.size(), labels = slot.labels;
    const std::size_t first = pending.front().first / chunk * chunk, count = std::min(chunk, description.replicates - first);
    std::vector<T> block(count * cells * labels, missing);
    for (const auto& [replicate, record] : pending)
        for (std::size_t label = 0; label < labels; ++label) {
            const std::vector<T>& from = (record.*columns)[slot.first + label];
            T* to = block.data() + (replicate - first) * cells * labels + label;
            for (std::size_t cell = 0; cell < cells; ++cell) to[cell * labels] = from[cell];
        }
    std::vector<hsize_t> start = {pending_scenario, first, 0, 0};
    std::vector<hsize_t> extent = {1, count, description.steps(), description.places.size()};
    if (slot.split) {
        start.push_back(0);
        extent.push_back(labels);
    }
    hdf5::write_block(slot.dataset, start, extent, type, block.data());
}

// Counts are declared to have a missing value only where one is missing, so that complete runs stay integers in xarray.
void RunFileWriter::State::write_status() {
    const hdf5::DatasetShape shape{.extent = {description.scenarios.size(), description.replicates}};
    const hdf5::Handle dataset = hdf5::create_dataset(*file, "run_status", H5T_NATIVE_INT8, shape);
    hdf5::attach_dimension(dataset, frame.dimensions.at("scenario"), 0);
    hdf5::attach_dimension(dataset, frame.dimensions.at("replicate"), 1);
    hdf5::write_attribute(dataset, "long_name", "whether the replicate was run to its end");
    hdf5::write_attribute(dataset, "flag_values", std::array<std::int8_t, 3>{0, 1, 2});   // RunStatus
    hdf5::write_attribute(dataset, "flag_meanings", "missing complete failed");
    hdf5::write_block(dataset, std::array<hsize_t, 2>{0, 0}, shape.extent, H5T_NATIVE_INT8, status.data());
    const auto complete = [](std::int8_t s) { return s == static_cast<std::int8_t>(RunStatus::complete); };
    if (std::all_of(status.begin(), status.end(), complete)) return;
    for (const MeasureSlot& slot : frame.measures)
        if (slot.type != MeasureType::real)
            hdf5::write_attribute(slot.dataset, "_FillValue", std::array<std::int32_t, 1>{schema::missing_count});
}

void RunFileWriter::State::finish() {
    guarded([&] {
        flush();
        write_status();
        frame = {};
        file->close();
    });
    if (const int error = append_checksum(temporary)) throw refused(target, error);
    if (const int error = sync(temporary, O_RDWR)) throw refused(target, error);
    if (const int error = in_the_way(target)) throw refused(target, error);   // it may have come during the run
    std::error_code error;
    fs::rename(temporary, target, error);
    if (error) throw refused(target, error.value());
    file.reset();
    const fs::path folder = target.parent_path();
    sync(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);   // some disks cannot; the file is whole either way
}

RunFileWriter::RunFileWriter(const fs::path& target, const RunDescription& description)
    : state_(std::make_unique<State>(target, description)) {}

RunFileWriter::~RunFileWriter() = default;

void RunFileWriter::write_replicates(std::size_t scenario, std::size_t first_replicate, std::span<const ReplicateRecord> records) {
    state_->guarded([&] {
        for (std::size_t i = 0; i < records.size(); ++i) state_->add(scenario, first_replicate + i, records[i]);
    });
}

void RunFileWriter::mark_failed(std::size_t scenario, std::size_t replicate, const std::string&) {
    state_->status.at(scenario * state_->description.replicates + replicate) = static_cast<std::int8_t>(RunStatus::failed);
}

void RunFileWriter::close() { state_->finish(); }

}  // namespace hearth
