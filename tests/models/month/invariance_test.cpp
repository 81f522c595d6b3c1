// The same world whatever the number of threads, the order of authorities, who else is in the run, how months are grouped, and
// whether rules are called for everybody or only for those the monthly sweep marks. Bit for bit.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/thread_executor.hpp"
#include "tests/support/world_state.hpp"

#include <algorithm>
#include <numeric>

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters busy(const std::vector<SmallPlace>& places) {
    Parameters p = small_parameters(places);
    p.need.onset_rate = .15;
    p.early_help.places_per_10000 = 40;
    p.care.in_house_per_10000 = 20;
    return p;
}

std::vector<State> after(const Parameters& p, int months, Executor& executor, Fusion fusion = Fusion::fused) {
    Simulation world(p, {7, 3}, executor);
    for (int m = 0; m < months; ++m) world.step(executor, fusion);
    return states_of(world.authorities);
}

std::vector<State> after(const Parameters& p, int months) {
    SerialExecutor serial;
    return after(p, months, serial);
}

}  // namespace

TEST_CASE("One, two and four threads give the same world, and more than one really worked", "[invariance]") {
    const Parameters p = busy(uneven_places());
    const std::vector<State> serial = after(p, 18);
    for (const unsigned threads : {1u, 2u, 4u}) {
        ThreadExecutor executor(threads);
        CHECK(after(p, 18, executor) == serial);
        CHECK(executor.most_workers() >= std::min(threads, 2u));
    }
}

TEST_CASE("Processes fused or one by one give the same world", "[invariance]") {
    const Parameters p = busy(uneven_places());
    SerialExecutor serial;
    ThreadExecutor threads(2);
    const std::vector<State> fused = after(p, 18, serial, Fusion::fused);
    CHECK(after(p, 18, serial, Fusion::one_by_one) == fused);
    CHECK(after(p, 18, threads, Fusion::one_by_one) == fused);
}

TEST_CASE("Twelve months at once are twelve steps, each observed once with its measures", "[invariance]") {
    const Parameters p = busy(uneven_places());
    SerialExecutor serial;
    Simulation stepped = small_world(p), advanced = small_world(p);
    std::map<std::pair<std::size_t, Month>, std::vector<double>> seen;
    advanced.advance(12, serial, [&](std::size_t place, Month month) { seen[{place, month}] = measured(advanced, place); });
    for (int m = 0; m < 12; ++m) {
        const Month month = stepped.now;
        step(stepped);
        for (std::size_t place = 0; place < stepped.authorities.size(); ++place) {
            const auto found = seen.find({place, month});
            REQUIRE(found != seen.end());
            REQUIRE(found->second == measured(stepped, place));
        }
    }
    CHECK(seen.size() == 48);
    CHECK(advanced.now == stepped.now);
    CHECK(states_of(advanced.authorities) == states_of(stepped.authorities));
}

TEST_CASE("An authority alone is the same authority as inside a larger run", "[invariance]") {
    Parameters p = busy(uneven_places());
    for (const bool by_name : {false, true}) {
        p.place.authority = by_name ? "Place SHRINK" : "SHRINK";
        Simulation one = small_world(p);
        REQUIRE(one.authorities.size() == 1);
        Simulation again = small_world(busy(uneven_places()));
        for (int m = 0; m < 24; ++m) {
            step(one), step(again);
            REQUIRE(measured(one, 0) == measured(again, 1));
        }
        CHECK(state_of(one.authorities[0]) == state_of(again.authorities[1]));
    }
}

TEST_CASE("The order of authorities in the table changes none of them", "[invariance]") {
    std::vector<SmallPlace> places = uneven_places();
    const std::vector<State> forwards = after(busy(places), 18);
    std::reverse(places.begin(), places.end());
    std::vector<State> backwards = after(busy(places), 18);
    std::reverse(backwards.begin(), backwards.end());
    CHECK(backwards == forwards);
}

TEST_CASE("Another seed and another replicate are other worlds", "[invariance]") {
    const Parameters p = busy({steady("ONE", 1, 800)});
    SerialExecutor serial;
    const auto opened = [&](std::uint64_t seed, std::uint32_t replicate) { return states_of(Simulation(p, {seed, replicate}, serial).authorities); };
    CHECK(opened(7, 3) == opened(7, 3));
    CHECK(opened(7, 3) != opened(8, 3));
    CHECK(opened(7, 3) != opened(7, 4));
}

namespace {

/// A month in which the sweep marks everybody for everything, so that the rules are called for every active family.
void live_with_everybody_marked(Authority& a, const Nation& n, Month month) {
    live_with_look(a, n, month, "monthly sweep", [&](auto sweep) {
        sweep();
        std::vector<std::uint32_t> all(a.active.size());
        std::iota(all.begin(), all.end(), 0u);
        // Contacts are about families in need without an open episode whom no lead professional stands in for.
        const auto contacted = [&](std::uint32_t i) {
            const CaseClass c = a.sweep.klass[i];
            return level_in(c) > 0 && status_in(c) == Status::none && !diverted(n.parameters->early_help.diversion, help_in(c), level_in(c));
        };
        a.sweep.service = a.sweep.care = a.sweep.need = all;
        a.sweep.contact.clear();
        for (const std::uint32_t i : all)
            if (contacted(i)) a.sweep.contact.push_back(i);
    });
}

}  // namespace

TEST_CASE("The monthly sweep leaves nobody out: calling every rule for every active family gives the same world", "[replay]") {
    Parameters p = busy(uneven_places());
    SECTION("status quo") {}
    SECTION("much need, much care, hard-pressed practice") {
        p.need.onset_rate = .4;
        p.care.entry = {.5, 2, 5, 12};
        p.practice = {.quality = 1.6, .pressure = 3, .load = 1.4, .delay_months = .5, .fear = .6, .early_help_quality = 1.5};
    }
    SECTION("chances near one") {
        p.noticing.opportunities = {1, 90, 90, 90};
        p.need.escalate = {9, 9};
        p.need.ease = {15, 15, 15};
        p.care.entry = {20, 20, 20, 20};
    }
    SECTION("lead professionals, requests, trust, caution and help at the edge of care") {
        p.early_help.lead_professionals = p.trust.on = true;
        p.early_help.lead_band = 2, p.early_help.lead_share = 1;
        p.trust.take_up = 2, p.trust.request = 20, p.trust.helped = .5;
        p.caution.enquiry_fear = 1.5;
        p.support.enquiry_caution = 3;
        p.care.entry = {.5, 2, 5, 12};
        p.care.edge_coverage = 1, p.care.edge_effect = .6;
        p.practice = {.quality = .5, .pressure = 2, .load = 1.5, .delay_months = 0, .fear = 1.1, .early_help_quality = .5};
    }
    SECTION("a careful, unhurried practice of high quality") {
        p.early_help.lead_professionals = p.trust.on = true;
        p.practice = {.quality = 1.8, .pressure = .5, .load = .5, .delay_months = 0, .fear = -1, .early_help_quality = 1.8};
    }
    Simulation swept = small_world(p), everybody = small_world(p);
    for (int m = 0; m < 36; ++m) {
        step(swept);
        for (Authority& a : everybody.authorities) live_with_everybody_marked(a, everybody.nation, everybody.now);
        ++everybody.now;
        REQUIRE(states_of(everybody.authorities) == states_of(swept.authorities));
    }
}
