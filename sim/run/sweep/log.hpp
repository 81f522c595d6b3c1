// log.jsonl in a sweep's folder: one line for each time it was run, with what differs between two runs of one plan.
#pragma once

#include "sim/run/sweep/run.hpp"

#include <optional>
#include <string>

namespace hearth {

struct SweepLog {
    std::string command;            ///< as typed
    std::string status;             ///< "complete", "some runs failed", "stopped at a failure", "interrupted"
    SweepWork work;
    SweepState::Tally tally;        ///< of its shard, afterwards
    SweepOutcome outcome;
    std::size_t points = 0;
    std::optional<std::size_t> points_settled = {};   ///< with a stop rule, of an unsharded sweep
    double planning_seconds = 0, running_seconds = 0, merging_seconds = 0;
};

/// With the host, the clock and the program. Throws std::filesystem::filesystem_error when the disk refuses.
void append_sweep_log(const std::filesystem::path& path, const SweepLog& log);

}  // namespace hearth
