// The executor of real runs gives the same world as one thread, bit for bit, and really uses more than one.
#include "sim/run/executor.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/world_state.hpp"

#include <mutex>
#include <set>
#include <thread>

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters twelve_places() {
    std::vector<SmallPlace> places = uneven_places();
    for (int k = 0; k < 8; ++k) places.push_back(steady("P" + std::to_string(k), 100 + k, 400 + 300 * k, .10 + .02 * k));
    Parameters p = small_parameters(places);
    p.need.onset_rate = .15;
    p.early_help.places_per_10000 = 40;
    p.care.in_house_per_10000 = 20;
    return p;
}

std::vector<State> worlds_after(const Parameters& p, Executor& executor, Fusion fusion, std::set<std::thread::id>* workers) {
    Simulation world(p, {11, 2}, executor);
    for (int m = 0; m < 6; ++m) world.step(executor, fusion);
    std::mutex mutex;
    world.advance(12, executor, [&](std::size_t, Month) {
        const std::lock_guard lock(mutex);
        if (workers != nullptr) workers->insert(std::this_thread::get_id());
    });
    return states_of(world.authorities);
}

}  // namespace

TEST_CASE("Runs on one, two and four oneTBB threads are the serial run bit for bit, fused or one by one", "[invariance]") {
    const Parameters p = twelve_places();
    SerialExecutor serial;
    const std::vector<State> expected = worlds_after(p, serial, Fusion::fused, nullptr);
    for (const int jobs : {1, 2, 4}) {
        TbbExecutor executor(jobs);
        CHECK(worlds_after(p, executor, Fusion::fused, nullptr) == expected);
        CHECK(worlds_after(p, executor, Fusion::one_by_one, nullptr) == expected);
    }
}

TEST_CASE("More than one oneTBB thread really simulates authorities", "[invariance]") {
    const Parameters p = twelve_places();
    std::set<std::thread::id> workers;
    TbbExecutor executor(2);
    for (int attempt = 0; attempt < 20 && workers.size() < 2; ++attempt) worlds_after(p, executor, Fusion::fused, &workers);   // a busy machine may leave the second waiting
    CHECK(workers.size() == 2);
}
