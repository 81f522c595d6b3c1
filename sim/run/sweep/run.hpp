// Runs what is left of a sweep, part by part. What is complete is on disk; whatever ends the program costs at most the part under
// way, and running again goes on from there.
#pragma once

#include "sim/run/simulate.hpp"
#include "sim/run/sweep/state.hpp"

#include <atomic>
#include <cstddef>
#include <functional>
#include <string>

namespace hearth {

enum class OnError { go_on, stop };

struct SweepWork {
    Shard shard = {};
    int jobs = 1;
    OnError on_error = OnError::go_on;
    LawCheck laws = LawCheck::none;
};

struct SweepProgress {
    std::size_t done = 0;        ///< complete or failed, earlier ones too
    std::size_t failed = 0;
    std::size_t due = 0;         ///< of this shard; with a stop rule more may come
    std::size_t done_now = 0;    ///< by this call
};

struct SweepOutcome {
    std::size_t complete_now = 0, failed_now = 0;
    bool interrupted = false;    ///< by `stop`
    bool gave_up = false;        ///< by OnError::stop
    double simulating_seconds = 0;   ///< inside the model, summed over threads: what is left of jobs x time is the engine's
    double writing_seconds = 0;
};

/// `progress` is called some times a second on the calling thread. When `stop` becomes true, runs under way are finished and
/// written, and no others begun. BrokenLaws and what the disk refuses are thrown on, after what is complete has been written where
/// that is possible.
SweepOutcome run_sweep(const SweepPlan& plan, const SweepFolder& folder, SweepState& state, const SweepWork& work,
                       const std::function<void(const SweepProgress&)>& progress, const std::atomic<bool>& stop);

}  // namespace hearth
