// Incidents, scandals, media and learning month by month, in small worlds.
#include "models/incidents/incidents_rules.hpp"
#include "models/month/incidents_inputs.hpp"
#include "models/incidents/learning_rules.hpp"
#include "models/incidents/media_rules.hpp"
#include "sim/core/sampling.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/world_state.hpp"
#include "tests/support/usual.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::size_t of_missed = at(ScandalKind::missed_harm), of_needless = at(ScandalKind::needless_intervention);

/// A place where much goes wrong and media see all of it. Only what incidents are about acts; levers of other rooms are as usual.
Parameters troubled_place(double children = 20000) {
    Parameters p = small_parameters({steady("ONE", 1, children, .30)});
    p.assurance.on = true;
    p.assurance.incidents.rate = .5, p.assurance.incidents.scandal = 6, p.assurance.incidents.needless_scandal = 4;
    p.assurance.media.reach = p.assurance.media.fear = p.assurance.media.story = 0;
    return p;
}

struct Counted { int incidents = 0, preventable = 0, missed = 0, needless = 0; };

Counted count(Parameters p, int months) {
    Counted c;
    watch(p, months, "incidents", [&](Authority& a, const Nation&, Month, auto run) {
        run();
        const IncidentState& s = a.assurance.incidents;
        c.incidents += s.incidents, c.preventable += s.preventable;
        c.missed += s.scandal[of_missed], c.needless += s.scandal[of_needless];
    });
    return c;
}

}  // namespace

TEST_CASE("A month's incidents and scandals are the same draws done by hand", "[unit][incidents]") {
    Parameters p = troubled_place();
    p.assurance.learning.challenge = 0;
    const IncidentParameters& rules = p.assurance.incidents;
    int incidents = 0, scandals = 0, needless_scandals = 0;
    watch(p, 48, "incidents", [&](Authority& a, const Nation& n, Month month, auto run) {
        const Exposure e = a.outcomes.exposure;
        run();
        const IncidentState& s = a.assurance.incidents;
        if (month == n.opening) return;
        const double floor = rules.floor * (e.at_home[acute] + e.in_care[acute]);
        const double above = (1 - rules.floor) * (e.unhelped[acute] + e.in_care[acute] * (1 - p.outcomes.averted.back()));
        const double due = rules.rate / 12 * (floor + above);   // nothing has been learnt, nothing more is shared
        CHECK_THAT(s.incidents_due, WithinRel(due, 1e-12));
        const auto happened = static_cast<std::int32_t>(poisson(n.random, {0, a.number}, month, purposes::incident, due));
        CHECK(s.incidents == happened);
        std::int32_t preventable = 0;
        std::int16_t scandal = 0;
        for (std::uint32_t k = 1; k <= static_cast<std::uint32_t>(happened); ++k) {
            const Words w = draw(n.random, {k, a.number}, month, purposes::incident);
            preventable += uniform(w[0]) < above / (floor + above);
            scandal += uniform(w[1]) < rules.scandal / 12 * s.missed / due;
        }
        CHECK(s.preventable == preventable);
        CHECK(s.scandal[of_missed] == scandal);
        const Words w = draw(n.random, {0, a.number}, month, purposes::incident, 1);
        CHECK(s.scandal[of_needless] == (uniform(w[0]) < rules.needless_scandal / 12 * s.needless));
        incidents += happened, scandals += scandal, needless_scandals += s.scandal[of_needless];
    });
    CHECK((incidents > 100 && scandals > 5 && needless_scandals > 5));
}

TEST_CASE("Missed harm is known soon and needless intervention late, and each counts against the authority's own usual", "[unit][incidents]") {
    Parameters p = troubled_place();
    IncidentState before;
    watch(p, 60, "incidents", [&](Authority& a, const Nation& n, Month month, auto run) {
        before = a.assurance.incidents;
        const bool worse = month - n.opening >= 48;
        if (worse) a.outcomes.needless *= 3, a.outcomes.exposure.unhelped[acute] *= 1.5;
        run();
        if (!worse) return;
        const IncidentState& s = a.assurance.incidents;
        CHECK(s.at_risk == before.at_risk);   // what counts as usual stands once the burn-in is over
        const double usual = a.opening_averages.families[acute] * children_over_opening(a) * s.at_risk / s.acute_families;
        const double now = s.incidents_due / (p.assurance.incidents.rate / 12);
        CHECK_THAT(s.missed - before.missed, WithinRel((now / usual - before.missed) / 3, 1e-6));
        CHECK_THAT(s.needless - before.needless, WithinRel((std::min(largest_error, a.outcomes.needless / a.children / s.needless_usual) - before.needless) / 24, 1e-6));
    });
    CHECK(before.missed > 1.15);
    CHECK((before.needless > 1.3 && before.needless < 2.2));
}

TEST_CASE("Leaders answer for both errors, and only missed harm adds risk", "[unit][incidents]") {
    Parameters p = troubled_place();
    p.assurance.incidents.severity = .7, p.assurance.incidents.risk = .9;
    watch(p, 36, "leaders informed of scandals", [&](Authority& a, const Nation&, Month, auto run) {
        const Leadership before = a.leadership;
        run();
        const auto& scandal = a.assurance.incidents.scandal;
        CHECK_THAT(a.leadership.severity - before.severity, WithinAbs(.7 * (scandal[of_missed] + scandal[of_needless]), 1e-9));
        CHECK_THAT(a.leadership.risk - before.risk, WithinAbs(.9 * (scandal[of_missed] - scandal[of_needless]), 1e-9));
        CHECK(a.leadership.crises - before.crises == scandal[of_missed] + scandal[of_needless]);
    });
}

TEST_CASE("What is newsworthy decides what becomes a scandal, and changes no incident", "[unit][incidents]") {
    Parameters p = troubled_place();
    const Counted both = count(p, 48);
    p.assurance.incidents.newsworthy = Newsworthy::missed_harm;
    const Counted one = count(p, 48);
    p.assurance.incidents.newsworthy = Newsworthy::none;
    const Counted none = count(p, 48);
    CHECK((both.missed > 0 && both.needless > 0));
    CHECK((one.missed == both.missed && one.needless == 0));
    CHECK((none.missed == 0 && none.needless == 0));
    CHECK((one.incidents == both.incidents && none.incidents == both.incidents && both.incidents > 0));
    p.assurance.incidents.floor = 1;
    CHECK(count(p, 24).preventable == 0);
    p.assurance.incidents.rate = 0;
    CHECK(count(p, 24).incidents == 0);
}

TEST_CASE("With assurance off nothing happens to anybody, and no story is told", "[unit][incidents]") {
    Parameters p = troubled_place();
    p.assurance.on = false;
    p.assurance.media.story = 1, p.assurance.media.story_month = p.run.start - 12;
    const Counted c = count(p, 24);
    CHECK((c.incidents == 0 && c.missed == 0 && c.needless == 0));
    Simulation world = small_world(p);
    step(world, 12);
    CHECK(world.authorities[0].practice.fear == 0);
    CHECK(world.authorities[0].practice.orders == 1);
}

namespace {

/// Every family of a place after some months with that story.
std::vector<State> lived(double story, double taken_up) {
    Parameters p = troubled_place(3000);
    p.assurance.media.story = story, p.assurance.media.taken_up = taken_up, p.assurance.media.story_month = p.run.start;
    Simulation world = small_world(p);
    step(world, 30);
    return states_of(world.authorities);
}

}  // namespace

TEST_CASE("A story reaches every bar and the routes into care from the opening on, and no history", "[unit][media]") {
    Parameters p = troubled_place(500);
    p.assurance.media.story = .8, p.assurance.media.story_month = p.run.start - 24, p.assurance.media.half_life = 12, p.assurance.media.orders = 1.5;
    p.assurance.inspection.consequences.fear = p.assurance.inspection.incentive.anticipation = 0;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    CHECK(a.practice.fear == 0);   // the last month of its history, though the story is older
    step(world);
    CHECK_THAT(a.practice.fear, WithinRel(.4, 1e-12));
    CHECK_THAT(a.practice.orders, WithinRel(std::exp(.6), 1e-12));
    CHECK_THAT(measured(world, 0)[column("media_mood").first], WithinRel(.4, 1e-12));
    step(world, 12);
    CHECK_THAT(a.practice.fear, WithinRel(.2, 1e-12));
}

TEST_CASE("A story that is not taken up changes nothing for any family, to the last bit", "[unit][media]") {
    const std::vector<State> without = lived(0, 1);
    CHECK(lived(.6, 0) == without);
    CHECK_FALSE(lived(.6, 1) == without);
}

TEST_CASE("The nation's mood is made of scandals that were taken up less the usual, and half of it is gone after a half-life", "[unit][media]") {
    Parameters p = small_parameters({steady("ONE", 1, 300), steady("TWO", 2, 300)});
    p.assurance.on = true;
    AssuranceParameters& q = p.assurance;
    q.incidents.rate = .01, q.incidents.scandal = .5, q.incidents.needless_scandal = .1, q.media.half_life = 12, q.media.reach = .2, q.media.fear = .1;
    Simulation world = small_world(p);
    for (Authority& a : world.authorities) a.assurance.incidents.months_since = 12;
    world.authorities[1].assurance.incidents.scandals_since = 3;
    media_mood(world.nation, world.authorities, world.now);
    const double usual = 2 * .2 * .4;   // two authorities, a fifth of what is left of both kinds
    CHECK_THAT(world.nation.assurance.media.mood, WithinRel(.1 * (3 - usual) * std::sqrt(.5), 1e-12));
    CHECK(world.authorities[1].assurance.incidents.scandals_since == 0);
    const double before = world.nation.assurance.media.mood;
    media_mood(world.nation, world.authorities, world.now);   // no month has passed
    CHECK(world.nation.assurance.media.mood == before);
    Practice practice;
    apply_media(p.assurance.media, media_fear(world.nation, world.now), practice);
    CHECK_THAT(practice.fear, WithinRel(before, 1e-12));
}

TEST_CASE("A scandal counts for the nation only where its media take it up", "[unit][media]") {
    for (const double reach : {0., 1.}) {
        Parameters p = troubled_place();
        p.assurance.media.reach = reach;
        watch(p, 24, "incidents", [&](Authority& a, const Nation&, Month, auto run) {
            const std::int32_t before = a.assurance.incidents.scandals_since;
            run();
            const auto& scandal = a.assurance.incidents.scandal;
            CHECK(a.assurance.incidents.scandals_since - before == (reach > 0 ? scandal[of_missed] - scandal[of_needless] : 0));
        });
    }
}

TEST_CASE("Learning follows what is reported, and goes with last month's leavers beyond the usual", "[unit][learning]") {
    Parameters p = troubled_place(8000);
    p.workforce.on = true;
    p.assurance.learning.lost_with_leavers = 1, p.assurance.learning.quality = .2;
    Simulation world = small_world(p);
    const Authority& a = world.authorities[0];
    step(world);
    int many_left = 0;
    for (int m = 0; m < 36; ++m) {
        const double before = a.assurance.incidents.learning, left = total(measured(world, 0), column("worker_leavers"));
        const double beyond = left / a.workforce.permanent - leave_chance(p.workforce, a.workforce.character.leaving, 1, 1);
        step(world);
        const IncidentState& s = a.assurance.incidents;
        CHECK_THAT(s.learning, WithinRel(next_learning(p.assurance.learning, before, s.reporting, beyond), 1e-12));
        many_left += beyond > 0 && s.learning < before;
        Practice practice;
        apply_learning(a.assurance.incidents, p.assurance.learning, practice);
        CHECK_THAT(practice.quality, WithinRel(1 + .2 * (s.learning - 1), 1e-12));
    }
    CHECK(many_left > 3);
}

TEST_CASE("Open reporting teaches from policy start on, and prevents what can be prevented", "[unit][learning]") {
    Parameters p = troubled_place();
    p.policy.after_months = 12;
    Parameters open = p;
    open.assurance.learning.levers.open_reporting = .3;
    Simulation usual = small_world(p), informed = small_world(open);
    step(usual, 24), step(informed, 24);   // a year of burn-in, a year before policy
    const IncidentState &as_before = usual.authorities[0].assurance.incidents, &openly = informed.authorities[0].assurance.incidents;
    CHECK(openly.learning == as_before.learning);
    CHECK(states_of(informed.authorities) == states_of(usual.authorities));
    step(usual, 36), step(informed, 36);
    CHECK(openly.reporting > 1.5);
    CHECK(openly.learning > as_before.learning + .4);
    CHECK(informed.authorities[0].practice.quality > usual.authorities[0].practice.quality);
    CHECK(openly.incidents_due < as_before.incidents_due);
}
