// What leading does to an authority's month: every path by its size, and nothing where leaders are off or families live alone.
#include "models/month/partners_inputs.hpp"
#include "models/leaders/leaders_month.hpp"
#include "models/month/leaders_inputs.hpp"
#include "models/month/schedule.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include <algorithm>
#include <span>
#include <vector>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// A world with leaders, in its first month under the policies.
Parameters with_leaders() {
    Parameters p = small_parameters({steady("ONE", 1, 400)});
    p.leadership.on = true;
    p.run.burn_in_months = 1;
    return p;
}

LeadershipEffects worked_out() {
    return {.practice = .3, .retention = .2, .early_help = .4, .budget = 1, .legitimacy = 1, .engagement = .5, .improvement = 2, .neglect_finance = .02, .neglect_community = .05};
}

struct Led {
    Simulation world;
    explicit Led(const Parameters& p) : world(small_world(p)) {
        step(world, 2);
        authority().leadership.lever = {1, 1, 1, 1, 1, 1};
        authority().leadership.legitimacy = 1, authority().leadership.other_portfolios = 0;
        authority().leadership.disruption = nation().leadership.long_run.disruption, authority().leadership.risk = nation().leadership.long_run.risk;
    }
    Authority& authority() { return world.authorities[0]; }
    Nation& nation() { return world.nation; }
    Practice practice() {
        Practice made;
        apply_leadership(authority(), nation(), made);
        return made;
    }
};

}  // namespace

TEST_CASE("A lever acts by its size around 1, and no lower than it may", "[unit][leading]") {
    CHECK(acting_on(.3, 1) == 1);
    CHECK_THAT(acting_on(.3, 1.5), WithinRel(1.15, 1e-15));
    CHECK(acting_on(0, 3) == 1);
    CHECK(acting_on(2, .1) == 0);
    CHECK(acting_on(2, .1, .2) == .2);
    CHECK(undisturbed(.05, .05) == 1);
    CHECK_THAT(undisturbed(.1, .05), WithinRel(.9 / .95, 1e-15));
}

TEST_CASE("At the status quo's levers leading changes nothing", "[unit][leading]") {
    Led led(with_leaders());
    const Practice made = led.practice();
    CHECK((made.quality == 1 && made.early_help_quality == 1 && made.community == 1));
    CHECK_THAT(made.fear, WithinAbs(0, 1e-12));
    for (const auto now : {retention_now, protection_now, legitimacy_now, recovery_now, finance_now}) CHECK(now(led.authority(), led.nation()) == 1);
}

TEST_CASE("Each lever moves what it is about", "[unit][leading]") {
    Parameters p = with_leaders();
    p.leadership.effects = worked_out();
    Led led(p);
    Leadership& l = led.authority().leadership;
    l.lever = {1.2, .5, 1.1, .8, 1, 1.25};
    l.legitimacy = .9, l.other_portfolios = .5;
    l.disruption = led.nation().leadership.long_run.disruption + .1;
    const double kept = 1 - led.nation().leadership.long_run.disruption;
    const Practice made = led.practice();
    CHECK_THAT(made.quality, WithinRel(1.06 * (kept - .1) / kept, 1e-12));
    CHECK_THAT(made.early_help_quality, WithinRel(.8, 1e-12));
    CHECK_THAT(made.community, WithinRel(.975, 1e-12));
    const auto check = [&led](auto now, double value) { CHECK_THAT(now(led.authority(), led.nation()), WithinRel(value, 1e-12)); };
    check(retention_now, .96);
    check(protection_now, 1.1);
    check(legitimacy_now, 1 - .1 + .5 * -.2);
    check(recovery_now, 1.5);
    check(finance_now, .99);
    l.other_portfolios = -1;
    check(finance_now, 1.02);
    l.lever.fill(-100);
    check(recovery_now, .2);
    CHECK((protection_now(led.authority(), led.nation()) == 0 && legitimacy_now(led.authority(), led.nation()) == 0));
    l.lever.fill(100);
    check(retention_now, .2);
}

TEST_CASE("How ways of working fit multiplies the levers on practice and early help", "[unit][leading]") {
    Parameters p = with_leaders();
    p.leadership.effects = worked_out();
    p.leadership.complexity.on = true;
    p.leadership.complexity.weight = 1;
    Led led(p);
    CHECK(led.nation().leadership.long_run.fitness > .55);
    led.authority().leadership.fitness = led.nation().leadership.long_run.fitness * 1.1;
    CHECK_THAT(led.practice().quality, WithinRel(1 + .3 * .1, 1e-9));
    CHECK_THAT(led.practice().early_help_quality, WithinRel(1 + .4 * .1, 1e-9));
    CHECK_THAT(retention_now(led.authority(), led.nation()), WithinRel(1 - .2 * .1, 1e-9));
    CHECK(protection_now(led.authority(), led.nation()) == 1);
}

TEST_CASE("Without leaders, and while families live alone, leading changes nothing at all", "[unit][leading]") {
    Parameters p = with_leaders();
    p.leadership.effects = worked_out();
    Led led(p);
    Leadership& l = led.authority().leadership;
    l.lever.fill(2), l.legitimacy = 2, l.other_portfolios = .5, l.disruption = .5, l.risk = 5;
    CHECK(led.practice().quality != 1);
    const auto nothing = [&led] {
        const Practice made = led.practice();
        CHECK((made.quality == 1 && made.early_help_quality == 1 && made.community == 1 && made.fear == 0));
        for (const auto now : {retention_now, protection_now, legitimacy_now, recovery_now, finance_now}) CHECK(now(led.authority(), led.nation()) == 1);
        CHECK(fear_now(led.authority(), led.nation()) == 0);
    };
    const Month now = led.authority().month;
    led.authority().month = led.nation().opening - 1;
    nothing();
    led.authority().month = now;
    p.leadership.on = false;
    led.nation().parameters = &p;
    nothing();
}

TEST_CASE("Leaders' orchestration brings partners together from policy start on, and partners' own counts where it is more", "[unit][leading]") {
    Parameters p = with_leaders();
    p.leadership.levers.orchestration = .6, p.partners.levers.orchestration = .2;
    const Led led(p);
    const Nation& n = led.world.nation;
    CHECK(partner_levers(n, n.policy - 1).orchestration == 0);
    CHECK(partner_levers(n, n.policy).orchestration == .6);
    p.partners.levers.orchestration = .9;
    Nation other = n;
    other.parameters = &p;
    CHECK(partner_levers(other, n.policy).orchestration == .9);
    p.partners.levers.orchestration = .2, p.leadership.on = false;
    CHECK(partner_levers(other, n.policy).orchestration == .2);
}

TEST_CASE("Leaders without an authority live the processes of the schedule, in its order", "[unit][leading]") {
    Parameters p = with_leaders();
    p.leadership.crisis.rate = 2;
    Led led(p);
    led.authority().leadership.severity = 1, led.authority().leadership.disruption += .1;
    const auto values = [](const Leadership& l) {
        std::vector<double> all = {l.severity, l.risk, l.disruption, l.legitimacy, l.delay, static_cast<double>(l.crises), static_cast<double>(l.months)};
        all.insert(all.end(), l.lever.begin(), l.lever.end());
        for (const Leader& leader : l.leaders) all.insert(all.end(), {leader.competence, leader.commitment, leader.attention, static_cast<double>(leader.began)});
        return all;
    };
    const std::span<const MonthProcess> schedule = month_schedule();
    auto next = schedule.begin();
    for (const LeadersProcess& process : leaders_processes) {
        next = std::find_if(next, schedule.end(), [&](const MonthProcess& listed) { return listed.name == process.name; });
        REQUIRE(next != schedule.end());
        const Month month = led.authority().month + 1;
        Authority scheduled = led.authority();
        next->authority(scheduled, led.nation(), month);
        Leadership alone = led.authority().leadership;
        process.live(alone, leaders_inputs(led.authority(), led.nation(), month));
        CHECK(values(scheduled.leadership) == values(alone));
        CHECK(values(alone) != values(led.authority().leadership));
    }
}

TEST_CASE("A structure that changes with the policies leaves every month before them as it was", "[unit][leading]") {
    Parameters p = with_leaders();
    p.run.burn_in_months = 12, p.policy.after_months = 6;
    const auto levers = [&p](Preset preset, int months) {
        p.leadership.structure.levers.structure = preset;
        Simulation world = small_world(p);
        step(world, months);
        return world.authorities[0].leadership.lever;
    };
    CHECK(levers(Preset::quartet, 18) == levers(Preset::statutory, 18));
    CHECK(levers(Preset::quartet, 19) != levers(Preset::statutory, 19));
}

TEST_CASE("Levers of leaders act from the month of policy on and leave every month before as it was", "[unit][leading]") {
    const auto leaders_after = [](LeadershipLevers levers, int months) {
        Parameters p = with_leaders();
        p.run.burn_in_months = 12, p.policy.after_months = 6;
        p.leadership.levers = levers;
        Simulation world = small_world(p);
        step(world, months);
        std::vector<double> values;
        for (const Leader& leader : world.authorities[0].leadership.leaders) values.insert(values.end(), {leader.competence, leader.own_commitment, leader.attention});
        return values;
    };
    const auto acts_from_policy = [&](const LeadershipLevers& levers, const LeadershipLevers& others) {
        CHECK(leaders_after(levers, 18) == leaders_after(others, 18));
        CHECK(leaders_after(levers, 19) != leaders_after(others, 19));
    };
    acts_from_policy({.training = .2}, {});
    acts_from_policy({.orchestration = 1}, {});
    acts_from_policy({.twin_hatting = 1}, {.twin_hatting = 0});
}

TEST_CASE("Leaders see their own authority's pressure, acute need and candidates", "[unit][leading]") {
    Parameters p = with_leaders();
    p.leadership.crisis.rate = 1, p.leadership.tenure.blame = 0, p.leadership.appointment.filled = 6, p.leadership.appointment.pool_fills = 1;
    Led led(p);
    Authority& a = led.authority();
    Nation& n = led.nation();
    Month month = a.month + 1;
    a.workforce.pressure_half_year = 1.4;
    a.partners.pressure.fill(1.2);
    leaders_lead(a, n, month);
    const auto place = static_cast<std::size_t>(month.index) % (oldest_news + 1);
    CHECK_THAT(a.leadership.news.value[at(Subject::services)][place], WithinAbs(.4, 1e-6));
    CHECK_THAT(a.leadership.news.value[at(Subject::partners)][place], WithinAbs(.2, 1e-6));
    a.opening_averages.families[level_count - 1] = 10;
    const auto crises_in = [&](int acute) {
        a.families_by_level[level_count - 1] = acute;
        int count = 0;
        for (int m = 0; m < 240; ++m) crises(a, n, month + m), count += a.leadership.crises;
        return count;
    };
    CHECK(crises_in(50) > 4 * crises_in(2));
    const auto found_in = [&](double pool) {
        n.leadership.candidates.pool = pool;
        int count = 0;
        for (int m = 0; m < 240; ++m) {
            a.leadership.leaders[at(Role::director)].from = Pool::interim;
            leaders_come_and_go(a, n, month + m);
            count += !a.leadership.leaders[at(Role::director)].interim();
        }
        return count;
    };
    CHECK(found_in(1) > 3 * found_in(.1));
}

TEST_CASE("What leaders do reaches partners and the month's practice", "[unit][leading]") {
    Parameters p = with_leaders();
    p.leadership.effects = worked_out();
    p.leadership.crisis.fear = .3;
    p.partners.on = true;
    Led led(p);
    Authority& a = led.authority();
    const auto contributed = [&](double legitimacy) {
        a.leadership.legitimacy = legitimacy;
        Authority copy = a;
        partners(copy, led.nation(), copy.month);
        return copy.partners.contribution;
    };
    CHECK(contributed(1.5)[0] > contributed(.5)[0]);
    const auto afraid = [&](double risk) {
        a.leadership.risk = risk;
        practice_conditions(a, led.nation(), a.month);
        return a.practice.fear;
    };
    CHECK_THAT(afraid(1) - afraid(0), WithinAbs(.3, 1e-9));
}

TEST_CASE("What leaders do reaches budgets, workers and the standard of their work", "[unit][leading]") {
    Parameters p = with_leaders();
    p.leadership.effects = worked_out();
    p.leadership.effects.neglect_finance = .1;
    set_places(p.place, {steady("ONE", 1, 8000)});   // enough workers for some to leave
    p.workforce.on = p.money.on = true;
    p.money.levers.cut_percent = 20, p.money.levers.cut_years = 1;
    p.policy.after_months = 0;
    const auto after = [&p](Task task, double lever, double other_portfolios, auto observe) {
        Simulation world = small_world(p);
        step(world, static_cast<int>(p.run.burn_in_months));
        Authority& a = world.authorities[0];
        a.leadership.lever[at(task)] = lever, a.leadership.other_portfolios = other_portfolios;
        a.workforce.standard = .7;
        return observe(a, world.nation, world.now);
    };
    const auto total = [](Authority& a, const Nation& n, Month month) {
        a.month = month;
        budgets(a, n, month);
        return a.books.budget.total;
    };
    CHECK(after(Task::budget, 1.5, 0, total) > 1.05 * after(Task::budget, .5, 0, total));      // protection_now
    CHECK(after(Task::budget, 1, .5, total) < .99 * after(Task::budget, 1, -.5, total));       // finance_now
    const auto leavers = [](Authority& a, const Nation& n, Month month) {
        for (int m = 0; m < 60; ++m) a.month = month + m, social_workers(a, n, month + m);
        return a.workforce.ever_left;
    };
    CHECK(after(Task::practice, 4, 0, leavers) < after(Task::practice, -2, 0, leavers));       // retention_now
    const auto standard = [](Authority& a, const Nation& n, Month month) {
        a.month = month;
        a.workforce.pressure_year = 1;
        workload(a, n, month);
        return a.workforce.standard;
    };
    CHECK(after(Task::improvement, 2, 0, standard) > after(Task::improvement, .5, 0, standard));   // recovery_now
}
