// The five outcomes of Every Child Matters as indices.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinRel;

namespace {

OutcomeIndexParameters declared() {
    OutcomeIndexParameters p;
    Declarations declarations;
    declare(declarations, p);
    return p;
}

constexpr std::size_t achieve = 2;

}  // namespace

TEST_CASE("Every index is 1 where no child is exposed to need", "[unit][lives]") {
    const OutcomeIndexParameters p = declared();
    for (std::size_t outcome = 0; outcome < outcome_index_count; ++outcome) {
        CHECK(outcome_index(p, outcome, {}, 0) == 1);
        CHECK(outcome_index(p, outcome, {.95, 0, 0, 0}, 0) == 1);
    }
}

TEST_CASE("Every index falls with each exposure, more with worse need", "[unit][lives]") {
    const OutcomeIndexParameters p = declared();
    for (std::size_t outcome = 0; outcome < outcome_index_count; ++outcome) {
        const double emerging = outcome_index(p, outcome, {0, .1, 0, 0}, 0), complex = outcome_index(p, outcome, {0, 0, .1, 0}, 0), acute = outcome_index(p, outcome, {0, 0, 0, .1}, 0);
        CHECK(emerging < 1);
        CHECK(complex < emerging);
        CHECK(acute < complex);
        CHECK(outcome_index(p, outcome, {0, .1, .1, .1}, 0) < acute);
        CHECK(outcome_index(p, outcome, {}, .01) < 1);
    }
}

TEST_CASE("Looked-after children's attainment is 41 points behind, as published", "[unit][lives]") {
    CHECK_THAT(outcome_index(declared(), achieve, {}, .01), WithinRel(1 - .0041, 1e-12));
}

TEST_CASE("Indices are worked out of the month's exposure and of who is looked after", "[unit][lives]") {
    Parameters p = small_parameters(uneven_places());
    p.outcome_indices.gap[achieve] = {0, .1, .2, .3};
    p.outcome_indices.looked_after[achieve] = .5;
    Simulation world = small_world(p);
    step(world, 6);
    for (std::size_t i = 0; i < world.authorities.size(); ++i) {
        const Authority& a = world.authorities[i];
        const ByLevel& e = a.outcomes.exposure.unhelped;
        const double lost = .1 * e[1] + .2 * e[2] + .3 * e[3] + .5 * static_cast<double>(a.looked_after.size());
        CHECK_THAT(measured(world, i)[column("every_child_matters").first + achieve], WithinRel(1 - lost / a.children, 1e-9));
    }
    const Authority& largest = world.authorities[0];
    CHECK(largest.outcomes.exposure.unhelped[1] > 0);
    CHECK(largest.outcomes.exposure.unhelped[3] > 0);
}
