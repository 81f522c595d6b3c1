#include "sim/run/executor.hpp"

#include <fmt/format.h>

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>
#include <tbb/version.h>

namespace hearth {

// Both are needed for more threads than cores: global_control alone does not exceed them, and an arena alone only does when it
// is the first of the program.
struct TbbExecutor::Arena {
    explicit Arena(int jobs) : limit(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(jobs)), tasks(jobs) {}
    tbb::global_control limit;
    tbb::task_arena tasks;
};

TbbExecutor::TbbExecutor(int jobs) : arena_(std::make_unique<Arena>(jobs)) {}
TbbExecutor::~TbbExecutor() = default;

void TbbExecutor::for_each(std::size_t n, const std::function<void(std::size_t)>& body) {
    arena_->tasks.execute([&] {
        // One task a body: authorities differ in size by a factor of hundreds, so larger ranges would leave threads idle.
        tbb::parallel_for(
            tbb::blocked_range<std::size_t>(0, n, 1),
            [&](const tbb::blocked_range<std::size_t>& range) {
                for (std::size_t i = range.begin(); i != range.end(); ++i) body(i);
            },
            tbb::simple_partitioner());
    });
}

std::string tbb_version() { return fmt::format("oneTBB {}.{}", TBB_VERSION_MAJOR, TBB_VERSION_MINOR); }

}  // namespace hearth
