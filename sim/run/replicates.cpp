#include "sim/run/replicates.hpp"

#include "sim/run/executor.hpp"
#include "sim/run/recorder.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace hearth {
namespace {

struct Stopped {};   // thrown by whoever sees the stop flag, caught in the same replicate
// Between looks at the progress. Authorities that do not meet stay in the cache for a block: England takes a fifth longer in
// blocks of 12 months. Stopping does not wait for it (StoppingExecutor).
constexpr int block_months = 60;

/// Looks at the stop flag before each body: one call of the model may take minutes, the histories of a whole country for instance.
class StoppingExecutor final : public Executor {
public:
    StoppingExecutor(Executor& executor, const std::function<bool()>& stopping) : executor_(executor), stopping_(stopping) {}

    void for_each(std::size_t n, const std::function<void(std::size_t)>& body) override {
        executor_.for_each(n, [&](std::size_t i) {
            if (stopping_()) throw Stopped{};
            body(i);
        });
    }

private:
    Executor& executor_;
    const std::function<bool()>& stopping_;
};

/// Finished replicates wait here until all before them have been handed on; who runs far ahead waits, so memory is bounded.
class Crew {
public:
    Crew(const Model& model, int jobs, LawCheck laws, const std::atomic<bool>& stop)
        : model_(model), jobs_(jobs), laws_(laws), stop_(stop), replicates_(static_cast<std::size_t>(model.run_settings().replicates)) {}

    RunOutcome run(const RunObserver& observer) {
        std::thread workers([this] { work(); });
        std::exception_ptr error;
        try {
            hand_on(observer);
        } catch (...) {
            error = std::current_exception();
            give_up();
        }
        workers.join();
        if (!error) error = fatal_;
        if (error) std::rethrow_exception(error);
        std::sort(outcome_.failed.begin(), outcome_.failed.end(),
                  [](const ReplicateFailure& a, const ReplicateFailure& b) { return a.replicate < b.replicate; });
        outcome_.months_simulated = months_done_;
        outcome_.interrupted = outcome_.complete + outcome_.failed.size() < replicates_;
        return outcome_;
    }

private:
    // ---- on the worker threads
    void work() {
        try {
            if (jobs_ > 1) {
                TbbExecutor threads(jobs_);
                SerialExecutor serial;
                const bool outside = replicates_ >= static_cast<std::size_t>(jobs_);
                if (outside) threads.for_each(static_cast<std::size_t>(jobs_), [&](std::size_t) { work_with(serial); });
                else work_with(threads);
            } else {
                SerialExecutor serial;
                work_with(serial);
            }
        } catch (...) {
            fail(std::current_exception());
        }
        const std::lock_guard lock(mutex_);
        finished_ = true;
        changed_.notify_all();
    }

    void work_with(Executor& executor) {
        while (const auto replicate = claim()) {
            std::optional<ReplicateRecord> record;
            try {
                record = simulate(*replicate, executor);
            } catch (const Stopped&) {
            } catch (const BrokenLaws&) {
                fail(std::current_exception());
            } catch (const std::exception& error) {
                const std::lock_guard lock(mutex_);
                outcome_.failed.push_back({*replicate, error.what()});
            }
            const std::lock_guard lock(mutex_);
            done_.emplace(*replicate, std::move(record));
            changed_.notify_all();
        }
    }

    // The lowest replicate under way never waits here, so there is always somebody at work.
    std::optional<std::size_t> claim() {
        std::unique_lock lock(mutex_);
        const std::size_t ahead = 2 * static_cast<std::size_t>(jobs_);
        changed_.wait(lock, [&] { return stopping() || next_claim_ >= replicates_ || next_handed_ + ahead > next_claim_; });
        if (stopping() || next_claim_ >= replicates_) return std::nullopt;
        return next_claim_++;
    }

    ReplicateRecord simulate(std::size_t replicate, Executor& unstopped) {
        StoppingExecutor executor(unstopped, stopping_);
        const RunSettings& settings = model_.run_settings();
        const Luck luck{static_cast<std::uint64_t>(settings.seed), static_cast<std::uint32_t>(replicate)};
        const auto world = model_.open(luck, executor);
        Recorder recorder(model_);
        const Month end = settings.start + static_cast<int>(settings.years * 12);
        months_each_ = static_cast<std::size_t>(end - world->now());
        while (world->now() < end) {
            const int months = laws_ == LawCheck::every_month ? 1 : std::min(block_months, end - world->now());
            world->advance(months, executor, [&](std::size_t place, Month month) {
                if (month >= settings.start) recorder.record(*world, place, month);
            });
            months_done(replicate, *world, months);
        }
        return recorder.take();
    }

    void months_done(std::size_t replicate, const World& world, int months) {
        months_done_ += static_cast<std::size_t>(months);
        if (laws_ == LawCheck::every_month) {
            const auto broken = world.broken_laws();
            if (!broken.empty()) {
                throw BrokenLaws(fmt::format("replicate {}, {}: {} broken:\n  {}", replicate, to_text(world.now() - 1),
                                             broken.size() == 1 ? "a law is" : "laws are", fmt::join(broken, "\n  ")));
            }
        }
        if (stopping()) throw Stopped{};
    }

    bool stopping() const { return stop_ || given_up_; }

    void fail(std::exception_ptr error) {
        const std::lock_guard lock(mutex_);
        if (!fatal_) fatal_ = std::move(error);
        given_up_ = true;
        changed_.notify_all();
    }

    void give_up() {
        const std::lock_guard lock(mutex_);
        given_up_ = true;
        changed_.notify_all();
    }

    // ---- on the caller's thread
    void hand_on(const RunObserver& observer) {
        std::unique_lock lock(mutex_);
        while (true) {
            // The stop flag may be set by a signal handler, which cannot notify: look again some times a second.
            changed_.wait_for(lock, std::chrono::milliseconds(100), [&] { return finished_ || done_.contains(next_handed_); });
            if (stop_) changed_.notify_all();
            const auto found = done_.find(next_handed_);
            if (found != done_.end()) {
                auto record = std::move(found->second);
                done_.erase(found);
                ++next_handed_;
                changed_.notify_all();
                lock.unlock();
                if (record) {
                    observer.complete(next_handed_ - 1, std::move(*record));
                    ++outcome_complete_;
                }
            } else if (finished_) {
                break;
            } else {
                lock.unlock();
            }
            if (observer.progress) observer.progress(months_done_, months_each_ * replicates_);
            lock.lock();
        }
        outcome_.complete = outcome_complete_;
    }

    const Model& model_;
    const int jobs_;
    const LawCheck laws_;
    const std::atomic<bool>& stop_;
    const std::size_t replicates_;
    std::atomic<bool> given_up_{false};
    const std::function<bool()> stopping_ = [this] { return stopping(); };
    std::atomic<std::size_t> months_done_{0};
    std::atomic<std::size_t> months_each_{0};   // known once the first world is open
    std::size_t outcome_complete_ = 0;          // caller's thread only

    std::mutex mutex_;                          // of all below
    std::condition_variable changed_;
    std::size_t next_claim_ = 0;
    std::size_t next_handed_ = 0;
    std::map<std::size_t, std::optional<ReplicateRecord>> done_;
    bool finished_ = false;
    std::exception_ptr fatal_;
    RunOutcome outcome_;
};

}  // namespace

RunOutcome run_replicates(const Model& model, int jobs, LawCheck laws, const RunObserver& observer, const std::atomic<bool>& stop) {
    return Crew(model, jobs, laws, stop).run(observer);
}

}  // namespace hearth
