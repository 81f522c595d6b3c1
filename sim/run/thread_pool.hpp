// Numbered tasks done by several threads and transferred in order, so that what is written never depends on who finished first.
#pragma once

#include "sim/core/executor.hpp"
#include "sim/output/record.hpp"

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace hearth {

/// What became of a task: its record, or why it failed; neither where it was not run to its end.
struct TaskResult {
    std::optional<ReplicateRecord> record = {};
    std::string why = {};
};

struct PooledTasks {
    std::size_t count = 0;
    int jobs = 1;   ///< threads; 0: the caller's only, as where the system gives no other
    /// On any thread. Stopped: the task was given up. BrokenLaws ends everything and is thrown on, and so
    /// does too little memory, as OutOfMemory. Another exception fails its task.
    std::function<ReplicateRecord(std::size_t task, Executor& executor)> work;
    /// On the calling thread, in the order of the tasks, each once unless the pool is stopped before. What it throws ends everything.
    std::function<void(std::size_t task, TaskResult result)> transfer;
    /// On the calling thread, some times a second.
    std::function<void()> poll = {};
    /// When it becomes true no further task is begun; whether those under way go on is for `work` to decide.
    const std::atomic<bool>& stop;
};

/// Fewer threads than `jobs` where the system gives fewer, and only the caller's where it gives none. Threads are used once: over tasks when there are at least as many as jobs, else inside each. Tasks that are finished wait until
/// all before them have been transferred; a thread that runs far ahead waits, so memory is bounded. `given_up` becomes true when everything
/// must end at once, so that `work` can look at it.
void run_in_thread_pool(const PooledTasks& tasks, std::atomic<bool>& given_up);

}  // namespace hearth
