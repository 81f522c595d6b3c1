// Inspection in numbers: grades stand as in March 2019, leaders answer for as much as the norm is lived among, spells of inadequate are
// as long as published, and as many inspections are made under each scheme.
#include "models/inspection/inspection_rules.hpp"
#include "models/month/assurance_month.hpp"
#include "models/month/stand_alone.hpp"
#include "tests/statistical/engine_judge.hpp"
#include "tests/support/assurance.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace hearth;
using namespace hearth::support;
using hearth::test::Mean;

namespace {

constexpr int warming = 60, counted = 360;   // months

struct LongRun {
    std::array<Mean, grade_count> practice_standard;  ///< share of each authority's months
    std::vector<int> spells;
    double inspections = 0, same = 0, severity = 0, months = 0, help = 0, run_up = 0, practice = 0, published = 0;
    bool agrees_with(const ByGrade& usual) const {
        for (std::size_t g = 0; g < grade_count; ++g)
            if (!practice_standard[g].agrees_with(usual[g])) return false;
        return true;
    }
    double share(Grade g) const { return practice_standard[at(g)].sum / static_cast<double>(practice_standard[at(g)].count); }
};

void add(LongRun& pool, const StandAlone& alone, const Assurance& s) {
    pool.months += 1;
    pool.inspections += s.inspection.graded_now, pool.same += s.inspection.same_grade;
    pool.severity += alone.event().severity, pool.help += s.practice_standard.help, pool.practice += s.practice_standard.practice, pool.published += s.inspection.published;
    pool.run_up += s.inspection.run_up;
    if (s.inspection.inadequate_ended_after > 0) pool.spells.push_back(s.inspection.inadequate_ended_after);
}

/// Authorities for thirty years at the status quo, but for levers a test sets.
LongRun pool_of(StandAloneAssurance& world, int authorities = 1500) {
    world.nation.long_run = find_long_run_means(world.p);
    LongRun pool;
    for (int k = 0; k < authorities; ++k) {
        world.authority = static_cast<std::uint16_t>(k);
        world.around.deprivation = std::sqrt(3.0) * ((2.0 * k + 1) / authorities - 1);
        StandAlone alone(world.view(), 0);
        Assurance s;
        initialise_practice_standard(s.practice_standard, world.p.practice_standard, world.random, world.authority);
        initialise_inspection(s.inspection, world.p.inspection, world.random, world.authority, world.month);
        std::array<double, grade_count> months{};
        for (int m = 0; m < warming + counted; ++m)
            alone.live(s, [&](const Assurance& now) {
                if (m < warming) return;
                months[at(now.inspection.grade)] += 1;
                add(pool, alone, now);
            });
        for (std::size_t g = 0; g < grade_count; ++g) pool.practice_standard[g].add(months[g] / counted);
    }
    return pool;
}

}  // namespace

TEST_CASE("Grades stand as usual, and a bar an eighth of a grade off is rejected", "[statistical][inspection]") {
    StandAloneAssurance world;
    const LongRun pool = pool_of(world);
    CAPTURE(pool.share(Grade::outstanding), pool.share(Grade::good), pool.share(Grade::requires_improvement), pool.share(Grade::inadequate));
    CHECK(pool.agrees_with(world.p.inspection.usual_grades));
    world.p.inspection.measurement.cuts[2] += .125;
    CHECK_FALSE(pool_of(world).agrees_with(world.p.inspection.usual_grades));
}

TEST_CASE("Leaders answer for as much a year as the norm is lived among", "[statistical][inspection]") {
    StandAloneAssurance world;
    const LongRun pool = pool_of(world);
    const double usual = usual_of_inspection(world.p.inspection).severity;
    CAPTURE(pool.severity / pool.months * 12, usual);
    CHECK(std::fabs(pool.severity / pool.months * 12 / usual - 1) < .05);
}

// Published: 2.99 years. In England, where places differ for longer in more than standing, it comes out the same.
TEST_CASE("A spell of inadequate outlasts the first inspection after it in half of the places or nearly, and inspections are as many as published", "[statistical][inspection]") {
    StandAloneAssurance world;
    LongRun pool = pool_of(world);
    std::sort(pool.spells.begin(), pool.spells.end());
    const double median = pool.spells[pool.spells.size() / 2];
    CAPTURE(median);
    CHECK((median > 24 && median < 40));
    CHECK((pool.inspections / pool.months * 12 * 152 > 35 && pool.inspections / pool.months * 12 * 152 < 56));   // published, a year
}

TEST_CASE("The norm is what a long run comes to", "[statistical][inspection]") {
    StandAloneAssurance world;
    const LongRun pool = pool_of(world);
    const AssuranceMeans long_run = find_long_run_means(world.p);
    CAPTURE(pool.practice / pool.months, pool.published / pool.months);
    CHECK(std::fabs(pool.share(Grade::inadequate) - long_run.inadequate) < .04);
    CHECK(std::fabs(pool.inspections / pool.months / long_run.inspections - 1) < .05);
    CHECK(std::fabs(pool.run_up / pool.months / long_run.run_up - 1) < .05);
    CHECK(std::fabs(pool.practice / pool.months) < .006);        // a fourteenth of the spread
    CHECK(std::fabs(pool.published / pool.months) < .01);
}
