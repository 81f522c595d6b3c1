// One part of a sweep: all that was run of one chunk of the merged file, in a small file of its own. An interrupted sweep keeps
// its parts, and merging copies their compressed chunks without unpacking them.
#pragma once

#include "sim/output/record.hpp"
#include "sim/output/run_description.hpp"
#include "sim/output/run_file.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hearth {

/// What a part says of itself. Positions within a part go scenario by scenario: scenario * chunk.replicates + replicate.
struct PartHead {
    std::string frame;                       ///< fingerprint of what all parts of one sweep must share
    std::size_t scenario_chunk = 0;          ///< its scenarios begin at scenario_chunk * chunk.scenarios
    std::size_t replicate_chunk = 0;
    std::vector<std::string> fingerprints;   ///< chunk.scenarios of them: of each scenario's inputs; "" beyond the last scenario
    std::vector<RunStatus> status;           ///< chunk.scenarios * chunk.replicates of them
    std::vector<RunFailure> failures = {};   ///< positions in the whole sweep
};

/// Writes aside, fsyncs, renames; an old part of that name is replaced. `records` stand like head.status and are there exactly
/// where it says complete. The bytes are a function of the arguments. Throws RunFileError (Reason::system).
void write_part(const std::filesystem::path& target, const RunDescription& description, const PartHead& head,
                std::span<const std::optional<ReplicateRecord>> records);

/// Throw RunFileError; whether the part belongs to a sweep is for the caller to see from head.frame.
PartHead read_part_head(const std::filesystem::path& path);
std::vector<std::optional<ReplicateRecord>> read_part_records(const std::filesystem::path& path, const RunDescription& description);

}  // namespace hearth
