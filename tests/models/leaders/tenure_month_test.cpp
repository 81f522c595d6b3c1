// Leaders' months: what changes when somebody goes, and what does not depend on the structure.
#include "tests/support/catch.hpp"
#include "tests/support/leaders.hpp"

#include "sim/core/math.hpp"

#include <cmath>
#include <numeric>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinRel;

namespace {

/// Nobody goes unless a test says so.
LeadershipParameters everybody_stays() {
    LeadershipParameters p = leadership_parameters();
    p.tenure = {.director = 1e9, .interim = 0, .chief_executive = 0, .leader = 0, .lead_member = 0, .partner_chief = 0, .chair = 0, .control_changes = 0, .blame = 0, .gap = 0};
    p.crisis.rate = 0;
    return p;
}

Leaders some_leaders(const LeadershipParameters& p, std::size_t count) {
    const StructureFacts usual = facts_of(p, Preset::statutory);
    Leaders leaders{p, usual, usual, LeadershipMeans{}};
    leaders.found(count);
    return leaders;
}

bool same(const Leader& a, const Leader& b) {
    return a.ordinal == b.ordinal && a.began == b.began && a.from == b.from && a.competence == b.competence && a.style == b.style &&
           a.own_commitment == b.own_commitment;
}

bool same_people(const Leaders& a, const Leaders& b) {
    for (std::size_t k = 0; k < a.all.size(); ++k)
        for (std::size_t i = 0; i < role_count; ++i)
            if (!same(a.all[k].leaders[i], b.all[k].leaders[i])) return false;
    return true;
}

}  // namespace

TEST_CASE("Without blame, gap and support who leads is the same under every structure, to the bit", "[unit][leaders]") {
    LeadershipParameters p = leadership_parameters();
    p.tenure.blame = p.appointment.gap = p.appointment.support = 0;
    Leaders one = some_leaders(p, 20), other = one;
    one.facts = facts_of(p, Preset::single_point), other.facts = facts_of(p, Preset::quartet);
    one.live(360), other.live(360);
    CHECK(same_people(one, other));
    for (std::size_t k = 0; k < one.all.size(); ++k) {
        CHECK(one.all[k].severity == other.all[k].severity);
        CHECK(one.all[k].disruption == other.all[k].disruption);
    }
    p.tenure.blame = 1;
    one.live(240), other.live(240);
    CHECK_FALSE(same_people(one, other));
}

TEST_CASE("A gap makes a director's post harder to fill", "[unit][leaders]") {
    LeadershipParameters p = leadership_parameters();
    p.tenure.blame = p.appointment.support = 0;
    Leaders one = some_leaders(p, 60), other = one;
    one.facts = facts_of(p, Preset::single_point), other.facts = facts_of(p, Preset::quartet);   // the usual gap is .075
    int interim_one = 0, interim_other = 0;
    const auto interims = [](int& count) { return [&count](const Leadership& l) { count += l.leaders[at(Role::director)].interim(); }; };
    for (int m = 0; m < 240; ++m) one.live(interims(interim_one)), other.live(interims(interim_other));
    CHECK(interim_one > 1.2 * interim_other);
}

TEST_CASE("Pay fills posts sooner, and an empty pool, a bad name and colleagues who do not care leave them to interims", "[unit][leaders]") {
    LeadershipParameters p = leadership_parameters();
    p.tenure.blame = p.crisis.rate = 0;
    const Leaders usual = leaders_at_the_status_quo(p, 60);
    const auto interims = [&usual](auto change) {
        Leaders leaders = usual;
        change(leaders);
        int months = 0;
        for (int m = 0; m < 240; ++m) leaders.live([&](const Leadership& l) { months += l.leaders[at(Role::director)].interim(); });
        return months;
    };
    const int as_usual = interims([](Leaders&) {});
    CHECK(interims([](Leaders& l) { l.levers.salary = .5; }) < .8 * as_usual);
    CHECK(interims([](Leaders& l) { l.around.candidates = .3; }) > 1.3 * as_usual);
    CHECK(interims([](Leaders& l) { l.long_run.severity = -1; }) > 1.2 * as_usual);     // severity is 1 above it
    CHECK(interims([](Leaders& l) { for (double& c : l.long_run.commitment) c *= 2; }) > 1.2 * as_usual);
}

TEST_CASE("A change of control takes leader and lead member in May, and nobody else", "[unit][leaders]") {
    LeadershipParameters p = everybody_stays();
    p.tenure.control_changes = 1;
    Leaders leaders = some_leaders(p, 4);
    PerRole<int> changes{};
    for (int m = 0; m < 48; ++m) {
        const bool may = month_of_year(leaders.month) == 5;
        leaders.live([&](const Leadership& l) {
            for (std::size_t i = 0; i < role_count; ++i) changes[i] += l.changes[i];
            if (!may) CHECK(std::accumulate(l.changes.begin(), l.changes.end(), 0) == 0);
        });
    }
    CHECK(changes == PerRole<int>{4, 4, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("An adverse event takes those who bear the blame, and says so", "[unit][leaders]") {
    LeadershipParameters p = everybody_stays();
    p.tenure.blame = 1e6, p.tenure.pass_through = 0;
    Leaders leaders = some_leaders(p, 1);
    leaders.facts = quartet_by_hand();
    leaders.live(1);
    CHECK(leaders.all[0].blamed == PerRole<int>{});
    leaders.all[0].severity = 1;
    leaders.live(1);
    CHECK(leaders.all[0].blamed == PerRole<int>{1, 1, 1, 1, 0, 0, 0, 0, 0});
    CHECK(leaders.all[0].changes == leaders.all[0].blamed);
}

TEST_CASE("A new holder is somebody else, counted, and disrupts for some months", "[unit][leaders]") {
    LeadershipParameters p = everybody_stays();
    p.tenure.chief_executive = 1e9;
    p.appointment.from_within = 0, p.appointment.ready = 1;
    Leaders leaders = some_leaders(p, 1);
    const Leader before = leaders.all[0].leaders[at(Role::chief_executive)];
    Leadership& l = leaders.all[0];
    live_changes(l, leaders.inputs(0));
    ++leaders.month;
    const Leader& after = l.leaders[at(Role::chief_executive)];
    CHECK(after.ordinal == before.ordinal + 1);
    CHECK(after.competence != before.competence);
    CHECK(after.began == leaders.month.index - 1);
    CHECK(after.commitment == after.own_commitment);
    CHECK(l.disruption == p.appointment.chief_executive_disruption);
    CHECK(l.hired == 0);
    p.tenure.chief_executive = 0, p.tenure.director = 1e-9;
    leaders.live(1);
    const double faded = p.appointment.chief_executive_disruption * std::exp(-1 / p.appointment.disruption_months);
    CHECK_THAT(l.disruption, WithinRel(faded + p.appointment.disruption, 1e-12));
    CHECK(l.hired == 1);
    CHECK(l.left == 1);
    CHECK(l.months == 2);
}

TEST_CASE("Who follows from within keeps part of the predecessor's commitment", "[unit][leaders]") {
    LeadershipParameters p = everybody_stays();
    p.tenure.director = 1e-9;
    p.appointment.from_within = 1, p.appointment.commitment_loss = .25;
    Leaders leaders = some_leaders(p, 1);
    Leader& director = leaders.all[0].leaders[at(Role::director)];
    director.commitment = .2, director.began -= 12;
    live_changes(leaders.all[0], leaders.inputs(0));
    CHECK(director.from == Pool::internal);
    CHECK_THAT(director.commitment, WithinRel(.25 * director.own_commitment + .75 * .2, 1e-12));
    CHECK(leaders.all[0].hired == 0);
    CHECK(leaders.all[0].left == 1);
}

TEST_CASE("An interim is followed by a permanent holder from the pool, or by another interim", "[unit][leaders]") {
    LeadershipParameters p = everybody_stays();
    p.tenure.interim = 1e9, p.appointment.filled = 1e-9, p.appointment.from_within = 1;
    Leaders leaders = some_leaders(p, 1);
    Leadership& l = leaders.all[0];
    Leader& director = l.leaders[at(Role::director)];
    director.from = Pool::interim;
    leaders.live(1);
    CHECK(director.interim());
    CHECK(l.changes[at(Role::director)] == 1);
    p.appointment.filled = 1e9;
    leaders.live(1);
    CHECK(director.from == Pool::external);
    CHECK(l.changes[at(Role::director)] == 1);
    CHECK(l.hired == 1);
    CHECK(l.left == 0);   // interims are no part of the national pool
}

TEST_CASE("Training at policy start reaches everybody but the director, once", "[unit][leaders]") {
    const LeadershipParameters p = everybody_stays();
    Leaders leaders = some_leaders(p, 1);
    leaders.levers.training = .1;
    const Leadership before = leaders.all[0];
    Leadership& l = leaders.all[0];
    live_changes(l, leaders.inputs(0, false));
    CHECK(l.leaders[0].competence == before.leaders[0].competence);
    live_changes(l, leaders.inputs(0, true));
    live_changes(l, leaders.inputs(0, false));
    for (std::size_t i = 0; i < role_count; ++i) {
        const double added = i == at(Role::director) ? 0 : .1;
        CHECK(l.leaders[i].competence == before.leaders[i].competence + added);
        CHECK(l.leaders[i].own_commitment == std::min(1.0, before.leaders[i].own_commitment + added));
    }
}

TEST_CASE("Twin hats go to the share of authorities that is asked for, and to more of the same when it rises", "[unit][leaders]") {
    const LeadershipParameters p = everybody_stays();
    Leaders leaders = some_leaders(p, 400);
    const auto hats = [&] { return std::count_if(leaders.all.begin(), leaders.all.end(), [](const Leadership& l) { return l.twin_hatted; }); };
    CHECK(std::abs(static_cast<double>(hats()) - .26 * 400) < 30);
    std::vector<Leadership> before = leaders.all;
    leaders.levers.twin_hatting = .6;
    for (std::size_t k = 0; k < leaders.all.size(); ++k) {
        live_changes(leaders.all[k], leaders.inputs(k, true));
        if (before[k].twin_hatted) CHECK(leaders.all[k].twin_hatted);
    }
    CHECK(std::abs(static_cast<double>(hats()) - .6 * 400) < 40);
}
