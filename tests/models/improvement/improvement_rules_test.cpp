// Improvement by table: who asks, what is told and seen, how places see themselves, and how places with peers are shared out.
#include "models/improvement/peer_support.hpp"
#include "models/improvement/improvement_rules.hpp"
#include "tests/support/assured.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const ImprovementLevers usual{};

ImprovementParameters rules() { return assurance_parameters().improvement; }

double asks(const ImprovementParameters& p, double trouble, ImprovementLevers levers = usual) {
    return ask_chance(p, levers, 0, {.trouble = trouble, .optimism = p.optimism});
}

ImprovementLevers terms(ImprovementPartner partner, bool apart, double challenge = usual.challenge) {
    return {.partner = partner, .challenge = challenge, .advice_apart = apart};
}

}  // namespace

TEST_CASE("At the usual terms nothing opens or closes people", "[unit][improvement]") {
    const ImprovementParameters p = rules();
    CHECK(openness(p, usual, 0, 0) == 0);
    CHECK_THAT(asks(p, 0), WithinRel(p.asking, 1e-12));
    CHECK_THAT(honesty(p, 0, false), WithinRel(p.honesty, 1e-12));
}

TEST_CASE("Challenge, strangers and fear close people, advice apart and grace open them, each by its own size", "[unit][improvement]") {
    ImprovementParameters p = rules();
    const ImprovementLevers outside = terms(ImprovementPartner::outside, false);
    CHECK_THAT(openness(p, terms(ImprovementPartner::inside, false, .8), 0, 0), WithinRel(-.6 * p.challenge_closes, 1e-12));
    CHECK_THAT(openness(p, outside, 0, 0), WithinRel(-p.outside_closes, 1e-12));
    CHECK_THAT(openness(p, terms(ImprovementPartner::outside, true), 0, 0), WithinRel(p.apart_opens, 1e-12));
    CHECK_THAT(openness(p, usual, 6, 0), WithinRel(p.grace_opens / 2, 1e-12));
    CHECK_THAT(openness(p, usual, 48, 0), WithinRel(p.grace_opens, 1e-12));
    CHECK_THAT(openness(p, usual, 0, .1), WithinRel(-.1 * p.fear_closes, 1e-12));
    p.challenge_closes = p.outside_closes = p.fear_closes = p.apart_opens = p.grace_opens = 0;
    CHECK(openness(p, {.partner = ImprovementPartner::outside, .challenge = 1}, 24, 1) == 0);
}

TEST_CASE("Who sees most trouble asks less than who sees some, unless who advises does not judge", "[unit][improvement]") {
    ImprovementParameters p = rules();
    CHECK(asks(p, 2) < asks(p, .5));
    CHECK(asks(p, .5) < asks(p, 0));
    CHECK(asks(p, -1) < asks(p, 0));
    const ImprovementLevers apart = terms(ImprovementPartner::inside, true);
    CHECK(asks(p, 2, apart) > asks(p, .5, apart));
    p.hiding = 0;
    CHECK(asks(p, 2) > asks(p, .5));
}

TEST_CASE("A warning shows trouble, and optimism hides it", "[unit][improvement]") {
    ImprovementParameters p = rules();
    p.hiding = 0;
    const Situation knows{.trouble = 1, .optimism = p.optimism}, proud{.trouble = 1, .optimism = p.optimism + 1};
    Situation warned = proud;
    warned.warned = true;
    CHECK(ask_chance(p, usual, 0, proud) < ask_chance(p, usual, 0, warned));
    CHECK(ask_chance(p, usual, 0, warned) < ask_chance(p, usual, 0, knows));
    p.alarm = 0;
    CHECK(ask_chance(p, usual, 0, proud) == ask_chance(p, usual, 0, warned));
}

TEST_CASE("Support is worth what is told and challenge what is seen", "[unit][improvement]") {
    const ImprovementParameters p = rules();
    CHECK_THAT(support_strength(p, terms(ImprovementPartner::inside, false, 0), .5), WithinRel(.5 * p.strength, 1e-12));
    CHECK_THAT(support_strength(p, terms(ImprovementPartner::inside, false, 1), .5), WithinRel(p.seen_inside * p.strength, 1e-12));
    CHECK_THAT(support_strength(p, terms(ImprovementPartner::outside, false, 1), .5), WithinRel(p.seen_outside * p.strength, 1e-12));
    CHECK_THAT(honesty(p, 1, true), WithinRel(p.honesty + p.honesty_slope * (1 - p.requirement_closes), 1e-12));
    CHECK(honesty(p, 1e3, false) == 1);
    CHECK(honesty(p, -1e3, false) == 0);
}

TEST_CASE("Self-assessment drifts to what a place believes by itself, and inspection and challenge bring it towards the truth", "[unit][improvement]") {
    const ImprovementParameters p = rules();
    const double own = own_optimism(p, 1);
    CHECK_THAT(own, WithinRel(p.optimism + p.blindness, 1e-12));
    CHECK_THAT(next_optimism(p, own, 1, false, 0), WithinRel(own, 1e-12));
    CHECK_THAT(next_optimism(p, 0, 1, false, 0), WithinRel(own / p.optimism_months, 1e-12));
    CHECK_THAT(next_optimism(p, own, 1, true, 0), WithinRel(own * (1 - p.inspection_corrects), 1e-12));
    CHECK_THAT(next_optimism(p, own, 1, false, .5), WithinRel(own * (1 - .5 * p.challenge_corrects), 1e-12));
    CHECK(next_optimism(p, -1, -3, true, 0) > next_optimism(p, -1, -3, false, 0));   // who thinks too little of itself too
}

TEST_CASE("What inspections usually leave of optimism is what years of them leave", "[unit][improvement]") {
    ImprovementParameters p = rules();
    double optimism = own_optimism(p, 1), sum = 0;
    for (int m = 0; m < 33 * 40; ++m) sum += optimism = next_optimism(p, optimism, 1, m % 33 == 0, 0);
    CHECK_THAT(sum / (33 * 40) / own_optimism(p, 1), WithinRel(usually_uncorrected(p), .03));
    CHECK(usually_uncorrected(p) < .8);
    p.inspection_corrects = 0;
    CHECK_THAT(usually_uncorrected(p), WithinRel(1., 1e-12));
}

TEST_CASE("Places with peers go round where they can, and to the first in line before all others", "[unit][improvement]") {
    CHECK(place_chance(.15, .1) == 1);
    CHECK_THAT(place_chance(.15, .3), WithinRel(.5, 1e-12));
    CHECK(place_chance(0, 0) == 1);
    const ImprovementParameters p = rules();
    const double usual_chance = usual_place_chance(p);
    const SupportPool as_usual = next_support(p, .15, {0, usual_asking(p, usual, 0)});
    CHECK_THAT(as_usual.chance, WithinRel(1., 1e-12));
    const SupportPool crowded = next_support(p, .15, {.1, .5});
    CHECK_THAT(crowded.first * usual_chance, WithinRel(1., 1e-12));
    CHECK_THAT(crowded.chance * usual_chance, WithinRel(.1, 1e-12));
    CHECK(next_support(p, .15, {.3, .2}).chance == 0);
    CHECK_THAT(next_support(p, .15, {.3, .2}).first * usual_chance, WithinRel(.5, 1e-12));
}

TEST_CASE("Under a requirement those graded inadequate or warned come first, and weak ones too must take part", "[unit][improvement]") {
    Assured world;
    world.improvement.participation = Participation::required;
    const auto request = [&world](Grade grade, bool warned) {
        world.s.inspection.grade = grade, world.s.improvement.warned = warned;
        return support_request(world.s.improvement, improvement_inputs(world.s, world.view()));
    };
    CHECK(request(Grade::inadequate, false).first);
    CHECK(request(Grade::good, true).first);
    CHECK((request(Grade::requires_improvement, false).required && !request(Grade::requires_improvement, false).first));
    CHECK_FALSE(request(Grade::good, false).required);
    world.improvement.participation = Participation::voluntary;
    CHECK_FALSE(request(Grade::inadequate, true).required);
    world.improvement.participation = Participation::none;
    CHECK(request(Grade::inadequate, true).asks == 0);
}

TEST_CASE("Whose practice has weakened asks more, where asking cannot be held against them", "[unit][improvement]") {
    Assured world;
    world.improvement.advice_apart = true;
    ImprovementInputs in = improvement_inputs(world.s, world.view());
    const auto asks = [&](double quality) {
        in.quality_year = quality;
        return support_request(world.s.improvement, in).asks;
    };
    CHECK(asks(.8) > asks(1));
    CHECK(asks(.6) > asks(.8));
}

TEST_CASE("The rest of the nation wants as many places as the terms make it want", "[unit][improvement]") {
    const AssuranceParameters p = assurance_parameters();
    const UsualNation nation{p.improvement, p.warning, p.inspection.usual_grades};
    const WarningLevers none, basket{Detector::basket};
    CHECK(usually_wanted(nation, {.participation = Participation::none}, none, 0).others == 0);
    const Wanted voluntary = usually_wanted(nation, usual, none, 0), apart = usually_wanted(nation, terms(ImprovementPartner::inside, true), none, 0);
    CHECK(voluntary.first == 0);
    CHECK(voluntary.others == usual_asking(p.improvement, usual, 0));
    CHECK(apart.others > voluntary.others);
    const ImprovementLevers required{.participation = Participation::required};
    const Wanted made = usually_wanted(nation, required, none, 0), warned = usually_wanted(nation, required, basket, 0);
    CHECK_THAT(made.first, WithinRel(p.inspection.usual_grades[at(Grade::inadequate)], 1e-12));
    CHECK(made.others > p.inspection.usual_grades[at(Grade::requires_improvement)]);
    CHECK(warned.first > made.first);
}
