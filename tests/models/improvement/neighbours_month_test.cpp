// What authorities come to know of each other; and that nothing else ties them together.
#include "models/month/improvement_inputs.hpp"
#include "models/places/neighbour_graph.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/support/world_state.hpp"

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters with_assurance() {
    Parameters p = small_parameters(uneven_places());
    p.assurance.on = true;
    return p;
}

/// 0 looks at 1, 1 at 2, 2 at 3; nobody at 0.
PeerNetwork chain() {
    PeerNetwork network(4);
    for (std::uint32_t i = 0; i < 3; ++i) network.relate({i}, {i + 1}, {1});
    return network;
}

void set_practice_standard(Simulation& world, std::array<double, 4> practice) {
    for (std::size_t i = 0; i < 4; ++i) {
        world.authorities[i].assurance.practice_standard.practice = practice[i];
        world.authorities[i].assurance.practice_standard.quality_year = 1 + practice[i];
    }
}

std::array<bool, 4> moved(const Simulation& world) {
    std::array<bool, 4> moved{};
    for (std::size_t i = 0; i < 4; ++i) moved[i] = world.authorities[i].assurance.practice_standard.practice > 0;
    return moved;
}

}  // namespace

TEST_CASE("Practice spreads along the links of the network and nowhere else", "[peers]") {
    Simulation world = small_world(with_assurance());
    world.nation.assurance.peers = std::make_shared<const PeerNetwork>(chain());
    set_practice_standard(world, {0, 0, 0, .4});
    const auto a_year = [&] {
        peers(world.nation, world.authorities, world.now);
        for (std::size_t i = 0; i < 3; ++i) {
            Authority& a = world.authorities[i];
            a.assurance.practice_standard.practice += help_from_peers(a.assurance.neighbours, neighbour_inputs(a.assurance, assurance_view(a, world.nation, world.now)));
        }
    };
    a_year();
    CHECK(moved(world) == std::array<bool, 4>{false, false, true, true});
    a_year();
    CHECK(moved(world) == std::array<bool, 4>{false, true, true, true});
    a_year();
    CHECK(moved(world) == std::array<bool, 4>{true, true, true, true});
}

TEST_CASE("What a place knows of its neighbours does not depend on who looks first", "[peers]") {
    Simulation world = small_world(with_assurance());
    PeerNetwork circle(4);
    for (std::uint32_t i = 0; i < 4; ++i) circle.relate({i}, {(i + 1) % 4}, {1});
    world.nation.assurance.peers = std::make_shared<const PeerNetwork>(circle);
    set_practice_standard(world, {.1, .2, .3, .4});
    peers(world.nation, world.authorities, world.now);
    for (std::size_t i = 0; i < 4; ++i) {   // one in the run, nine as places usually are
        const Assurance& a = world.authorities[i].assurance;
        const double next = world.authorities[(i + 1) % 4].assurance.practice_standard.practice;
        CHECK(std::fabs(a.neighbours.practice_standard - next / 10) < 1e-12);
        CHECK(std::fabs(a.neighbours.quality - (1 + next / 10)) < 1e-12);
    }
}

TEST_CASE("Sharing and what practitioners carry home act from policy on, the latter only while a visit is fresh", "[peers]") {
    Parameters p = with_assurance();
    p.assurance.peers = {.levers = {.sharing = 0}, .imitation = 0, .practice_transfer = .12, .carried_months = 12};
    p.assurance.inspection.levers.practitioners = 1;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    a.assurance.practice_standard.practice = 0, a.assurance.neighbours.best = .5;
    const auto help = [&](int months_since_visit) {
        a.assurance.inspection.inspected = static_cast<std::int16_t>(world.now.index - months_since_visit);
        return help_from_peers(a.assurance.neighbours, neighbour_inputs(a.assurance, assurance_view(a, world.nation, world.now)));
    };
    CHECK(help(0) == 0);   // before the policy
    world.nation.policy = world.now;
    CHECK(std::fabs(help(0) - .005) < 1e-12);
    CHECK(std::fabs(help(11) - .005) < 1e-12);
    CHECK(help(12) == 0);
    world.parameters.assurance.peers.imitation = .12, world.parameters.assurance.peers.levers.sharing = 1;
    a.assurance.neighbours.practice_standard = 0;
    CHECK(std::fabs(help(12) - .005) < 1e-12);
    world.nation.policy = world.now + 1;
    CHECK(help(12) == 0);
}

namespace {

/// Everything on, and all that ties authorities together at nothing: the market for social workers, that for directors, families that
/// move, neighbours, media, inspectors and peers who are too few. Whoever adds a tie adds it here.
Parameters untied() {
    Parameters p = small_parameters(uneven_places());
    p.workforce.on = p.money.on = p.partners.on = p.trust.on = p.early_help.lead_professionals = p.leadership.on = p.assurance.on = true;
    p.workforce.market = false;
    p.leadership.appointment.pool_fills = p.leadership.appointment.pool_competence = 0;
    p.moving.share = 0;
    p.assurance.peers.imitation = p.assurance.media.reach = 0;
    p.assurance.inspection.visits.capacity = 1000;                                  // inspectors for all
    p.assurance.improvement.asking = .001, p.assurance.improvement.trouble = 0;     // peers for all who ask
    return p;
}

/// All that is measured but the national pool itself, which is only looked at.
std::vector<double> own_measures(const Simulation& world, std::size_t place) {
    std::vector<double> row = measured(world, place);
    row[column("candidates").first] = 0;
    return row;
}

/// Whether a place lives the same months with others in the run as it does alone.
bool alike(Parameters p, std::size_t place, const std::string& code, int months) {
    Simulation together = small_world(p);
    p.place.authority = code;
    Simulation alone = small_world(p);
    for (int m = 0; m < months; ++m) {
        step(together), step(alone);
        if (own_measures(together, place) != own_measures(alone, 0)) return false;
    }
    return state_of(together.authorities[place]) == state_of(alone.authorities[0]);
}

}  // namespace

TEST_CASE("Authorities are tied together by the processes of the nation and by nothing else", "[invariance][peers][moving]") {
    Parameters p = untied();
    CHECK(alike(p, 0, "GROW", 40));
    CHECK(alike(p, 2, "STEADY", 40));
    p.moving.share = .2;
    CHECK_FALSE(alike(p, 2, "STEADY", 40));
}
