// The governance graph by hand on small graphs: best paths, order from the top, who stands between, and whom all come to agree with.
#include "models/accountability/governance.hpp"
#include "models/accountability/presets.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace hearth::children;
using Catch::Matchers::WithinAbs;

namespace {

Tie informs(Node from, Node to, double share, int months) { return {TieType::informs, from, to, share, months}; }
Tie answers(Role who, Role whom) { return {TieType::answers_to, node(who), node(whom)}; }

constexpr Node services = node(Subject::services), leader = node(Role::leader), director = node(Role::director), chief = node(Role::chief_executive);

}  // namespace

TEST_CASE("News goes the way by which most of it arrives, and of equal ways the freshest", "[unit][structure]") {
    const Ties ties = {informs(services, director, 1, 1), informs(services, leader, .5, 0), informs(director, leader, .8, 2), informs(director, chief, .5, 1),
                       informs(leader, chief, .625, 0), informs(services, node(Role::police_chief), 0, 0)};
    const auto heard = GovernanceGraph(ties).heard_from(services);
    CHECK(heard[leader.index].share == .8);      // by the director, though later than directly
    CHECK(heard[leader.index].months == 3);
    CHECK(heard[chief.index].share == .5);       // .8 * .625 by the leader is as much, but a month older
    CHECK(heard[chief.index].months == 2);
    CHECK(heard[at(Role::police_chief)].share == 0);
    CHECK(heard[at(Role::police_chief)].months == 0);
    CHECK(heard[at(Role::lead_member)].share == 0);
}

TEST_CASE("From the top everybody comes before those who answer to them, and a circle has no top", "[unit][structure]") {
    Ties ties = preset_ties(Preset::statutory);
    const auto order = GovernanceGraph(ties).from_the_top();
    REQUIRE(order.has_value());
    const auto place = [&](Role role) { return std::find(order->begin(), order->end(), role) - order->begin(); };
    for (const Tie& tie : ties)
        if (tie.type == TieType::answers_to && type_of(tie.to) == NodeType::role) CHECK(place(static_cast<Role>(tie.to.index)) < place(static_cast<Role>(tie.from.index)));
    auto sorted = *order;
    std::sort(sorted.begin(), sorted.end());
    CHECK(std::unique(sorted.begin(), sorted.end()) == sorted.end());
    ties.push_back(answers(Role::leader, Role::director));
    CHECK_FALSE(GovernanceGraph(ties).from_the_top().has_value());
}

TEST_CASE("Whoever all news passes through stands between", "[unit][structure]") {
    // services -> director -> leader and chief executive -> lead member: of the ways between different others that three can begin.
    const Ties ties = {informs(services, director, 1, 0), informs(director, leader, 1, 0), informs(director, chief, 1, 0), informs(chief, node(Role::lead_member), 1, 0)};
    const auto between = GovernanceGraph(ties).betweenness();
    CHECK(between[director.index] > 0);
    CHECK_THAT(between[director.index] / between[chief.index], WithinAbs(3.0 / 2, 1e-12));   // ways from services to three; from two to the lead member
    CHECK(between[leader.index] == 0);
}

TEST_CASE("Standing is the weight of each in what all would come to agree on", "[unit][structure]") {
    Structure s;
    for (std::size_t r = 0; r < role_count; ++r) s.influence[r][at(Role::director)] = r == at(Role::director) ? 0 : 1;
    s.influence[at(Role::director)][at(Role::leader)] = 1;   // the two listen to each other, everybody else to the director
    const Centralities c = find_centralities(GovernanceGraph(Ties{}), s);
    CHECK_THAT(c.practice_standard[at(Role::director)], WithinAbs(.5, 1e-9));
    CHECK_THAT(c.practice_standard[at(Role::leader)], WithinAbs(.5, 1e-9));
    CHECK_THAT(c.practice_standard[at(Role::police_chief)], WithinAbs(0, 1e-9));
    CHECK(c.listened[at(Role::director)] == 8);
}
