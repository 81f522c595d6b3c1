#include "sim/run/executor.hpp"
#include "tests/support/catch.hpp"

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace hearth;

TEST_CASE("Every body runs exactly once, whatever the number of threads", "[unit]") {
    for (const int jobs : {1, 2, 4, 7}) {
        TbbExecutor executor(jobs);
        std::vector<std::atomic<int>> runs(1000);
        executor.for_each(runs.size(), [&](std::size_t i) { ++runs[i]; });
        for (const auto& count : runs) CHECK(count == 1);
        executor.for_each(0, [](std::size_t) { FAIL(); });
    }
}

TEST_CASE("More than one thread is really used, even more than there are cores, and never more than asked for", "[unit]") {
    for (const int jobs : {1, 2, 4}) {
        TbbExecutor executor(jobs);
        std::mutex mutex;
        std::set<std::thread::id> threads;
        // Workers may take a while to arrive on a busy machine: bodies sleep, and there are many chances.
        for (int round = 0; round < 200 && threads.size() < static_cast<std::size_t>(jobs); ++round) {
            executor.for_each(64, [&](std::size_t) {
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                const std::lock_guard lock(mutex);
                threads.insert(std::this_thread::get_id());
            });
        }
        CHECK(threads.size() == static_cast<std::size_t>(jobs));
    }
}

TEST_CASE("An exception in a body comes out of for_each", "[unit]") {
    TbbExecutor executor(2);
    CHECK_THROWS_AS(executor.for_each(10, [](std::size_t i) { if (i == 5) throw std::runtime_error("five"); }), std::runtime_error);
    int after = 0;
    executor.for_each(1, [&](std::size_t) { ++after; });
    CHECK(after == 1);
}
