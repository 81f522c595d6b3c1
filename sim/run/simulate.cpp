#include "sim/run/simulate.hpp"

#include "sim/run/recorder.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearth {
namespace {

// Between looks at the progress. Authorities that do not meet stay in the cache for a block: England takes a fifth longer in
// blocks of 12 months. Stopping does not wait for it (StoppingExecutor).
constexpr int block_months = 60;

/// Looks whether to stop before each body: one call of the model may take minutes, the histories of a whole country for instance.
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

void check_laws(const World& world, std::uint32_t replicate) {
    const auto broken = world.broken_laws();
    if (broken.empty()) return;
    throw BrokenLaws(fmt::format("replicate {}, {}: {} broken:\n  {}", replicate, to_text(world.now() - 1),
                                 broken.size() == 1 ? "a law is" : "laws are", fmt::join(broken, "\n  ")));
}

}  // namespace

ReplicateRecord simulate(const Model& model, std::uint32_t replicate, Executor& unstopped, LawCheck laws, const SimulationHooks& hooks) {
    StoppingExecutor executor(unstopped, hooks.stopping);
    const RunSettings& settings = model.run_settings();
    const auto world = model.open(RandomKey{static_cast<std::uint64_t>(settings.seed), replicate}, executor);
    Recorder recorder(model);
    const Month end = settings.start + static_cast<int>(settings.years * 12);
    const int all = end - world->now();
    while (world->now() < end) {
        const int months = laws == LawCheck::every_month ? 1 : std::min(block_months, end - world->now());
        world->advance(months, executor, [&](std::size_t place, Month month) {
            if (month >= settings.start) recorder.record(*world, place, month);
        });
        if (laws == LawCheck::every_month) check_laws(*world, replicate);
        if (hooks.months) hooks.months(months, all);
        if (hooks.stopping()) throw Stopped{};
    }
    return recorder.take();
}

}  // namespace hearth
