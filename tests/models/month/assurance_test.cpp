// How assurance is put together: the processes it runs without an authority, and the inbox of adverse events between it and leaders.
#include "models/month/stand_alone.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/one_month.hpp"

#include <algorithm>

using namespace hearth;
using namespace hearth::support;

namespace {

/// Names of the month's processes from inspection to the practice standard, without those that leaders run themselves.
std::vector<std::string_view> of_assurance() {
    std::vector<std::string_view> names;
    bool within = false;
    for (const MonthProcess& process : month_schedule()) {
        within = within || process.name == "inspection";
        if (within && process.name != "leaders come and go" && process.name != "leaders lead") names.push_back(process.name);
        if (process.name == "standing") break;
    }
    return names;
}

}  // namespace

TEST_CASE("Assurance alone runs the month's processes in the month's order, or says why it leaves one out", "[unit][assurance]") {
    std::vector<std::string_view> names;
    int observed = 0;
    for (const StandAloneProcess& process : stand_alone_processes()) {
        names.push_back(process.name);
        CAPTURE(process.name);
        CHECK((process.run != nullptr) == process.left_out.empty());
        CHECK((!process.observed_before || process.name == "standing"));
        observed += process.observed_before;
    }
    CHECK(names == of_assurance());
    CHECK(observed == 1);
}

TEST_CASE("Leaders are informed of each adverse event once, in the order in which they happened", "[unit][assurance]") {
    const auto severity = [](const AdverseEvents& events) {
        return one_month().after(leaders_informed, [&](Authority& a, Nation&, Parameters&) { a.inbox = events, a.leadership.severity = .1; }).leadership.severity;
    };
    CHECK(severity({{.3, 0}, {.2, 0}}) == .1 + .3 + .2);
    CHECK(severity({{.2, 0}, {.3, 0}}) == .1 + .2 + .3);
    const Authority informed = one_month().after(leaders_informed, [](Authority& a, Nation&, Parameters&) { a.inbox = {{1, -1}, {0, 0}}, a.leadership.crises = 2; });
    CHECK(informed.inbox.empty());
    CHECK(informed.leadership.crises == 3);   // an event of no size is none
}

TEST_CASE("Nothing waits in the inbox once a month is over", "[unit][assurance]") {
    Parameters p = every_layer();
    p.assurance.incidents.needless_scandal = 12;
    Simulation world = small_world(p);
    for (int m = 0; m < 6; ++m) {
        step(world);
        CHECK(world.authorities[0].inbox.empty());
    }
}
