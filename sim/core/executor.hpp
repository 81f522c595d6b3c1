// How parallelism enters the engine: one function. The core ships the serial one; sim/run/executor holds the oneTBB one.
#pragma once

#include <cstddef>
#include <functional>

namespace hearth {

/// Runs body(0) .. body(n - 1), each exactly once, in any order and on any thread; returns when all are done.
/// Bodies must not touch the same data, so the result never depends on the executor.
class Executor {
public:
    virtual ~Executor() = default;
    virtual void for_each(std::size_t n, const std::function<void(std::size_t)>& body) = 0;
};

class SerialExecutor final : public Executor {
public:
    void for_each(std::size_t n, const std::function<void(std::size_t)>& body) override {
        for (std::size_t i = 0; i < n; ++i) body(i);
    }
};

}  // namespace hearth
