// A run file that an interrupted run left: what is complete in it need not be run again.
#pragma once

#include "sim/output/record.hpp"
#include "sim/output/run_description.hpp"
#include "sim/output/run_file.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hearth {

class EarlierRun {
public:
    EarlierRun() = default;   ///< none
    /// What stands at `path` is an unfinished run of the same inputs by the same program with the same command; else none.
    static EarlierRun at(const std::filesystem::path& path, const RunDescription& description);

    std::size_t count() const { return count_; }   ///< complete replicates; 0: there is nothing to go on from
    bool has(std::size_t replicate) const;
    /// Of a replicate it has; quickest in order. Throws RunFileError where the values are damaged. Not for several threads at once.
    ReplicateRecord record(std::size_t replicate);
    /// Whether its file still stands where it was, untouched: what came there since may not be replaced.
    bool still_there() const;
    /// What is told of an unfinished run of other inputs, or "".
    const std::string& of_others() const { return of_others_; }

private:
    struct Stamp {
        std::uintmax_t device = 0, number = 0, size = 0;
        std::int64_t seconds = 0, nanoseconds = 0;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    static Stamp stamp_of(const std::filesystem::path& path);
    void read_chunk(std::size_t first);

    std::filesystem::path path_;
    std::optional<RunFile> file_;
    std::size_t count_ = 0;
    Stamp stamp_;
    std::string of_others_;
    std::size_t chunk_first_ = 0;
    std::vector<std::optional<ReplicateRecord>> chunk_;   // unpacked once for all of its replicates
};

/// Whether two runs have the same inputs, so that their files would be equal byte for byte.
bool same_run(const RunDescription& a, const RunDescription& b);

}  // namespace hearth
