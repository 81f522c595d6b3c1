// What follows from each preset, from first principles: shares add to 1, news travels, blame lands.
#include "models/accountability/governance.hpp"
#include "models/accountability/presets.hpp"
#include "sim/core/random_key.hpp"
#include "sim/core/random.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <numeric>

using namespace hearth;
using namespace hearth::children;
using Catch::Matchers::WithinAbs;

namespace {

StructureFacts facts_of(Preset preset, StructureParameters p = {}) {
    p.levers.structure = preset;
    return find_facts(p, make_structure(p, p.levers));
}

double sum(const ByRole& shares) { return std::accumulate(shares.begin(), shares.end(), 0.0); }

template <class Body> void for_each_preset(Body body) {
    for (std::size_t preset = 0; preset < preset_count; ++preset) {
        INFO(preset_names[preset]);
        body(static_cast<Preset>(preset));
    }
}

}  // namespace

TEST_CASE("In every preset each task's responsibility and control add to one, and so do rows of influence and blame", "[unit][structure]") {
    for_each_preset([](Preset preset) {
        for (const BlameRule rule : {BlameRule::responsibility, BlameRule::equal, BlameRule::control, BlameRule::shapley, BlameRule::delegated}) {
            StructureParameters p;
            p.blame_rule = rule;
            const StructureFacts f = facts_of(preset, p);
            for (const auto& task : f.structure.responsibility) CHECK_THAT(sum(task), WithinAbs(1, 1e-12));
            for (const auto& task : f.structure.control) CHECK_THAT(sum(task), WithinAbs(1, 1e-12));
            for (const auto& row : f.structure.influence) CHECK_THAT(sum(row), WithinAbs(1, 1e-12));
            CHECK_THAT(sum(f.blame), WithinAbs(1, 1e-12));
            CHECK(*std::min_element(f.blame.begin(), f.blame.end()) >= 0);
        }
    });
}

TEST_CASE("Presets differ in responsibility and information and in nothing else", "[unit][structure]") {
    const Structure usual = facts_of(Preset::statutory).structure;
    for_each_preset([&](Preset preset) {
        Structure s = facts_of(preset).structure;
        s.responsibility = usual.responsibility;
        s.information = usual.information;
        s.information_months = usual.information_months;
        CHECK(s == usual);
    });
    StructureParameters same;
    same.same_information = true;
    for_each_preset([&](Preset preset) {
        Structure s = facts_of(preset, same).structure;
        s.responsibility = usual.responsibility;
        CHECK(s == usual);
    });
}

TEST_CASE("The shares of each preset are those it is known by", "[unit][structure]") {
    const auto responsibility = [](Preset preset, Role role) { return facts_of(preset).responsibility[at(role)]; };
    CHECK_THAT(responsibility(Preset::statutory, Role::director), WithinAbs(.5, 1e-12));
    CHECK_THAT(responsibility(Preset::statutory, Role::police_chief), WithinAbs(.03, 1e-12));
    CHECK_THAT(responsibility(Preset::single_point, Role::director), WithinAbs(.7, 1e-12));
    CHECK_THAT(responsibility(Preset::corporate, Role::chief_executive), WithinAbs(.4, 1e-12));
    CHECK_THAT(facts_of(Preset::quartet).owners_overall, WithinAbs(4, 1e-9));
    CHECK_THAT(facts_of(Preset::single_point).owners_overall, WithinAbs(1 / (.0025 + .01 + .0225 + .49), 1e-9));
    CHECK(facts_of(Preset::quartet).owner == Role::director);
    CHECK(facts_of(Preset::corporate).owner == Role::chief_executive);
    CHECK(facts_of(Preset::statutory).reports == ByRole{2, 1, 2, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("The Shapley rule is the mean of marginal worth over all orders of arriving, on structures drawn at random", "[unit][structure]") {
    for (std::uint32_t trial = 0; trial < 20; ++trial) {
        Structure s;
        const auto share = [&](std::uint16_t which) { return uniform(draw({11, 0}, {trial, which}, std::uint16_t{0}, Purpose{1})[0]); };
        constexpr std::size_t players = 5;   // 120 orders; the others neither answer nor hold
        double r = 0, k = 0;
        ByRole responsibility{}, control{};
        for (std::size_t p = 0; p < players; ++p) {
            r += responsibility[p] = share(static_cast<std::uint16_t>(p));
            k += control[p] = share(static_cast<std::uint16_t>(p + players));
        }
        for (std::size_t t = 0; t < task_count; ++t)
            for (std::size_t p = 0; p < players; ++p) {
                s.responsibility[t][p] = responsibility[p] / r;
                s.control[t][p] = control[p] / k;
            }
        std::array<std::size_t, players> order{};
        std::iota(order.begin(), order.end(), std::size_t{0});
        ByRole marginal{};
        do {
            double holds = 0, answers = 0;
            for (const std::size_t p : order) {
                const double before = answers * holds;
                answers += responsibility[p] / r;
                holds += control[p] / k;
                marginal[p] += (answers * holds - before) / 120;
            }
        } while (std::next_permutation(order.begin(), order.end()));
        const ByRole blame = blame_shares(s, BlameRule::shapley, .8);
        for (std::size_t p = 0; p < role_count; ++p) CHECK_THAT(blame[p], WithinAbs(marginal[p], 1e-12));
    }
}

TEST_CASE("Delegated blame lands below the chief executive, wherever responsibility lies", "[unit][structure]") {
    StructureParameters p;
    p.blame_rule = BlameRule::delegated;
    for (const Preset preset : {Preset::statutory, Preset::quartet, Preset::corporate}) {
        INFO(preset_names[static_cast<std::size_t>(preset)]);
        const StructureFacts f = facts_of(preset, p);
        const double director = f.blame[at(Role::director)];
        CHECK(director > f.responsibility[at(Role::director)]);
        for (std::size_t r = 0; r < role_count; ++r)
            if (r != at(Role::director)) CHECK(director > f.blame[r]);
        CHECK(f.blame[at(Role::chief_executive)] < f.responsibility[at(Role::chief_executive)]);
        CHECK(f.blame[at(Role::police_chief)] == f.responsibility[at(Role::police_chief)]);   // answers to a board of its own
    }
    // By hand, quartet: the leader keeps a fifth of .25 and hands .1 each to chief executive and lead member, who hand on .28 each
    // to the director; the chair, who answers for nothing, is not blamed in anybody's place.
    const ByRole blame = facts_of(Preset::quartet, p).blame;
    CHECK_THAT(blame[at(Role::leader)], WithinAbs(.05, 1e-12));
    CHECK_THAT(blame[at(Role::director)], WithinAbs(.25 + .28 + .28, 1e-12));
    CHECK(blame[at(Role::safeguarding_chair)] == 0);
    p.pass_down = 0;
    CHECK(facts_of(Preset::quartet, p).blame == facts_of(Preset::quartet).responsibility);
}

TEST_CASE("Rival rules of blame read responsibility, its bare presence, or control", "[unit][structure]") {
    const Structure s = facts_of(Preset::single_point).structure;
    const ByRole equal = blame_shares(s, BlameRule::equal, 0);
    for (std::size_t r = 0; r < role_count; ++r) CHECK(equal[r] == (r < council_leaders ? .25 : 0));
    CHECK_THAT(blame_shares(s, BlameRule::control, 0)[at(Role::leader)], WithinAbs((.05 + .10 + .40 + .10 + .05 + .10) / 6, 1e-12));
    CHECK_THAT(blame_shares(s, BlameRule::responsibility, 0)[at(Role::director)], WithinAbs(.7, 1e-12));
}

TEST_CASE("Star and clique replace who moves whom, around whoever answers for most", "[unit][structure]") {
    StructureParameters p;
    p.influence = InfluenceRule::star;
    const Structure hub = facts_of(Preset::corporate, p).structure;
    for (std::size_t r = 0; r < role_count; ++r)
        for (std::size_t other = 0; other < role_count; ++other) {
            const std::size_t chief = at(Role::chief_executive);
            CHECK(hub.influence[r][other] == (r == chief ? (other == chief ? 0 : .125) : other == chief ? 1 : 0));
        }
    p.influence = InfluenceRule::clique;
    const Structure all = facts_of(Preset::corporate, p).structure;
    CHECK(all.influence == facts_of(Preset::quartet, p).structure.influence);
    CHECK(all.influence[0][0] == 0);
    CHECK(all.influence[0][5] == .125);
}

TEST_CASE("An independent chair and an improvement partner change what leaders hear, along the best path", "[unit][structure]") {
    StructureParameters p;
    const auto hears = [&](Preset preset, Subject subject, Role role) {
        p.levers.structure = preset;
        const Structure s = make_structure(p, p.levers);
        return std::pair{s.information[at(subject)][at(role)], s.information_months[at(subject)][at(role)]};
    };
    p.levers.independent_chair = false;
    CHECK(hears(Preset::statutory, Subject::partners, Role::leader) == std::pair{.3, 6});
    CHECK(hears(Preset::statutory, Subject::services, Role::safeguarding_chair) == std::pair{0.0, 0});
    CHECK(hears(Preset::single_point, Subject::services, Role::chief_executive) == std::pair{.4, 6});
    p.levers.improvement_partner = true;
    CHECK(hears(Preset::single_point, Subject::services, Role::chief_executive) == std::pair{.9 * .9, 4});
    CHECK(hears(Preset::single_point, Subject::partners, Role::chief_executive) == std::pair{.9 * .9, 4});
    CHECK(hears(Preset::single_point, Subject::partners, Role::lead_member) == std::pair{.3, 6});
    CHECK(hears(Preset::single_point, Subject::services, Role::director) == std::pair{1.0, 0});
    p.levers = {};
    CHECK(hears(Preset::statutory, Subject::partners, Role::leader) == std::pair{.8 * .4, 3});
    CHECK(hears(Preset::single_point, Subject::services, Role::chief_executive) == std::pair{.4, 6});   // directly is more than what the chair has to tell
    CHECK(hears(Preset::corporate, Subject::partners, Role::leader) == std::pair{.8 * .8, 2});
    CHECK(hears(Preset::partnership, Subject::services, Role::police_chief) == std::pair{.8, 1});
}

TEST_CASE("Who hears of services at once learns nothing more of them from a chair or from outside, but of partners from outside", "[unit][structure]") {
    for (const Preset preset : {Preset::primary_quartet, Preset::quartet, Preset::partnership}) {
        StructureParameters p;
        p.levers.structure = preset;
        p.levers.independent_chair = false;
        const Structure alone = make_structure(p, p.levers);
        p.levers.improvement_partner = true;
        const Structure outside = make_structure(p, p.levers);
        CHECK(outside.information[at(Subject::services)] == alone.information[at(Subject::services)]);
        CHECK((outside.information[at(Subject::partners)] == alone.information[at(Subject::partners)]) == (preset == Preset::partnership));   // who hear it all
        p.levers.improvement_partner = false;
        p.levers.independent_chair = true;
        Structure watched = make_structure(p, p.levers);
        for (std::size_t s = 0; s < subject_count; ++s)   // but for the chair's own ears: nobody listens who has not heard
            watched.information[s][at(Role::safeguarding_chair)] = 0, watched.information_months[s][at(Role::safeguarding_chair)] = 0;
        CHECK(watched == alone);
    }
}
