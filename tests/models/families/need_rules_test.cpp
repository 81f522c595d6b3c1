// Rules of need by table: values worked by hand from the equations in families/need.hpp.
#include "models/population/demography.hpp"
#include "models/families/need.hpp"
#include "sim/core/math.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <numeric>

using namespace hearth;
using namespace hearth::children;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

NeedParameters plain() {
    NeedParameters p;
    p.onset_rate = .12, p.frailty_variance = 1, p.size_exponent = .5, p.onset_gradient = 1, p.escalation_gradient = 1;
    p.community = 1, p.chronic_easing = .25;
    p.stage = {2, 1, .5, 1.5, 0};
    p.escalate = {.6, .36};
    p.ease = {1.2, 2.4, 3.6};
    p.factor_escalate.fill(1), p.factor_ease.fill(1);
    return p;
}

double mean(const auto& values) { return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()); }

}  // namespace

TEST_CASE("A family's stage is the age of its youngest child", "[unit][need]") {
    const std::vector<std::pair<int, int>> stage_by_month = {{-3, 0}, {0, 0}, {11, 0}, {12, 1}, {59, 1}, {60, 2}, {119, 2}, {120, 3}, {191, 3}, {192, 4}, {215, 4}};
    for (const auto& [months, stage] : stage_by_month) CHECK(stage_of(months) == stage);
}

TEST_CASE("Onset is the yearly rate over twelve, times stage, growth, poverty and community", "[unit][need]") {
    NeedParameters p = plain();
    const auto onset = [&](int stage, int month) { return onset_hazard(p, make_need_tables(p), 4, stage, month); };
    CHECK_THAT(onset(0, 0), WithinRel(.02, 1e-12));
    CHECK_THAT(onset(2, 0), WithinRel(.005, 1e-12));
    CHECK(onset(4, 0) == 0);
    p.growth_percent = 21;                                    // 1.21 a year is 1.1 half a year
    CHECK_THAT(onset(1, 6), WithinRel(.011, 1e-12));
    CHECK_THAT(onset(1, 24), WithinRel(.01 * 1.21 * 1.21, 1e-12));
    CHECK_THAT(onset(1, -1), WithinRel(.01, 1e-12));          // history is not touched
    p.growth_percent = 0, p.poverty_response = 2, p.poverty_change = .1;
    CHECK_THAT(onset(1, 0), WithinRel(.0122140275816, 1e-10));   // exp(.2)
    CHECK_THAT(onset(1, -1), WithinRel(.01, 1e-12));
    p.poverty_change = 0, p.community_response = .2, p.community = .5;
    CHECK_THAT(onset(1, 0), WithinRel(.011, 1e-12));
}

TEST_CASE("Gradients over bands are geometric with mean 1", "[unit][need]") {
    NeedParameters p = plain();
    p.onset_gradient = 512, p.escalation_gradient = 1 << 18;
    const NeedTables t = make_need_tables(p);
    CHECK_THAT(mean(t.onset_band), WithinRel(1.0, 1e-12));
    CHECK_THAT(mean(t.escalation_band), WithinRel(1.0, 1e-12));
    for (std::size_t b = 1; b < band_count; ++b) {
        CHECK_THAT(t.onset_band[b] / t.onset_band[b - 1], WithinRel(2.0, 1e-12));
        CHECK_THAT(t.escalation_band[b] / t.escalation_band[b - 1], WithinRel(4.0, 1e-12));
    }
    CHECK_THAT(t.onset_band[0], WithinRel(10.0 / 1023, 1e-12));
    CHECK_THAT(onset_hazard(p, t, 9, 1, 0), WithinRel(.01 * 5120 / 1023, 1e-12));
}

TEST_CASE("Frailty stands for the parts of a gamma distribution with mean 1", "[unit][need]") {
    NeedParameters p = plain();
    const NeedTables exponential = make_need_tables(p);   // variance 1
    CHECK_THAT(exponential.frailty[0], WithinRel(.00195567311, 1e-7));            // 256 (1 - (1 + x) e^-x), x = -log(255/256)
    CHECK_THAT(exponential.frailty[255], WithinRel(1 + std::log(256.0), 1e-9));   // the mean of an exponential above its last 1/256
    for (const double variance : {.05, .5, 1.0, 1.9, 5.0}) {
        p.frailty_variance = variance;
        const NeedTables t = make_need_tables(p);
        CHECK_THAT(mean(t.frailty), WithinRel(1.0, 1e-9));
        double squares = 0;
        for (std::size_t code = 0; code < 256; ++code) {
            squares += (t.frailty[code] - 1) * (t.frailty[code] - 1) / 256;
            if (code > 0) CHECK(t.frailty[code] > t.frailty[code - 1]);
        }
        CHECK(squares <= variance);           // what varies inside a part is lost,
        CHECK(squares >= .95 * variance);     // which is little
    }
}

TEST_CASE("A family's own factor is frailty, the power of its size and its scars", "[unit][need]") {
    NeedParameters p = plain();
    p.scarring = .1;
    NeedTables t = make_need_tables(p);
    t.frailty[7] = 3;
    Family f;
    f.frailty = 7;
    CHECK(onset_factor(p, t, f) == 0);
    f.home = 0b0001;
    CHECK_THAT(onset_factor(p, t, f), WithinRel(3.0, 1e-12));
    f.home = 0b0101, f.away = 0b1010;         // children in care still are the family's
    CHECK_THAT(onset_factor(p, t, f), WithinRel(6.0, 1e-12));
    f.acute_spells = 3;
    CHECK_THAT(onset_factor(p, t, f), WithinRel(7.8, 1e-12));
    f.acute_spells = 40;                      // at most five count
    CHECK_THAT(onset_factor(p, t, f), WithinRel(9.0, 1e-12));
    f.stayer = true;
    CHECK(onset_factor(p, t, f) > 0);
    CHECK(onset_factor(p, t, f) < 1e-7);
}

TEST_CASE("A family in need worsens and eases at the rates of its level", "[unit][need]") {
    NeedParameters p = plain();
    const NeedTables t = make_need_tables(p);
    const auto check = [&](int level, bool chronic, double escalate, double ease) {
        const LevelHazards h = level_hazards(p, t, level, 3, 0, chronic);
        CHECK_THAT(h.escalate, WithinAbs(escalate, 1e-14));
        CHECK_THAT(h.ease, WithinAbs(ease, 1e-14));
    };
    check(0, false, 0, 0);
    check(1, false, .05, .1);
    check(2, false, .03, .2);
    check(3, false, 0, .3);
    check(1, true, .05, .025);
    check(3, true, 0, .075);
    p.escalation_gradient = 512;
    CHECK_THAT(level_hazards(p, make_need_tables(p), 1, 9, 0, false).escalate, WithinRel(.05 * 5120 / 1023, 1e-12));
    CHECK_THAT(level_hazards(p, make_need_tables(p), 1, 9, 0, false).ease, WithinRel(.1, 1e-12));
}

TEST_CASE("Presenting factors multiply the rates and leave their mean over spells alone", "[unit][need]") {
    NeedParameters p = plain();
    p.factor_share = {.5, .25, 0, 0, 0, 0, .1};
    p.factor_escalate = {2, 3, 1, 1, 1, 1, 1};
    p.factor_ease = {1, .5, 1, 1, 1, 1, .2};
    const NeedTables t = make_need_tables(p);
    CHECK_THAT(t.escalate[0], WithinRel(1 / 2.25, 1e-12));            // (1 + .5) (1 + .25 x 2)
    CHECK_THAT(t.escalate[0b11], WithinRel(6 / 2.25, 1e-12));
    CHECK_THAT(t.ease[0b1000010], WithinRel(.1 / (.875 * .92), 1e-12));
    double escalate = 0, ease = 0;
    for (std::size_t set = 0; set < t.ease.size(); ++set) {
        double share = 1;
        for (std::size_t f = 0; f < factor_count; ++f) share *= set >> f & 1 ? p.factor_share[f] : 1 - p.factor_share[f];
        escalate += share * t.escalate[set], ease += share * t.ease[set];
    }
    CHECK_THAT(escalate, WithinRel(1.0, 1e-12));
    CHECK_THAT(ease, WithinRel(1.0, 1e-12));
    CHECK_THAT(level_hazards(p, t, 2, 0, 0b11, false).escalate, WithinRel(.03 * 6 / 2.25, 1e-12));
    CHECK_THAT(level_hazards(p, t, 2, 0, 0b11, false).ease, WithinRel(.2 * .5 / (.875 * .92), 1e-12));
}

TEST_CASE("Two competing hazards share the chance of moving in their proportion", "[unit][need]") {
    CHECK(level_move(0, 0).escalate == 0);
    CHECK(level_move(0, 0).ease == 0);
    CHECK_THAT(level_move(0, .5).ease, WithinRel(1 - std::exp(-.5), 1e-12));
    CHECK_THAT(level_move(.1, .3).escalate, WithinRel((1 - std::exp(-.4)) / 4, 1e-12));
    CHECK_THAT(level_move(.1, .3).ease, WithinRel((1 - std::exp(-.4)) * 3 / 4, 1e-12));
    CHECK(test::holds("moves add up, in proportion, below their hazards, and grow with them", [] {
        const double up = *rc::gen::inRange(0, 40000) / 1e4, down = *rc::gen::inRange(1, 40000) / 1e4;
        const LevelMove move = level_move(up, down), more = level_move(up + .01, down);
        RC_ASSERT(std::fabs(move.escalate + move.ease - (1 - std::exp(-up - down))) < 1e-12);
        RC_ASSERT(std::fabs(move.escalate * down - move.ease * up) < 1e-12);
        RC_ASSERT(move.escalate <= up && move.ease <= down);
        RC_ASSERT(more.escalate > move.escalate && more.ease < move.ease);
    }));
}

TEST_CASE("The mean number of children is that of the shares", "[unit][demography]") {
    DemographyParameters p;
    p.children = {.1, .2, .3, .4};
    CHECK_THAT(mean_children(p), WithinRel(3.0, 1e-12));
}
