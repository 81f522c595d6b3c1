// THE run file: netCDF-4-compatible HDF5, a function of its inputs alone (no clock, host, path, user or job count in it),
// so two runs of one input are equal byte for byte. sim/output/README.md lists what is in it.
// Not for several threads at once: give a file to one thread.
#pragma once

#include "sim/output/publish.hpp"
#include "sim/output/record.hpp"
#include "sim/output/run_description.hpp"
#include "sim/output/run_file_error.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

inline constexpr std::string_view run_file_format = "hearth run";
/// {major, minor}: a reader takes any minor of its own major. Minor: something was added. Major: something moved.
inline constexpr std::array<int, 2> run_file_version = {2, 0};   // 2: texts as characters, nothing of variable length

enum class RunStatus : signed char { missing = 0, complete = 1, failed = 2 };
inline constexpr std::size_t run_status_words = 3;

/// Replicates that share a chunk, so that an unsplit measure has chunks of about a quarter of a megabyte (64 KB to 1 MB
/// where the run is large enough): England 1, one authority 256. Parts of a sweep hold whole chunks.
std::size_t replicates_per_chunk(const RunDescription& description);

/// Writes to a temporary name beside the target. Throws RunFileError (Reason::system) from every member; std::logic_error for
/// a description or a record that contradicts itself. The target is touched by close() alone.
class RunFileWriter {
public:
    RunFileWriter(const std::filesystem::path& target, const RunDescription& description);
    ~RunFileWriter();   ///< without close(): removes the temporary
    RunFileWriter(const RunFileWriter&) = delete;
    RunFileWriter& operator=(const RunFileWriter&) = delete;

    /// Scenarios and replicates by position, in increasing order over all calls (gaps stay missing): the order of writing
    /// decides the bytes, so it must not depend on who finished first. Values reach the disk by whole chunks; where those span
    /// scenarios, the replicates of that many scenarios are kept until then.
    void write_replicates(std::size_t scenario, std::size_t first_replicate, std::span<const ReplicateRecord> records);
    /// In any order; the replicate's values stay missing. The file tells all failures in order, each with its reason.
    void mark_failed(std::size_t scenario, std::size_t replicate, const std::string& why);
    /// All of a part (part_file.hpp) by copying its compressed chunks; the description must have the chunk it was written with.
    /// Parts in increasing order of (scenario_chunk, replicate_chunk); not together with write_replicates. Runs that are not to be
    /// kept, because they were made with other inputs, stay missing: such a part is packed anew, as if it had never had them.
    void copy_part(const std::filesystem::path& part, const std::function<bool(std::size_t scenario, std::size_t replicate)>& keep = {});
    /// Writes what is pending, fsyncs and publishes. Returns the name the file got: where something that is to be kept came into being
    /// at the target meanwhile, the next free one ("r.2.h5"). After it nothing else may be called.
    std::filesystem::path close(Existing existing = Existing::replace);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Values of one measure of one replicate.
struct MeasureValues {
    std::size_t steps = 0;          ///< months, or years
    std::size_t places = 0;
    std::size_t labels = 1;         ///< 1 for a measure that is not split
    std::vector<double> values;     ///< [step][place][label]; missing ones are NaN

    double at(std::size_t step, std::size_t place, std::size_t label = 0) const {
        return values[(step * places + place) * labels + label];
    }
};

/// Opens and checks a run file. Throws RunFileError from the constructor and, where the values themselves are damaged, from read().
class RunFile {
public:
    explicit RunFile(const std::filesystem::path& path);
    ~RunFile();
    RunFile(RunFile&&) noexcept;
    RunFile& operator=(RunFile&&) noexcept;

    const RunDescription& description() const;
    std::array<int, 2> format_version() const;
    RunStatus status(std::size_t scenario, std::size_t replicate) const;

    /// Time steps [first_step, first_step + steps) by position; std::out_of_range for a measure or position the file does not
    /// have. The chunk read last stays unpacked: quickest measure by measure, and within it in the order of the chunks.
    MeasureValues read(std::string_view measure, std::size_t scenario, std::size_t replicate, std::size_t first_step,
                       std::size_t steps) const;
    MeasureValues read(std::string_view measure, std::size_t scenario, std::size_t replicate) const {
        return read(measure, scenario, replicate, 0, description().steps());
    }

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hearth
