#include "sim/run/earlier_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include <sys/stat.h>

namespace hearth {
namespace {

template <class Items, class Told> bool same(const Items& a, const Items& b, Told told) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const auto& x, const auto& y) { return told(x) == told(y); });
}

std::size_t count_complete(const RunFile& file, std::size_t replicates) {
    std::size_t complete = 0;
    for (std::size_t replicate = 0; replicate < replicates; ++replicate) complete += file.status(0, replicate) == RunStatus::complete ? 1 : 0;
    return complete;
}

// From [step][place][label] to a column a label.
void put(const MeasureValues& values, const Measure& measure, std::size_t column, ReplicateRecord& record) {
    for (std::size_t label = 0; label < values.labels; ++label)
        for (std::size_t at = 0; at < values.steps * values.places; ++at)
            hearth::put(record, column + label, measure.type, at, values.values[at * values.labels + label]);
}

}  // namespace

bool same_run(const RunDescription& a, const RunDescription& b) {
    const auto whole = [](const RunDescription& d) {
        return std::tie(d.scenarios, d.replicates, d.seed, d.history, d.luck_layout_version, d.program.version, d.program.revision, d.program.compiler,
                        d.program.libraries);
    };
    return whole(a) == whole(b) && !a.sweep && !b.sweep && same(a.given, b.given, [](const GivenFile& f) { return std::tie(f.name, f.text); }) &&
           same(a.resolved, b.resolved, [](const ResolvedValue& v) { return std::tie(v.key, v.value, v.origin); }) &&
           same(a.tables, b.tables, [](const RunTable& t) { return std::tie(t.key, t.path, t.content); });
}

EarlierRun::Stamp EarlierRun::stamp_of(const std::filesystem::path& path) {
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0) return {};
    return {found.st_dev, found.st_ino, static_cast<std::uintmax_t>(found.st_size), found.st_mtim.tv_sec, found.st_mtim.tv_nsec};
}

EarlierRun EarlierRun::at(const std::filesystem::path& path, const RunDescription& description) {
    std::error_code ignored;
    EarlierRun earlier;
    if (!std::filesystem::is_regular_file(path, ignored)) return earlier;
    earlier.path_ = path;
    earlier.stamp_ = stamp_of(path);
    try {
        RunFile file(path);
        const RunDescription& d = file.description();
        const std::size_t complete = d.sweep ? 0 : count_complete(file, d.replicates);
        const bool unfinished = complete > 0 && complete + d.failures.size() < d.replicates;
        if (unfinished && same_run(d, description)) earlier.file_ = std::move(file), earlier.count_ = complete;
        else if (unfinished) earlier.of_others_ = fmt::format("holds {} of {} replicates of an interrupted run with other inputs", complete, d.replicates);
    } catch (const RunFileError&) {
        return {};   // no run file, or none that can be read: in the way, like anything else
    }
    return earlier;
}

bool EarlierRun::has(std::size_t replicate) const { return file_ && file_->status(0, replicate) == RunStatus::complete; }

bool EarlierRun::still_there() const { return count_ > 0 && stamp_of(path_) == stamp_; }

ReplicateRecord EarlierRun::record(std::size_t replicate) {
    const std::size_t size = replicates_per_chunk(file_->description());
    if (chunk_.empty() || replicate < chunk_first_ || replicate >= chunk_first_ + size) read_chunk(replicate / size * size);
    return chunk_.at(replicate - chunk_first_).value();
}

// Measure by measure, because the reader keeps the chunk it has unpacked last.
void EarlierRun::read_chunk(std::size_t first) {
    const RunDescription& d = file_->description();
    const std::size_t end = std::min(first + replicates_per_chunk(d), d.replicates);
    chunk_first_ = first;
    chunk_.assign(end - first, std::nullopt);
    for (std::size_t replicate = first; replicate < end; ++replicate)
        if (has(replicate)) chunk_[replicate - first] = make_record(d.measures, d.code_lists, d.steps(), d.places.size());
    std::size_t column = 0;
    for (const Measure& measure : d.measures) {
        for (std::size_t replicate = first; replicate < end; ++replicate)
            if (has(replicate)) put(file_->read(measure.name, 0, replicate), measure, column, *chunk_[replicate - first]);
        column += column_count(measure, d.code_lists);
    }
}

}  // namespace hearth
