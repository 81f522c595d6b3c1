// Who follows, who says yes, and how long who is new is new.
#include "tests/support/catch.hpp"
#include "tests/support/leaders.hpp"

#include "models/draws/leader_words.hpp"
#include "models/leaders/appointment_rules.hpp"
#include "sim/core/math.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("An offer is as attractive as usual where nothing differs, or where nothing counts", "[unit][leaders]") {
    AppointmentParameters p = leadership_parameters().appointment;
    CHECK(attraction(p, {}) == 1);
    p.salary = p.support = p.risk = p.gap = p.pool_fills = 0;
    const Offer odd{.salary = .3, .support = -.2, .severity = 2, .gap = .4, .pool = .3};
    CHECK(attraction(p, odd) == 1);
    CHECK(fill_chance(p, odd) == fill_chance(p, {}));
}

TEST_CASE("Salary and support attract, risk and a gap put off", "[unit][leaders]") {
    AppointmentParameters p = leadership_parameters().appointment;
    p.salary = 2, p.support = 1, p.risk = .5, p.gap = 3;
    CHECK_THAT(attraction(p, {.salary = .1}), WithinRel(std::exp(.2), 1e-12));
    CHECK_THAT(attraction(p, {.support = .1}), WithinRel(std::exp(.1), 1e-12));
    CHECK_THAT(attraction(p, {.severity = 1}), WithinRel(std::exp(-.5), 1e-12));
    CHECK_THAT(attraction(p, {.gap = .2}), WithinRel(std::exp(-.6), 1e-12));
}

TEST_CASE("A post is filled at the usual rate at the status quo, and half as often from a quarter of the pool", "[unit][leaders]") {
    AppointmentParameters p = leadership_parameters().appointment;
    p.filled = 1.2, p.pool_fills = .5;
    CHECK_THAT(fill_chance(p, {}), WithinRel(math::monthly_probability(1.2), 1e-12));
    CHECK_THAT(fill_chance(p, {.pool = .25}), WithinRel(math::monthly_probability(1.2) / 2, 1e-12));
    const double odds = math::monthly_probability(1.2) / (1 - math::monthly_probability(1.2)) * std::exp(p.salary * .5);
    CHECK_THAT(fill_chance(p, {.salary = .5}), WithinRel(odds / (1 + odds), 1e-12));
    CHECK(offer_taken(p, 1, {.pool = 3}) == 1);
}

TEST_CASE("A better offer turns interims into appointments and changes nobody else", "[unit][leaders]") {
    AppointmentParameters p = leadership_parameters().appointment;
    p.from_within = .3, p.ready = .5;
    const Offer worse{.gap = .3}, better{.salary = .3};
    double internal = 0, external = 0;
    for (double u = .0005; u < 1; u += .001) {
        const Pool usual = successor(p, {}, u);
        internal += .001 * (usual == Pool::internal), external += .001 * (usual == Pool::external);
        CHECK((usual == Pool::internal) == (successor(p, worse, u) == Pool::internal));
        if (usual == Pool::external) CHECK(successor(p, better, u) == Pool::external);
        if (usual == Pool::interim) CHECK(successor(p, worse, u) == Pool::interim);
    }
    CHECK_THAT(internal, WithinAbs(.3, .002));
    CHECK_THAT(external, WithinAbs(.35, .002));
    CHECK(successor(p, {}, .66) == Pool::interim);
    CHECK(successor(p, better, .66) == Pool::external);
    CHECK(successor(p, worse, .64) == Pool::interim);
}

namespace {

struct People {
    double competence = 0, squares = 0, style = 0, least_style = 1, most_style = 0, commitment = 0;
};

People appointed(const AppointmentParameters& p, Pool from, double mean_style, double pool) {
    constexpr std::uint32_t count = 40000;
    People sum;
    for (std::uint32_t k = 0; k < count; ++k) {
        const Leader leader = make_leader(p, from, mean_style, pool, drawn<LeaderWords>({7, 0}, {k, 1}, std::uint16_t{1}));
        sum.competence += leader.competence / count, sum.squares += leader.competence * leader.competence / count;
        sum.style += leader.style / count, sum.commitment += leader.own_commitment / count;
        sum.least_style = std::min(sum.least_style, leader.style), sum.most_style = std::max(sum.most_style, leader.style);
        CHECK(leader.from == from);
    }
    return sum;
}

}  // namespace

TEST_CASE("People have the competence, style and commitment their pool is said to have", "[unit][leaders]") {
    AppointmentParameters p = leadership_parameters().appointment;
    p.competence_spread = .2, p.internal_competence = .97, p.interim_competence = .9, p.pool_competence = .2, p.style_spread = .3, p.commitment = .7;
    const People external = appointed(p, Pool::external, .5, 1);
    CHECK_THAT(external.competence, WithinAbs(1, .004));
    CHECK_THAT(std::sqrt(external.squares - external.competence * external.competence), WithinAbs(.2, .004));
    CHECK_THAT(external.style, WithinAbs(.5, .004));
    CHECK(external.least_style < .21);
    CHECK(external.most_style > .79);
    CHECK_THAT(external.commitment, WithinAbs(.7, .004));
    CHECK_THAT(appointed(p, Pool::external, .5, .5).competence, WithinAbs(std::pow(.5, .2), .004));
    CHECK_THAT(appointed(p, Pool::internal, .5, .5).competence, WithinAbs(.97, .004));
    CHECK_THAT(appointed(p, Pool::interim, .5, .5).competence, WithinAbs(.9, .004));
    const People directive = appointed(p, Pool::external, .1, 1);
    CHECK_THAT(directive.style, WithinAbs(.1, .002));
    CHECK(directive.least_style >= 0);
}

TEST_CASE("Who is new learns, and from within they start nearer, distributive leaders slower", "[unit][leaders]") {
    AppointmentParameters p = leadership_parameters().appointment;
    p.learning_loss = .4, p.learning_months = 8, p.internal_learning = .25, p.style_learning = .5;
    CHECK_THAT(learning(p, 0, Pool::external, .5), WithinRel(.6, 1e-12));
    CHECK_THAT(learning(p, 0, Pool::internal, .5), WithinRel(.9, 1e-12));
    CHECK_THAT(learning(p, 8, Pool::interim, .5), WithinRel(1 - .4 * std::exp(-1.0), 1e-12));
    CHECK_THAT(learning(p, 10, Pool::external, 1), WithinRel(1 - .4 * std::exp(-1.0), 1e-12));
    CHECK_THAT(learning(p, 6, Pool::external, 0), WithinRel(1 - .4 * std::exp(-1.0), 1e-12));
    p.learning_loss = 0;
    CHECK(learning(p, 0, Pool::external, .5) == 1);
}
