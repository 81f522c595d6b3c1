#include "sim/run/thread_pool.hpp"

#include "tests/support/catch.hpp"

#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace hearth;

TEST_CASE("A thread that runs far ahead of a slow task waits, so that memory does not grow with the number of tasks", "[unit]") {
    const std::atomic<bool> stop{false};
    std::atomic<bool> given_up{false}, slow_done{false};
    std::atomic<std::size_t> begun{0}, begun_during_slow{0};
    std::size_t transferred = 0;
    const PooledTasks pooled{.count = 200,
                            .jobs = 2,
                            .work = [&](std::size_t task, Executor&) {
                                ++begun;
                                if (task == 0) {
                                    std::this_thread::sleep_for(std::chrono::milliseconds(200));
                                    slow_done = true;
                                }
                                if (!slow_done) begun_during_slow = begun.load();
                                return ReplicateRecord{};
                            },
                            .transfer = [&](std::size_t task, TaskResult) { CHECK(task == transferred++); },
                            .stop = stop};
    run_in_thread_pool(pooled, given_up);
    CHECK(transferred == 200);
    CHECK(begun_during_slow <= 4);   // twice the jobs
}

TEST_CASE("Without a thread beside the caller's, the caller does every task in order", "[unit]") {
    const std::atomic<bool> stop{false};
    std::atomic<bool> given_up{false};
    const auto caller = std::this_thread::get_id();
    std::vector<std::size_t> transferred;
    const PooledTasks pooled{.count = 5,
                             .jobs = 0,
                             .work = [&](std::size_t task, Executor&) {
                                 CHECK(std::this_thread::get_id() == caller);
                                 if (task == 3) throw std::runtime_error("the third");
                                 return ReplicateRecord{};
                             },
                             .transfer = [&](std::size_t task, TaskResult result) {
                                 CHECK(result.why == (task == 3 ? "the third" : ""));
                                 transferred.push_back(task);
                             },
                             .stop = stop};
    run_in_thread_pool(pooled, given_up);
    CHECK(transferred == std::vector<std::size_t>{0, 1, 2, 3, 4});
}
