#include "sim/run/sweep/run.hpp"

#include "sim/run/sweep/open_part.hpp"
#include "sim/run/thread_pool.hpp"

#include <chrono>
#include <set>

namespace hearth {
namespace {

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

class SweepRunner {
public:
    SweepRunner(const SweepPlan& plan, const SweepFolder& folder, SweepState& state, const SweepWork& work,
                const std::function<void(const SweepProgress&)>& progress, const std::atomic<bool>& stop)
        : plan_(plan), folder_(folder), state_(state), work_(work), progress_(progress), interrupt_(stop) {}

    SweepOutcome run() {
        // With a stop rule, what a round found decides what is due in the next.
        while (!stop_ && plan_round()) run_round();
        outcome_.interrupted = interrupt_ && !outcome_.gave_up;
        outcome_.simulating_seconds = 1e-6 * static_cast<double>(simulating_microseconds_);
        return outcome_;
    }

private:
    struct Task { PartAt part; SweepPlan::Run run; };

    bool plan_round() {
        tasks_.clear();
        for (const PartAt part : state_.due(work_.shard)) {
            if (!tried_.insert(part).second) continue;
            for (const SweepPlan::Run run : plan_.runs(part))
                if (state_.status(run) != RunStatus::complete) tasks_.push_back({part, run});
        }
        const SweepState::Tally tally = state_.tally(work_.shard);
        due_ = tally.complete + tally.failed + tally.missing;
        done_before_ = due_ - tasks_.size();
        done_in_round_ = 0;
        return !tasks_.empty();
    }

    void run_round() {
        std::atomic<bool> given_up{false};
        const SimulationHooks hooks{.stopping = [&] { return given_up.load(); }};
        const PooledTasks pooled{
            .count = tasks_.size(),
            .jobs = work_.jobs,
            .work = [&](std::size_t task, Executor& executor) {
                const SweepPlan::Run run = tasks_[task].run;
                const auto model = plan_.make(run.scenario);
                const auto start = std::chrono::steady_clock::now();
                ReplicateRecord record = simulate(*model, static_cast<std::uint32_t>(run.replicate), executor, work_.laws, hooks);
                simulating_microseconds_ += static_cast<std::int64_t>(1e6 * seconds_since(start));
                return record;
            },
            .transfer = [&](std::size_t task, TaskResult result) { take(tasks_[task], std::move(result)); },
            .poll = [&] { poll(); },
            .stop = stop_};
        try {
            run_in_thread_pool(pooled, given_up);
        } catch (const BrokenLaws&) {
            close_part();
            throw;
        } catch (const OutOfMemory&) {
            close_part();
            throw;
        }
        close_part();
    }

    void take(const Task& task, TaskResult result) {
        if (!open_ || open_->at() != task.part) {
            close_part();
            open_.emplace(plan_, state_, task.part);
        }
        if (result.record) {
            open_->complete(task.run, std::move(*result.record));
            ++outcome_.complete_now, ++done_in_round_;
        } else if (!result.why.empty()) {
            open_->fail(task.run, result.why);
            ++outcome_.failed_now, ++done_in_round_;
            if (work_.on_error == OnError::stop) outcome_.gave_up = stop_ = true;
        }
    }

    void close_part() {
        if (!open_) return;
        const auto start = std::chrono::steady_clock::now();
        open_->close(folder_, state_);
        open_.reset();
        outcome_.writing_seconds += seconds_since(start);
    }

    void poll() {
        if (interrupt_) stop_ = true;
        if (progress_) progress_({done_before_ + done_in_round_, outcome_.failed_now, due_, outcome_.complete_now + outcome_.failed_now});
    }

    const SweepPlan& plan_;
    const SweepFolder& folder_;
    SweepState& state_;
    const SweepWork& work_;
    const std::function<void(const SweepProgress&)>& progress_;
    const std::atomic<bool>& interrupt_;
    std::atomic<bool> stop_{false};   // the user's request, or a failure that is to end everything
    std::atomic<std::int64_t> simulating_microseconds_{0};
    std::vector<Task> tasks_;
    std::set<PartAt> tried_;
    std::optional<OpenPart> open_;
    std::size_t due_ = 0, done_before_ = 0, done_in_round_ = 0;
    SweepOutcome outcome_;
};

}  // namespace

SweepOutcome run_sweep(const SweepPlan& plan, const SweepFolder& folder, SweepState& state, const SweepWork& work,
                       const std::function<void(const SweepProgress&)>& progress, const std::atomic<bool>& stop) {
    return SweepRunner(plan, folder, state, work, progress, stop).run();
}

}  // namespace hearth
