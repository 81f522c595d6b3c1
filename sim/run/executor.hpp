// The executor that uses threads. oneTBB stays behind the .cpp: nothing else in the project includes it.
#pragma once

#include "sim/core/executor.hpp"

#include <memory>
#include <string>

namespace hearth {

/// At most `jobs` threads, the calling one among them; they may outnumber the cores. jobs >= 1. While several live, the
/// smallest jobs holds for all: have one at a time.
class TbbExecutor final : public Executor {
public:
    explicit TbbExecutor(int jobs);
    ~TbbExecutor() override;
    TbbExecutor(const TbbExecutor&) = delete;
    TbbExecutor& operator=(const TbbExecutor&) = delete;

    /// The first exception of a body is thrown on; bodies not yet begun are then left out.
    void for_each(std::size_t n, const std::function<void(std::size_t)>& body) override;

private:
    struct Arena;
    std::unique_ptr<Arena> arena_;
};

/// "oneTBB 2021.8"
std::string tbb_version();

}  // namespace hearth
