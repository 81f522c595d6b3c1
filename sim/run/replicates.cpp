#include "sim/run/replicates.hpp"

#include "sim/run/thread_pool.hpp"

#include <utility>

namespace hearth {

namespace {

// Replicates in order, those that are known already between those that are run.
class Turns {
public:
    Turns(std::size_t replicates, const RunObserver& observer, RunOutcome& outcome) : observer_(observer), outcome_(outcome) {
        for (std::size_t replicate = 0; replicate < replicates; ++replicate)
            if (!known(replicate)) to_run_.push_back(replicate);
    }

    const std::vector<std::size_t>& to_run() const { return to_run_; }

    void take(std::size_t replicate, TaskResult result) {
        tell_known_before(replicate);
        next_ = replicate + 1;
        if (!result.why.empty()) outcome_.failed.push_back({replicate, result.why});
        if (result.record) complete(replicate, std::move(*result.record));
    }
    void tell_known_before(std::size_t replicate) {
        for (; next_ < replicate; ++next_)
            if (known(next_)) complete(next_, {});
    }

private:
    bool known(std::size_t replicate) const { return observer_.known && observer_.known(replicate); }
    void complete(std::size_t replicate, ReplicateRecord record) {
        observer_.complete(replicate, std::move(record));
        ++outcome_.complete;
    }

    const RunObserver& observer_;
    RunOutcome& outcome_;
    std::vector<std::size_t> to_run_;
    std::size_t next_ = 0;   // all before it have been told
};

}  // namespace

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
    Turns turns(replicates, observer, outcome);
    const PooledTasks pooled{
        .count = turns.to_run().size(),
        .jobs = jobs,
        .work = [&](std::size_t task, Executor& executor) {
            return simulate(model, static_cast<std::uint32_t>(turns.to_run()[task]), executor, laws, hooks);
        },
        .transfer = [&](std::size_t task, TaskResult result) { turns.take(turns.to_run()[task], std::move(result)); },
        .poll = [&] { if (observer.progress) observer.progress(months_done, months_each * turns.to_run().size()); },
        .stop = stop};
    try {
        run_in_thread_pool(pooled, given_up);
    } catch (const OutOfMemory&) {
        outcome.out_of_memory = true;   // what is complete is kept
    }
    turns.tell_known_before(replicates);
    outcome.months_simulated = months_done;
    outcome.interrupted = outcome.complete + outcome.failed.size() < replicates;
    return outcome;
}

}  // namespace hearth
