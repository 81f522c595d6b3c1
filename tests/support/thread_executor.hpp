// An executor of plain threads, which the thread sanitizer understands (Debian's oneTBB is not instrumented and gives false
// races). It also says which threads really worked.
#pragma once

#include "sim/core/executor.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace hearth::support {

class ThreadExecutor final : public Executor {
public:
    explicit ThreadExecutor(unsigned threads) : threads_(threads) {}

    void for_each(std::size_t n, const std::function<void(std::size_t)>& body) override {
        std::atomic<std::size_t> next{0};
        std::atomic<unsigned> started{0}, workers{0};
        const auto work = [&] {
            ++started;
            while (started < threads_) std::this_thread::yield();   // so that each of them gets some of the bodies
            std::size_t done = 0;
            for (std::size_t i = next++; i < n; i = next++, ++done) body(i);
            if (done > 0) ++workers;
        };
        {
            std::vector<std::jthread> threads;
            for (unsigned t = 0; t < threads_; ++t) threads.emplace_back(work);
        }
        most_workers_ = std::max<unsigned>(most_workers_, workers);
    }

    unsigned most_workers() const { return most_workers_; }   ///< most threads that shared the bodies of one call

private:
    unsigned threads_;
    unsigned most_workers_ = 0;
};

}  // namespace hearth::support
