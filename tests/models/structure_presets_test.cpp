// What follows from each preset, from first principles: shares add to 1, news travels, blame lands.
#include "models/leadership/governance.hpp"
#include "models/leadership/presets.hpp"
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
