// Who leaves: own reasons, terms and blame.
#include "tests/support/catch.hpp"
#include "tests/support/leaders.hpp"

#include "models/places/elections.hpp"
#include "models/leaders/tenure_rules.hpp"
#include "sim/core/math.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("A director's own risk of leaving rises from nothing and gives the mean stay that is asked for", "[unit][leaders]") {
    TenureParameters p = leadership_parameters().tenure;
    p.director = 50;
    Leader holder;
    CHECK(own_exit_rate(p, Role::director, holder, 0) == 0);
    CHECK_THAT(own_exit_rate(p, Role::director, holder, 25), WithinRel(12 * .04 * .04 * 25 / 2, 1e-12));
    CHECK(own_exit_rate(p, Role::director, holder, 2000) < 12 * .04);
    double left = 1, stay = 0;
    for (int month = 1; month < 2000; ++month) {
        stay += left;
        left *= 1 - math::monthly_probability(own_exit_rate(p, Role::director, holder, month - .5));
    }
    CHECK_THAT(stay, WithinAbs(50.5, .1));   // who leaves does so in the middle of a month
}

TEST_CASE("An interim and every other leader leaves at a constant rate of their own", "[unit][leaders]") {
    TenureParameters p = leadership_parameters().tenure;
    p.interim = 1, p.leader = 2, p.lead_member = 3, p.chief_executive = 4, p.partner_chief = 5, p.chair = 6;
    Leader interim;
    interim.from = Pool::interim;
    CHECK(own_exit_rate(p, Role::director, interim, 3) == 1);
    CHECK(own_exit_rate(p, Role::leader, {}, 3) == 2);
    CHECK(own_exit_rate(p, Role::lead_member, {}, 3) == 3);
    CHECK(own_exit_rate(p, Role::chief_executive, {}, 3) == 4);
    for (const Role chief : {Role::schools_chief, Role::health_chief, Role::police_chief, Role::voluntary_chief}) CHECK(own_exit_rate(p, chief, {}, 3) == 5);
    CHECK(own_exit_rate(p, Role::safeguarding_chair, {}, 3) == 6);
}

TEST_CASE("Blame falls on all alike as far as it is passed through, else by share, and harder beyond control", "[unit][leaders]") {
    TenureParameters p;
    const StructureFacts facts = single_point_by_hand();   // director: .70 answered for, .425 controlled
    p.pass_through = 1, p.gap = 0;
    CHECK(exposure(p, facts, Role::director) == 1);
    CHECK(exposure(p, facts, Role::police_chief) == 1);
    p.pass_through = 0;
    CHECK(exposure(p, facts, Role::director) == .70);
    CHECK(exposure(p, facts, Role::police_chief) == 0);
    p.pass_through = .5, p.gap = 2;
    CHECK_THAT(exposure(p, facts, Role::director), WithinRel(.85 * (1 + 2 * .275), 1e-12));
    CHECK_THAT(exposure(p, facts, Role::chief_executive), WithinRel(.5 + .5 * .15, 1e-12));   // controls more: no gap, no discount
    p.blame = 3;
    CHECK_THAT(blame_exit_rate(p, .5, .2), WithinRel(.3, 1e-12));
}

TEST_CASE("Blame adds departures and moves none", "[unit][leaders]") {
    const double own = .4, blame = .9, step = 1e-5;
    double went = 0, blamed = 0;
    for (double u = step / 2; u < 1; u += step) {
        const Exit without = exit_of(own, 0, u), with = exit_of(own, blame, u);
        CHECK((without == Exit::goes) == (with == Exit::goes));
        CHECK(without != Exit::blamed);
        went += step * (with == Exit::goes), blamed += step * (with == Exit::blamed);
    }
    CHECK_THAT(went, WithinAbs(math::monthly_probability(own), 2 * step));
    CHECK_THAT(went + blamed, WithinAbs(math::monthly_probability(own + blame), 2 * step));
}

TEST_CASE("Elections come every fourth May", "[unit][leaders]") {
    CHECK(0 == months_to_vote(2019 % 4, make_month(2019, 5)));
    CHECK(0 != months_to_vote(2019 % 4, make_month(2019, 6)));
    CHECK(0 != months_to_vote(2019 % 4, make_month(2020, 5)));
    CHECK(0 == months_to_vote(2019 % 4, make_month(2023, 5)));
}
