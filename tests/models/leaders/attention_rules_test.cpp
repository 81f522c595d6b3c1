// Where leaders' time goes, by table: what is at stake, what is heard and when, votes, too many reports.
#include "models/places/elections.hpp"
#include "models/leaders/attention_rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/leading.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

StructureFacts answering(ByRole responsibility) {
    StructureFacts facts;
    facts.responsibility = responsibility;
    return facts;
}

}  // namespace

TEST_CASE("What is at stake is one's own share, a floor, nothing, or what others answer for", "[unit][attention]") {
    AttentionParameters p;
    p.floor = .1;
    StructureFacts usual = answering({.05, .15, .30, .50}), now = answering({.25, .05, .30, .40});
    now.structure.influence[leader] = {0, .5, .2, .3};
    p.stake_rule = StakeRule::own_share;
    CHECK_THAT(stake_of(p, now, usual, leader), WithinAbs(.2, 1e-15));
    CHECK_THAT(stake_of(p, now, usual, director), WithinAbs(-.1, 1e-15));
    p.stake_rule = StakeRule::floor;
    CHECK(stake_of(p, now, usual, leader) == 1);       // .05 was below, .25 is not
    CHECK(stake_of(p, now, usual, member) == -1);
    CHECK(stake_of(p, now, usual, director) == 0);
    p.stake_rule = StakeRule::complements;
    CHECK_THAT(stake_of(p, now, usual, leader), WithinAbs(.5 * -.1 + .3 * -.1, 1e-15));
    CHECK(stake_of(p, now, usual, member) == 0);       // nobody moves them here
    p.stake_rule = StakeRule::none;
    for (std::size_t i = 0; i < role_count; ++i) CHECK(stake_of(p, now, usual, i) == 0);
}

TEST_CASE("Time is a logit over portfolios: the usual share without pull, the rest for all others", "[unit][attention]") {
    const Time usual = time_of(.2, 0, 0, 1);
    CHECK_THAT(usual.children, WithinAbs(.2, 1e-15));
    CHECK_THAT(usual.others, WithinAbs(.8, 1e-15));
    const Time drawn = time_of(.2, std::log(2.0), 0, 1);   // odds .25 become .5
    CHECK_THAT(drawn.children, WithinRel(1 / 3.0, 1e-12));
    CHECK_THAT(drawn.others, WithinRel(2 / 3.0, 1e-12));
    CHECK(time_of(.2, -.3, 0, 1).children < .2);
    const Time twin = time_of(.8, 0, .25, 1);              // weights .8, .2 and .2 for adults
    CHECK_THAT(twin.children, WithinRel(.8 / 1.2, 1e-12));
    CHECK_THAT(twin.others, WithinRel(.4 / 1.2, 1e-12));
    const Time pressed = time_of(.8, 0, 0, 1.25);
    CHECK_THAT(pressed.children, WithinRel(.64, 1e-12));
    CHECK_THAT(pressed.others, WithinRel(.16, 1e-12));
}

TEST_CASE("More reports than the span divide a leader's time, and a director has reports of their own", "[unit][attention]") {
    AttentionParameters p;
    p.span = 8, p.overload = 1, p.own_reports = 7, p.twin_reports = 4;
    CHECK(overload(p, 8, false, false) == 1);
    CHECK(overload(p, 12, false, true) == 1.5);            // the twin hat is the director's
    CHECK(overload(p, 1, true, false) == 1);
    CHECK_THAT(overload(p, 1, true, true), WithinRel(1.5, 1e-15));
    p.overload = .5;
    CHECK_THAT(overload(p, 1, true, true), WithinRel(1.25, 1e-15));
    p.overload = 0;
    CHECK(overload(p, 1000, true, true) == 1);             // exactly: whoever reports to whom
}

TEST_CASE("News reaches each as much and as late as the structure says, and less of it where the director is directive", "[unit][attention]") {
    Structure s;
    s.information[at(Subject::services)] = {.5, 1}, s.information_months[at(Subject::services)] = {3, 0};
    s.information[at(Subject::partners)][leader] = .2, s.information_months[at(Subject::partners)][leader] = 24;
    News news;
    Month month = make_month(2015, 1);
    for (int m = 0; m < 60; ++m, ++month) write_news(news, {.services = m / 100.0, .partners = -m / 10.0}, month);
    const Month now = month - 1;                           // 59
    CHECK_THAT(seen_by(s, news, now, .5, member), WithinRel(.59, 1e-6));
    CHECK_THAT(seen_by(s, news, now, .5, leader), WithinRel(.5 * .56 + .2 * -3.5, 1e-6));
    CHECK(seen_by(s, news, now, .5, director) == 0);
    CHECK_THAT(seen_by(s, news, now, 0, member) / seen_by(s, news, now, 1, member), WithinRel(.8 / 1.2, 1e-12));
    fill_news(news, {.services = .25});
    CHECK(seen_by(s, news, now, .5, member) == .25);
}

TEST_CASE("A vote comes every four years in May and moves only those who stand", "[unit][attention]") {
    AttentionParameters p;
    p.politics = -.1;
    CHECK(months_to_vote(3, make_month(2019, 5)) == 0);    // 2019 = 3 modulo 4
    CHECK(months_to_vote(3, make_month(2019, 6)) == 47);
    CHECK(months_to_vote(3, make_month(2018, 5)) == 12);
    CHECK(months_to_vote(0, make_month(2019, 5)) == 12);
    CHECK(politics(p, 11, leader) == -.1);
    CHECK(politics(p, 0, member) == -.1);
    CHECK(politics(p, 12, leader) == 0);
    CHECK(politics(p, 5, director) == 0);
    CHECK(politics(p, 5, chief) == 0);
}

TEST_CASE("What children gain of a leader's time other portfolios lose, against the usual", "[unit][attention]") {
    const Time usual = time_of(.2, 0, 0, 1), drawn = time_of(.2, .7, 0, 1), away = time_of(.2, -.7, 0, 1);
    CHECK_THAT(lost_to_others(usual.others, .2, 1), WithinAbs(0, 1e-12));
    CHECK_THAT(lost_to_others(drawn.others, .2, 1), WithinRel((drawn.children - .2) / .8, 1e-12));
    CHECK(lost_to_others(away.others, .2, 1) < 0);
    CHECK(lost_to_others(time_of(.2, 0, 0, 2).others, .2, 1) == .5);   // overloaded: everything loses
    CHECK(lost_to_others(0, 1, 1) == 0);                               // who has nothing else loses nothing
}
