#include "sim/run/replicates.hpp"

#include "sim/run/thread_pool.hpp"

namespace hearth {

RunOutcome run_replicates(const Model& model, int jobs, LawCheck laws, const RunObserver& observer, const std::atomic<bool>& stop) {
    RunOutcome outcome;
    std::atomic<bool> given_up{false};
    std::atomic<std::size_t> months_done{0}, months_each{0};   // the latter is known once the first world is open
    const SimulationHooks hooks{.stopping = [&] { return stop || given_up; },
                                .months = [&](int done, int all) {
                                    months_each = static_cast<std::size_t>(all);
                                    months_done += static_cast<std::size_t>(done);
                                }};
    const std::size_t replicates = static_cast<std::size_t>(model.run_settings().replicates);
    const auto known = [&](std::size_t replicate) { return observer.known && observer.known(replicate); };
    std::size_t to_run = replicates;
    for (std::size_t replicate = 0; replicate < replicates; ++replicate) to_run -= known(replicate) ? 1 : 0;
    const PooledTasks pooled{
        .count = replicates,
        .jobs = jobs,
        .work = [&](std::size_t replicate, Executor& executor) {
            if (known(replicate)) return ReplicateRecord{};
            return simulate(model, static_cast<std::uint32_t>(replicate), executor, laws, hooks);
        },
        .transfer = [&](std::size_t replicate, TaskResult result) {
            if (!result.why.empty()) outcome.failed.push_back({replicate, result.why});
            if (!result.record) return;
            observer.complete(replicate, std::move(*result.record));
            ++outcome.complete;
        },
        .poll = [&] { if (observer.progress) observer.progress(months_done, months_each * to_run); },
        .stop = stop};
    run_in_thread_pool(pooled, given_up);
    outcome.months_simulated = months_done;
    outcome.interrupted = outcome.complete + outcome.failed.size() < replicates;
    return outcome;
}

}  // namespace hearth
