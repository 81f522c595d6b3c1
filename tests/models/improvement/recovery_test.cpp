// Shocks and how long authorities take to come back from them.
#include "models/improvement/recovery.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/restructured.hpp"

using namespace hearth;
using namespace hearth::support;

namespace {

/// Months on the way back, if quality is `low` for `months` after a shock and usual again after.
int months_back(double low, int months, int lived) {
    Restructured world;
    world.s.incidents.scandal[0] = 1;
    world.live();
    world.s.incidents.scandal[0] = 0;
    int under_way = world.s.recovery.under_way;
    for (int m = 1; m < lived; ++m) {
        world.around.quality = m <= months ? low : 1;
        world.live();
        under_way += world.s.recovery.under_way;
    }
    return under_way;
}

}  // namespace

TEST_CASE("A fall of the year's quality counts as a shock from a twentieth on", "[unit][recovery]") {
    CHECK_FALSE(has_fallen(1, .96));
    CHECK(has_fallen(1, .94));
    CHECK(has_fallen(1.2, 1.13));
    CHECK_FALSE(has_fallen(0, .5));
}

TEST_CASE("An authority has recovered once quality has been back for three months running", "[unit][recovery]") {
    CHECK(is_back(1, .995));
    CHECK_FALSE(is_back(1, .98));
    CHECK(months_back(1, 0, 60) == 3);
    CHECK(months_back(.9, 10, 60) == 13);
    CHECK(months_back(.9, 100, 80) == longest_recovery);
}

TEST_CASE("Scandals and inadequate grades strike, better grades do not", "[unit][recovery]") {
    const auto struck = [](auto change) {
        Restructured world;
        change(world.s);
        world.live();
        return world.s.recovery.struck_now;
    };
    CHECK_FALSE(struck([](Assurance&) {}));
    CHECK(struck([](Assurance& s) { s.incidents.scandal[1] = 1; }));
    CHECK(struck([](Assurance& s) { s.inspection.graded_now = true, s.inspection.grade = Grade::inadequate; }));
    CHECK_FALSE(struck([](Assurance& s) { s.inspection.graded_now = true, s.inspection.grade = Grade::requires_improvement; }));
    CHECK_FALSE(struck([](Assurance& s) { s.inspection.grade = Grade::inadequate; }));   // an old grade
}

TEST_CASE("A fall within a year strikes once, and what it fell from has to be reached again", "[unit][recovery]") {
    Restructured world;
    world.live(12);
    world.s.practice_standard.quality_year = world.around.quality = .9;
    int shocks = 0;
    for (int m = 0; m < 30; ++m) world.live(), shocks += world.s.recovery.struck_now;
    CHECK(shocks == 1);
    CHECK(world.s.recovery.under_way);
    CHECK(world.s.recovery.before == 1);
    world.around.quality = .99;
    world.live(back_months);
    CHECK_FALSE(world.s.recovery.under_way);
}

TEST_CASE("A second shock on the way back starts the clock again", "[unit][recovery]") {
    Restructured world;
    world.s.incidents.scandal[0] = 1;
    world.live();
    world.around.quality = .8;
    world.s.incidents.scandal[0] = 0;
    world.live(20);
    world.s.incidents.scandal[0] = 1;
    world.live();
    world.s.incidents.scandal[0] = 0;
    CHECK(world.s.recovery.before == 1);
    world.live(longest_recovery - 1);
    CHECK(world.s.recovery.under_way);
    world.live();
    CHECK_FALSE(world.s.recovery.under_way);
}
