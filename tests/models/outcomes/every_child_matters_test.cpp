// The five outcomes of Every Child Matters as indices.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinRel;

namespace {

LifeParameters declared() {
    LifeParameters p;
    Declarations declarations;
    declare(declarations, p);
    return p;
}

constexpr std::size_t achieve = 2;

}  // namespace

TEST_CASE("Every index is 1 where no child is exposed to need", "[unit][lives]") {
    const LifeParameters p = declared();
    for (std::size_t life = 0; life < life_count; ++life) {
        CHECK(life_index(p, life, {}, 0) == 1);
        CHECK(life_index(p, life, {.95, 0, 0, 0}, 0) == 1);
    }
}

TEST_CASE("Every index falls with each exposure, more with worse need", "[unit][lives]") {
    const LifeParameters p = declared();
    for (std::size_t life = 0; life < life_count; ++life) {
        const double emerging = life_index(p, life, {0, .1, 0, 0}, 0), complex = life_index(p, life, {0, 0, .1, 0}, 0), acute = life_index(p, life, {0, 0, 0, .1}, 0);
        CHECK(emerging < 1);
        CHECK(complex < emerging);
        CHECK(acute < complex);
        CHECK(life_index(p, life, {0, .1, .1, .1}, 0) < acute);
        CHECK(life_index(p, life, {}, .01) < 1);
    }
}

TEST_CASE("Looked-after children's attainment is 41 points behind, as published", "[unit][lives]") {
    CHECK_THAT(life_index(declared(), achieve, {}, .01), WithinRel(1 - .0041, 1e-12));
}

TEST_CASE("Indices are worked out of the month's exposure and of who is looked after", "[unit][lives]") {
    Parameters p = small_parameters(uneven_places());
    p.lives.gap[achieve] = {0, .1, .2, .3};
    p.lives.looked_after[achieve] = .5;
    Simulation world = small_world(p);
    step(world, 6);
    for (std::size_t i = 0; i < world.authorities.size(); ++i) {
        const Authority& a = world.authorities[i];
        const ByLevel& e = a.exposure.unhelped;
        const double lost = .1 * e[1] + .2 * e[2] + .3 * e[3] + .5 * static_cast<double>(a.looked_after.size());
        CHECK_THAT(measured(world, i)[column("every_child_matters").first + achieve], WithinRel(1 - lost / a.children, 1e-9));
    }
    const Authority& largest = world.authorities[0];
    CHECK(largest.exposure.unhelped[1] > 0);
    CHECK(largest.exposure.unhelped[3] > 0);
}
