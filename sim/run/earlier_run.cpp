#include "sim/run/earlier_run.hpp"

#include <algorithm>
#include <tuple>

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
        for (std::size_t at = 0; at < values.steps * values.places; ++at) {
            const double value = values.values[at * values.labels + label];
            if (measure.type == MeasureType::real) record.reals[column + label][at] = static_cast<float>(value);
            else record.counts[column + label][at] = static_cast<std::int32_t>(value);
        }
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

EarlierRun EarlierRun::at(const std::filesystem::path& path, const RunDescription& description) {
    std::error_code ignored;
    EarlierRun earlier;
    if (!std::filesystem::is_regular_file(path, ignored)) return earlier;
    try {
        RunFile file(path);
        const std::size_t complete = same_run(file.description(), description) ? count_complete(file, description.replicates) : 0;
        const bool unfinished = complete + file.description().failures.size() < description.replicates;
        if (complete > 0 && unfinished) earlier.file_ = std::move(file), earlier.count_ = complete;
    } catch (const RunFileError&) {
        return {};   // no run file, or none that can be read: in the way, like anything else
    }
    return earlier;
}

bool EarlierRun::has(std::size_t replicate) const { return file_ && file_->status(0, replicate) == RunStatus::complete; }

ReplicateRecord EarlierRun::record(std::size_t replicate) const {
    const RunDescription& d = file_->description();
    ReplicateRecord record = make_record(d.measures, d.code_lists, d.steps(), d.places.size());
    std::size_t column = 0;
    for (const Measure& measure : d.measures) {
        put(file_->read(measure.name, 0, replicate), measure, column, record);
        column += column_count(measure, d.code_lists);
    }
    return record;
}

}  // namespace hearth
