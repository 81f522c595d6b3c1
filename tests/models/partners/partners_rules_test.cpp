// What a partner contributes, by table: a public-good game with shares of the benefit, duties, and answers to the others.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::size_t schools = 0, nhs = 1, voluntary = 3;
const ByPartner all_one = {1, 1, 1, 1};

/// Values the table is worked out with; the defaults may move.
PartnerParameters game() {
    PartnerParameters p;
    p.benefit = {.35, .18, .20, .12, .05, .10};
    p.benefit_weight = 1, p.legitimacy_weight = .3, p.reciprocity = .4, p.pressure_cost = .15, p.effort_cost = 1, p.largest = 2;
    p.success = .02, p.blame = .1, p.trust_months = 24, p.trust_low = .3, p.trust_high = 1.7, p.coordination_loss = .03;
    return p;
}

double alone(const PartnerParameters& p, const PartnerLevers& levers, std::size_t partner) { return contribution(p, levers, partner, 0, 1, 1); }

}  // namespace

TEST_CASE("A contribution is benefit, duty, legitimacy and answer against the cost of pressure", "[unit][partners]") {
    PartnerParameters p = game();
    PartnerLevers levers;
    levers.duty = {.4, .5, .5, 0}, levers.autonomy = {.5, .2, .2, .8}, levers.monitoring = .5, levers.penalty = 1;
    // .18 + .4 x .5 x 1 x .5 + .3 + .4 x .5 x .8 - .15 x 1.2
    CHECK_THAT(contribution(p, levers, schools, .5, .8, 1.2), WithinAbs(.18 + .1 + .3 + .16 - .18, 1e-12));
    p.effort_cost = 2;
    CHECK_THAT(contribution(p, levers, schools, .5, .8, 1.2), WithinAbs(.28, 1e-12));
    CHECK(contribution(p, levers, schools, .5, .8, 100) == 0);
    p.benefit_weight = 1000;
    CHECK(contribution(p, levers, schools, .5, .8, 1) == p.largest);
}

TEST_CASE("Without duty and with little to gain a partner rides free", "[unit][partners]") {
    PartnerParameters p = game();
    PartnerLevers levers;
    levers.legitimacy = 0;
    CHECK(alone(p, levers, voluntary) == 0);
    CHECK(alone(p, levers, nhs) > 0);
    const ByPartner g = joint_contributions(game(), PartnerLevers{}, all_one, all_one);
    for (std::size_t j = 0; j < partner_count; ++j) CHECK((j == voluntary || g[voluntary] < g[j]));
}

TEST_CASE("A duty moves only as far as it is enforced, and a partner that is its own master less", "[unit][partners]") {
    const PartnerParameters p = game();
    PartnerLevers none, unenforced, enforced, academy;
    none.duty.fill(0), unenforced.duty.fill(2), enforced.duty.fill(2), academy.duty.fill(2);
    none.monitoring = unenforced.monitoring = 0;
    enforced.monitoring = academy.monitoring = .8, enforced.autonomy[schools] = .2, academy.autonomy[schools] = .8;
    CHECK(alone(p, unenforced, schools) == alone(p, none, schools));
    CHECK(alone(p, enforced, schools) > alone(p, academy, schools));
    CHECK(alone(p, academy, schools) > alone(p, unenforced, schools));
    unenforced.monitoring = .8, unenforced.penalty = 0;
    CHECK(alone(p, unenforced, schools) == alone(p, none, schools));
}

TEST_CASE("Pooling counts what all who pool gain, and moves those most who gain little alone", "[unit][partners]") {
    const PartnerParameters p = game();
    PartnerLevers apart, pooled, two;
    pooled.pooled.fill(.5), two.pooled[nhs] = 1;
    CHECK_THAT(own_benefit(p, apart, voluntary), WithinAbs(.05, 1e-12));
    CHECK_THAT(own_benefit(p, pooled, voluntary), WithinAbs(.5 * .90 + .5 * .05, 1e-12));
    CHECK_THAT(own_benefit(p, two, nhs), WithinAbs(.55, 1e-12));   // the council's and its own
    CHECK_THAT(own_benefit(p, two, schools), WithinAbs(.18, 1e-12));
    const auto gain = [&](std::size_t j) { return alone(p, pooled, j) - alone(p, apart, j); };
    CHECK(gain(voluntary) > gain(schools));
    CHECK(gain(schools) > gain(nhs));
    CHECK(gain(nhs) > 0);
}

TEST_CASE("Partners answer each other, as far as they trust", "[unit][partners]") {
    const PartnerParameters p = game();
    const PartnerLevers levers;
    CHECK_THAT(contribution(p, levers, nhs, .8, 1, 1) - contribution(p, levers, nhs, .3, 1, 1), WithinAbs(.4 * .5, 1e-12));
    CHECK_THAT(contribution(p, levers, nhs, .8, .5, 1) - contribution(p, levers, nhs, .8, 1, 1), WithinAbs(-.4 * .8 * .5, 1e-12));
    CHECK(mean_of_others({1, 2, 3, 6}, 3) == 2);
    CHECK_THAT(mean_of_others({1, 2, 3, 6}, 0), WithinRel(11 / 3.0));
}

TEST_CASE("Planning jointly is the fixed point that answering in turn comes to", "[unit][partners]") {
    const PartnerParameters p = game();
    const PartnerLevers levers;
    for (const double trust : {.3, 1.0, 1.7}) {
        const ByPartner all = {trust, trust, trust, trust};
        const ByPartner joint = joint_contributions(p, levers, all, all_one);
        ByPartner turn = {2, 0, 1, 0};
        for (int month = 0; month < 200; ++month) {
            const ByPartner last = turn;
            for (std::size_t j = 0; j < partner_count; ++j) turn[j] = contribution(p, levers, j, mean_of_others(last, j), trust, 1);
        }
        for (std::size_t j = 0; j < partner_count; ++j) {
            CHECK_THAT(contribution(p, levers, j, mean_of_others(joint, j), trust, 1), WithinAbs(joint[j], 1e-12));
            CHECK_THAT(turn[j], WithinAbs(joint[j], 1e-12));
        }
    }
}

TEST_CASE("Contributions count against the status quo, and next to nothing does not multiply without end", "[unit][partners]") {
    CHECK_THAT(against_status_quo(.5, .5), WithinAbs(1, 1e-12));
    CHECK_THAT(against_status_quo(.75, .5), WithinRel(1.5));
    CHECK(against_status_quo(0, .5) == 0);
    CHECK_THAT(against_status_quo(.2, 0), WithinRel(3.0));
}

TEST_CASE("Trust comes slowly, goes fast, returns to its mean and stays within bounds", "[unit][partners]") {
    const PartnerParameters p = game();
    CHECK_THAT(next_trust(p, 1, 0, 0), WithinAbs(1, 1e-12));
    CHECK_THAT(next_trust(p, 1, 1, 0), WithinAbs(1.02, 1e-12));
    CHECK_THAT(next_trust(p, 1, 0, 1), WithinAbs(.9, 1e-12));
    CHECK_THAT(next_trust(p, .76, 0, 0), WithinAbs(.77, 1e-12));
    CHECK_THAT(next_trust(p, 1.24, 0, 0), WithinAbs(1.23, 1e-12));
    CHECK(next_trust(p, .5, 0, 100) == .3);
    CHECK(next_trust(p, 1.5, 100, 0) == 1.7);
}

TEST_CASE("Commissioners who plan apart cost quality, planning together gives it back", "[unit][partners]") {
    const PartnerParameters p = game();
    PartnerLevers many, few, together;
    many.commissioners = 8, few.commissioners = 1, together.orchestration = 1;
    CHECK(coordination(p, PartnerLevers{}) == 1);
    CHECK_THAT(coordination(p, many), WithinRel(.79 / .91));
    CHECK_THAT(coordination(p, few), WithinRel(1 / .91));
    CHECK_THAT(coordination(p, together), WithinRel(1 / .91));
    PartnerParameters without = game();
    without.coordination_loss = 0;
    CHECK(coordination(without, many) == 1);
}

TEST_CASE("A game without an end, and shares of nothing, are refused", "[unit][partners]") {
    CHECK(check(game()).empty());
    PartnerParameters endless = game(), nothing = game();
    endless.reciprocity = .6;
    nothing.benefit[council] = 0;
    REQUIRE(check(endless).size() == 1);
    CHECK(check(endless)[0].key == "partners.reciprocity");
    REQUIRE(check(nothing).size() == 1);
    CHECK(check(nothing)[0].key == "partners.benefit");
    Parameters p = small_parameters({steady("A", 1, 500)});
    CHECK(check(p).empty());
    p.partners.benefit[1] += .2;
    REQUIRE(check(p).size() == 1);
    CHECK(check(p)[0].key == "partners.benefit");
}
