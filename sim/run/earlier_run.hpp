// A run file that an interrupted run left: what is complete in it need not be run again.
#pragma once

#include "sim/output/record.hpp"
#include "sim/output/run_description.hpp"
#include "sim/output/run_file.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace hearth {

class EarlierRun {
public:
    EarlierRun() = default;   ///< none
    /// What stands at `path` is an unfinished run of the same inputs by the same program with the same command; else none.
    static EarlierRun at(const std::filesystem::path& path, const RunDescription& description);

    std::size_t count() const { return count_; }   ///< complete replicates; 0: there is nothing to go on from
    bool has(std::size_t replicate) const;
    /// Of a replicate it has. Throws RunFileError where the values are damaged. Not for several threads at once.
    ReplicateRecord record(std::size_t replicate) const;

private:
    std::optional<RunFile> file_;
    std::size_t count_ = 0;
};

/// Whether two runs have the same inputs, so that their files would be equal byte for byte.
bool same_run(const RunDescription& a, const RunDescription& b);

}  // namespace hearth
