// The national pool of people who would lead children's services.
#include "tests/support/catch.hpp"
#include "tests/support/leaders.hpp"
#include "tests/support/small_world.hpp"

#include "models/leaders/candidates.hpp"

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

AppointmentParameters rules() { return leadership_parameters().appointment; }
CandidateFlows usual_year(double months = 12) { return {.months = months, .hired = 1, .left = 1, .usual_hired = .014, .usual_left = .02, .weight = 1}; }

CandidateMarket after(AppointmentParameters p, CandidateFlows flows, int years) {
    CandidateMarket market;
    for (int y = 0; y < years; ++y) market = next_candidates(p, market, flows);
    return market;
}

}  // namespace

TEST_CASE("The pool of candidates stays as it is at the status quo, however long the step", "[unit][leaders]") {
    CHECK_THAT(after(rules(), usual_year(), 40).pool, WithinAbs(1, 1e-12));
    CHECK_THAT(after(rules(), usual_year(120), 4).pool, WithinAbs(1, 1e-12));
    CHECK(after(rules(), usual_year(0), 1).pool == 1);
}

TEST_CASE("Appointments draw on the pool, directors who look for another post fill it, and it comes back", "[unit][leaders]") {
    CandidateFlows flows = usual_year();
    flows.hired = 1.5;
    const CandidateMarket drained = after(rules(), flows, 3);
    CHECK(drained.pool < .95);
    flows = usual_year(), flows.left = 1.5;
    CHECK(after(rules(), flows, 3).pool > 1.02);
    AppointmentParameters nobody_stays = rules();
    nobody_stays.stay = 0;
    CHECK_THAT(after(nobody_stays, flows, 3).pool, WithinAbs(1, 1e-12));
    CandidateMarket market = drained;
    for (int y = 0; y < 30; ++y) {
        flows = usual_year(), flows.hired = market.pool;   // as many as the pool allows
        market = next_candidates(rules(), market, flows);
    }
    CHECK_THAT(market.pool, WithinAbs(1, .01));
}

TEST_CASE("A smaller pool swings more, and a small run moves it little", "[unit][leaders]") {
    AppointmentParameters small = rules(), large = rules();
    small.candidates = 100, large.candidates = 1000;
    CandidateFlows flows = usual_year();
    flows.hired = 2;
    CHECK(after(small, flows, 1).pool < after(rules(), flows, 1).pool);
    CHECK(after(rules(), flows, 1).pool < after(large, flows, 1).pool);
    const double whole = 1 - after(rules(), flows, 1).pool;
    flows.weight = .01;
    CHECK_THAT(1 - after(rules(), flows, 1).pool, WithinAbs(.01 * whole, .002 * whole));
    flows.weight = 0;
    CHECK_THAT(after(rules(), flows, 5).pool, WithinAbs(1, 1e-12));
}

TEST_CASE("The nation looks at what its authorities appointed since it last looked", "[unit][leaders]") {
    Parameters p = small_parameters({steady("ONE", 1, 1000)});
    Nation n;
    n.parameters = &p;
    n.leadership.long_run.hired = .014, n.leadership.long_run.left = .02;
    std::vector<Authority> authorities(150);
    for (Authority& a : authorities) a.children = 80000, a.leadership.months = 12, a.leadership.hired = 1, a.leadership.left = 0;
    candidate_market(n, authorities, make_month(2019, 4));
    CHECK(n.leadership.candidates.pool == 1);   // leaders are not simulated
    p.leadership.on = true;
    candidate_market(n, authorities, make_month(2019, 4));
    const CandidateFlows flows{.months = 12, .hired = 1 / (.014 * 12), .left = 0, .usual_hired = .014, .usual_left = .02, .weight = 1};
    CHECK_THAT(n.leadership.candidates.pool, WithinRel(next_candidates(p.leadership.appointment, {}, flows).pool, 1e-12));
    CHECK(n.leadership.candidates.pool < .7);
    CHECK(authorities[7].leadership.hired == 0);
    CHECK(authorities[7].leadership.months == 0);
}
