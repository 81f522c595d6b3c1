// Runs the replicates of one model. Threads are used once: over replicates when there are at least as many as jobs, else over
// the authorities inside each; the values are the same either way.
#pragma once

#include "sim/core/model.hpp"
#include "sim/output/record.hpp"
#include "sim/run/simulate.hpp"

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace hearth {

struct ReplicateFailure {
    std::size_t replicate = 0;
    std::string why;
};

struct RunOutcome {
    std::size_t complete = 0;
    std::vector<ReplicateFailure> failed;   ///< in replicate order
    std::size_t months_simulated = 0;       ///< of all replicates, with those before the first recorded month
    bool interrupted = false;               ///< some replicates were not run to their end because of `stop` or memory
    bool out_of_memory = false;
};

/// What happens around a run, all of it on the thread that called run_replicates.
struct RunObserver {
    std::function<void(std::size_t replicate, ReplicateRecord record)> complete;   ///< in replicate order, gaps where they failed
    std::function<void(std::size_t months_done, std::size_t months_total)> progress = {};   ///< some times a second; total 0: not yet known
    /// Replicates that an earlier run completed: not run again, and told as complete, in their turn and whatever stops the run, with
    /// an empty record.
    std::function<bool(std::size_t replicate)> known = {};
};

/// All replicates of model.run_settings(). When `stop` becomes true, replicates under way are given up soon
/// and what is complete is kept. Exceptions of `complete` and BrokenLaws stop the run and are thrown on.
RunOutcome run_replicates(const Model& model, int jobs, LawCheck laws, const RunObserver& observer, const std::atomic<bool>& stop);

}  // namespace hearth
