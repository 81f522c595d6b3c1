// Incidents and scandals in numbers: as many as the rules say of those at risk, and as many scandals a year as leaders' norm counts with.
#include "models/incidents/incidents_rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/usual.hpp"

#include <cmath>

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters places(std::vector<SmallPlace> all) {
    Parameters p = small_parameters(all);
    p.assurance.on = true;
    p.assurance.media.reach = 0;
    return p;
}

/// A Poisson sum against what was expected of it.
struct Sum {
    double happened = 0, expected = 0;
    bool agrees(double by = 1) const { return std::fabs(happened - by * expected) <= 4.4 * std::sqrt(by * expected); }
};

}  // namespace

TEST_CASE("As many children come to serious harm as the rule says of those in acute need", "[statistical][incidents]") {
    Parameters p = places({steady("ONE", 1, 120000, .30)});
    p.assurance.incidents.rate = 6;   // rarer, there are too few to tell a rate from another
    Sum all, preventable;
    watch(p, 37, "incidents", [&](Authority& a, const Nation&, Month, auto run) {
        const Exposure e = a.outcomes.exposure;
        run();
        const double floor = e.at_home[acute] + e.in_care[acute], above = e.unhelped[acute] + .15 * e.in_care[acute];
        all.expected += .5 * (.3 * floor + .7 * above), preventable.expected += .5 * .7 * above;
        all.happened += a.assurance.incidents.incidents, preventable.happened += a.assurance.incidents.preventable;
    });
    CAPTURE(all.happened, all.expected, preventable.happened, preventable.expected);
    CHECK(all.agrees());
    CHECK_FALSE(all.agrees(1.1));
    CHECK_FALSE(all.agrees(.9));
    CHECK(preventable.agrees());
    CHECK_FALSE(preventable.agrees(1.1));
}

TEST_CASE("A long run has as many scandals, with as much risk, as the norm of leaders counts with, in large and small places", "[statistical][incidents]") {
    std::vector<SmallPlace> mixed;
    for (int k = 0; k < 8; ++k) mixed.push_back(steady("P" + std::to_string(k), k + 1, k % 2 == 0 ? 8000 : 40000, .12 + .03 * k));
    Parameters p = places(mixed);
    p.run.burn_in_months = 60;
    p.partners.on = true;   // so that histories are lived until need is complete
    IncidentParameters& rules = p.assurance.incidents;
    rules.rate = 2, rules.scandal = 12, rules.needless_scandal = 6;
    Simulation world = small_world(p);
    step(world, 60);
    double severity = 0, risk = 0, years = 0;
    for (int m = 0; m < 360; ++m) {
        step(world);
        for (const Authority& a : world.authorities) {
            const auto& scandal = a.assurance.incidents.scandal;
            severity += (scandal[0] + scandal[1]) * rules.severity, risk += (scandal[0] - scandal[1]) * rules.risk, years += 1 / 12.;
        }
    }
    const OtherEvents usual = usual_of_scandals(rules);
    CAPTURE(severity / years, usual.severity, risk / years, usual.risk);
    CHECK(std::fabs(severity / years / usual.severity - 1) < .05);
    CHECK(std::fabs(risk / years / usual.risk - 1) < .15);   // a difference of two counts: their luck is three times as large beside it
    rules.scandal *= 1.1, rules.needless_scandal *= 1.1;
    CHECK(std::fabs(severity / years / usual_of_scandals(rules).severity - 1) > .05);
}
