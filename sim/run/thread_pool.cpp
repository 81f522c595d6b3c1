#include "sim/run/thread_pool.hpp"

#include "sim/run/executor.hpp"
#include "sim/run/simulate.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

#include <sys/mman.h>

namespace hearth {
namespace {

// Room of addresses for what a thread will allocate. The C library reserves a heap of 64 MB for each thread, on a boundary of 64 MB; where
// it cannot, each small block of the thread becomes a mapping of its own, and too little memory no longer ends in an exception.
class ThreadRoom {
public:
    ThreadRoom() : start_(::mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)) {
        if (start_ == MAP_FAILED) throw std::bad_alloc();
    }
    ~ThreadRoom() { ::munmap(start_, bytes); }
    ThreadRoom(const ThreadRoom&) = delete;
    ThreadRoom& operator=(const ThreadRoom&) = delete;

private:
    static constexpr std::size_t bytes = std::size_t{128} << 20;
    void* start_;
};

// A system that is short of threads or of room for them gives fewer than asked for, and oneTBB would end the program over it: so they are
// asked for before. All of them wait, so that each stands beside the others; none outlives the question.
int threads_to_be_had(int jobs) {
    std::atomic<bool> answered{false};
    std::deque<ThreadRoom> rooms;
    std::vector<std::jthread> threads;
    try {
        threads.reserve(static_cast<std::size_t>(jobs));
        while (threads.size() < static_cast<std::size_t>(jobs)) {
            rooms.emplace_back();
            threads.emplace_back([&answered] { answered.wait(false); });
        }
    } catch (const std::system_error&) {   // as many as there are
    } catch (const std::bad_alloc&) {
    }
    answered = true;
    answered.notify_all();
    return static_cast<int>(threads.size());
}

class ThreadPool {
public:
    ThreadPool(const PooledTasks& tasks, std::atomic<bool>& given_up)
        : tasks_(tasks), given_up_(given_up), threads_(threads_to_be_had(tasks.jobs)) {}

    void run() {
        if (threads_ == 0) return run_alone();
        std::thread workers([this] { work(); });
        std::exception_ptr error;
        try {
            transfer();
        } catch (...) {
            error = std::current_exception();
            give_up();
        }
        workers.join();
        if (!error) error = fatal_;
        if (error) std::rethrow_exception(error);
    }

private:
    // ---- where the system gives no thread at all: the caller's does everything, one task after the other
    void run_alone() {
        SerialExecutor serial;
        while (const auto task = claim()) {
            TaskResult result = result_of(*task, serial);
            if (fatal_) std::rethrow_exception(fatal_);
            ++next_transfer_;
            tasks_.transfer(*task, std::move(result));
            if (tasks_.poll) tasks_.poll();
        }
    }

    // ---- on the worker threads
    void work() {
        try {
            SerialExecutor serial;
            const auto jobs = static_cast<std::size_t>(threads_);
            if (threads_ > 1) {
                TbbExecutor threads(threads_);
                if (tasks_.count >= jobs) threads.for_each(jobs, [&](std::size_t) { work_with(serial); });
                else work_with(threads);
            } else {
                work_with(serial);
            }
        } catch (const std::bad_alloc&) {
            fail(std::make_exception_ptr(OutOfMemory()));
        } catch (...) {
            fail(std::current_exception());
        }
        const std::lock_guard lock(mutex_);
        finished_ = true;
        changed_.notify_all();
    }

    void work_with(Executor& executor) {
        while (const auto task = claim()) {
            TaskResult result = result_of(*task, executor);
            const std::lock_guard lock(mutex_);
            done_.emplace(*task, std::move(result));
            changed_.notify_all();
        }
    }

    TaskResult result_of(std::size_t task, Executor& executor) {
        TaskResult result;
        try {
            result.record = tasks_.work(task, executor);
        } catch (const Stopped&) {
        } catch (const BrokenLaws&) {
            fail(std::current_exception());
        } catch (const std::bad_alloc&) {   // the machine's fault, not the task's
            fail(std::make_exception_ptr(OutOfMemory()));
        } catch (const std::exception& error) {
            result.why = error.what();
        }
        return result;
    }

    // The lowest task under way never waits here, so there is always somebody at work.
    std::optional<std::size_t> claim() {
        std::unique_lock lock(mutex_);
        const std::size_t ahead = 2 * static_cast<std::size_t>(std::max(1, threads_));
        changed_.wait(lock, [&] { return stopping() || next_claim_ >= tasks_.count || next_transfer_ + ahead > next_claim_; });
        if (stopping() || next_claim_ >= tasks_.count) return std::nullopt;
        return next_claim_++;
    }

    bool stopping() const { return tasks_.stop || given_up_; }

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
    void transfer() {
        std::unique_lock lock(mutex_);
        while (true) {
            // The stop flag may be set by a signal handler, which cannot notify: look again some times a second.
            changed_.wait_for(lock, std::chrono::milliseconds(100), [&] { return finished_ || done_.contains(next_transfer_); });
            if (tasks_.stop) changed_.notify_all();
            const auto found = done_.find(next_transfer_);
            if (found != done_.end()) {
                TaskResult result = std::move(found->second);
                done_.erase(found);
                const std::size_t task = next_transfer_++;
                changed_.notify_all();
                lock.unlock();
                tasks_.transfer(task, std::move(result));
            } else if (finished_) {
                break;
            } else {
                lock.unlock();
            }
            if (tasks_.poll) tasks_.poll();
            lock.lock();
        }
    }

    const PooledTasks& tasks_;
    std::atomic<bool>& given_up_;
    const int threads_;   // 0: only the caller's

    std::mutex mutex_;   // of all below
    std::condition_variable changed_;
    std::size_t next_claim_ = 0;
    std::size_t next_transfer_ = 0;
    std::map<std::size_t, TaskResult> done_;
    bool finished_ = false;
    std::exception_ptr fatal_;
};

}  // namespace

void run_in_thread_pool(const PooledTasks& tasks, std::atomic<bool>& given_up) { ThreadPool(tasks, given_up).run(); }

}  // namespace hearth
