#include "sim/run/thread_pool.hpp"

#include "tests/support/catch.hpp"

#include <chrono>
#include <thread>

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
