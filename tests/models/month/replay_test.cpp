// Processes against the same draws done by hand: whoever knows the seed can work out what will happen, without the engine.
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"

#include <numeric>

using namespace hearth;
using namespace hearth::support;

namespace {

/// A quiet family waiting for its next spell, by hand: what is left of its resistance falls each month by the hazard of its
/// youngest child's age and the family's own factor.
struct ByHand {
    std::uint16_t spells = 0;
    double left = 0;
    bool quiet = false;
};

double onset_now(const Nation& n, const Family& f, Month month) {
    const Parameters& p = *n.parameters;
    const int stage = stage_of(month.index - youngest_birth(f));
    return onset_hazard(p.need, n.need, f.band, stage, month - p.run.start) * onset_factor(p.need, n.need, f);
}

double fresh_resistance(const Nation& n, const Authority& a, const Family& f) {
    const Words w = draw(n.random, {f.id.value, a.number}, f.spells, Purpose{3});
    return -math::log(uniform(w[0], w[1]));
}

}  // namespace

TEST_CASE("Each family's onset comes in the month its own resistance is used up", "[replay]") {
    Parameters p = small_parameters({steady("ONE", 1, 1200, .30)});
    without_services(p);
    p.need.onset_rate = .2;
    p.need.growth_percent = 15;
    Simulation world = small_world(p);
    Authority a;
    make_families(a, world.nation, world.places[0]);
    std::map<std::uint32_t, ByHand> families;
    int predicted = 0;
    for (Month month = world.nation.history_start; month < world.nation.opening + 48; ++month) {
        std::map<std::uint32_t, bool> expected;
        live_with_look(a, world.nation, month, "onset of need", [&](auto onset) {
            for (const Family& f : a.families) {
                if (!f.present || f.level != 0) continue;
                ByHand& hand = families[f.id.value];
                if (!hand.quiet) hand = {f.spells, fresh_resistance(world.nation, a, f), true};
                hand.left -= onset_now(world.nation, f, month);
                if (std::abs(hand.left) > 1e-9) expected[f.id.value] = hand.left < 0;   // rounding may decide nearer ones
            }
            onset();
            for (const Family& f : a.families) {
                const auto found = expected.find(f.id.value);
                if (!f.present || found == expected.end()) continue;
                REQUIRE(found->second == (f.level == 1));
                if (f.level != 1) continue;
                REQUIRE(f.spells == families[f.id.value].spells + 1);
                families[f.id.value].quiet = false;
                ++predicted;
            }
        });
    }
    CHECK(predicted > 500);
}

TEST_CASE("False alarms are the candidates of each source's own stream, thinned to the month's rate", "[replay]") {
    Parameters p = small_parameters({steady("ONE", 1, 2500, .20)});
    p.need.onset_rate = 0;
    p.front_door.threshold = 6;            // nobody is referred, so what is drawn is only counted
    p.front_door.quiet_offer = 0;
    p.need.disability_share = 0;
    p.front_door.brought = .7;
    p.practice.fear = .6, p.noticing.fear_response = .5;
    Simulation world = small_world(p);
    double compared = 0;
    for (int m = 0; m < 12; ++m) {
        const Month month = world.now;
        Authority& a = world.authorities[0];
        live_with_look(a, world.nation, month, "false alarms about quiet families", [&](auto process) {
            process();
            const auto slots = static_cast<std::uint32_t>(a.families.size());
            for (int j = 0; j < source_count; ++j) {
                const double rate = contact_rate(p.noticing, j, 0, .3) / 12 * season_index(p.noticing, month_of_year(month));
                double largest = contact_rate(p.noticing, j, 0, 0) / 12 * 1.5;
                while (largest < rate) largest *= 1.5;
                const auto source = static_cast<std::uint16_t>(j);
                const std::uint32_t candidates = poisson(world.nation.random, {source, 1}, month, Purpose{14}, largest * slots);
                int children = 0;
                for (std::uint32_t k = 0; k < candidates; ++k) {
                    const Words w = draw(world.nation.random, {k, 1}, month, Purpose{15}, source);
                    const Family& f = a.families[uniform_index(w[0], slots)];
                    if (uniform(w[1]) >= rate / largest || !f.present || f.home == 0) continue;
                    const double u = uniform_half(w, 7), stay = .3, come = .7;
                    const int siblings = count(f.home) - 1;   // of whom Binomial(siblings, .7) come along
                    double below = 0;
                    int brought = 0;
                    for (int s = 0; s < siblings; ++s) {
                        const double choices[4][4] = {{1}, {1, 1}, {1, 2, 1}, {1, 3, 3, 1}};
                        below += choices[siblings][s] * std::pow(come, s) * std::pow(stay, siblings - s);
                        brought += u >= below;
                    }
                    children += 1 + brought;
                }
                REQUIRE(a.ledger[column("contacts").first + source] == children);
                compared += children;
            }
        });
        ++world.now;
    }
    CHECK(compared > 500);
}

namespace {

/// What the contact about a family in need comes to this month, by its own words.
struct Contact {
    int source = -1;          ///< -1: none
    bool referred = false;
};

Contact contact_by_hand(const Authority& a, const Nation& n, std::size_t i, Month month) {
    const Parameters& p = *n.parameters;
    const Family& f = a.families[a.active.slot[i]];
    const Case& record = a.active.cases[i];
    if (f.level == 0 || record.status != Status::none || f.home == 0 || diverted(p.early_help.diversion, record.help, f.level)) return {};
    const double season = season_index(p.noticing, month_of_year(month)) / 12;
    BySource hazard{};
    for (int j = 0; j < source_count; ++j) hazard[static_cast<std::size_t>(j)] = season * contact_rate(p.noticing, j, f.level, 0);
    const double sum = std::accumulate(hazard.begin(), hazard.end(), 0.0), any = -math::expm1(-sum);
    const double u = uniform(draw(n.random, {f.id.value, a.number}, month, Purpose{5})[1]);
    if (u >= any) return {};
    Contact contact;
    double passed = 0;
    while (contact.source < source_count - 1 && u / any * sum >= passed) passed += hazard[static_cast<std::size_t>(++contact.source)];
    const int seen = seen_level(f.level, (f.disabled & f.home) != 0);
    const double accepted = acceptance(front_door_threshold(p.front_door, Practice{}), joint_sensitivity(p.noticing, contact.source), seen);
    contact.referred = uniform(draw(n.random, {f.id.value, a.number}, month, Purpose{6})[0]) < accepted;
    return contact;
}

}  // namespace

TEST_CASE("Who is contacted about, by whom, and who is referred, follow from each family's own draws", "[replay]") {
    Parameters p = small_parameters({steady("ONE", 5, 2500, .30)});
    p.front_door.brought = 1;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    int referred = 0, refused = 0;
    for (int m = 0; m < 24; ++m, ++world.now) {
        live_with_look(a, world.nation, world.now, "contacts about families in need", [&](auto process) {
            std::vector<Contact> contacts;
            std::array<int, source_count> children{}, referrals{};
            for (std::size_t i = 0; i < a.active.size(); ++i) {
                contacts.push_back(contact_by_hand(a, world.nation, i, world.now));
                if (contacts[i].source < 0) continue;
                const int at_home = count(a.families[a.active.slot[i]].home);
                children[static_cast<std::size_t>(contacts[i].source)] += at_home;
                if (contacts[i].referred) referrals[static_cast<std::size_t>(contacts[i].source)] += at_home;
                ++(contacts[i].referred ? referred : refused);
            }
            process();
            for (std::size_t i = 0; i < contacts.size(); ++i)
                REQUIRE((latest_referral(a.families[a.active.slot[i]]) == world.now.index) == contacts[i].referred);
            for (std::size_t j = 0; j < source_count; ++j) {
                REQUIRE(a.ledger[column("contacts").first + j] == children[j]);
                REQUIRE(a.ledger[column("referrals").first + j] == referrals[j]);
            }
        });
    }
    CHECK(referred > 100);
    CHECK(refused > 100);
}
