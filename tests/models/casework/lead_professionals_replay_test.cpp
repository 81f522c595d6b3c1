// Offers by lead professionals and families' own requests against the same draws done by hand.
#include "models/casework/lead_professionals.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"

#include <numeric>

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters with_leads(double children) {
    Parameters p = small_parameters({steady("ONE", 5, children, .30)});
    p.need.onset_rate = .15;
    p.early_help.lead_professionals = p.trust.on = true;
    p.early_help.lead_band = .6, p.early_help.lead_share = .9;
    p.trust.take_up = 1, p.trust.request = 4, p.trust.investigation = .3;
    return p;
}

/// Hazards of offers this month by hand.
BySource offers_by_hand(const Parameters& p, int level, double trust, Month month) {
    BySource hazards{};
    for (int j = 0; j < source_count; ++j) {
        const double wider = contact_rate(p.noticing, j, level, .6) - contact_rate(p.noticing, j, level, 0);
        const double screened = wider * .9 * (level == 0 ? p.front_door.quiet_offer : p.front_door.need_offer);
        hazards[static_cast<std::size_t>(j)] = screened * season_index(p.noticing, month_of_year(month)) / 12 * (j == 4 ? 2 / (1 + math::exp(-4 * trust)) : 1 + trust);
    }
    return hazards;
}

/// Source of the offer a family in need gets this month, or -1.
int lead_by_hand(const Authority& a, const Nation& n, std::size_t i, Month month) {
    const Parameters& p = *n.parameters;
    const Family& f = a.families[a.active.slot[i]];
    const Case& record = a.active.cases[i];
    const bool helped = record.help == Help::waiting || record.help == Help::place;
    if (f.level == 0 || record.status != Status::none || f.home == 0 || helped) return -1;
    double contact = 0;
    for (int j = 0; j < source_count; ++j) contact += season_index(p.noticing, month_of_year(month)) / 12 * contact_rate(p.noticing, j, f.level, 0);
    const BySource hazards = offers_by_hand(p, f.level, present_trust(p.trust, f, month), month);
    const double sum = std::accumulate(hazards.begin(), hazards.end(), 0.0);
    const double none = math::exp(-contact), u = uniform(draw(n.random, {f.id.value, a.number}, month, Purpose{5})[1]);
    if (u < 1 - none || u >= 1 - none * math::exp(-sum)) return -1;
    double at = (u - (1 - none)) / (none * (1 - math::exp(-sum))) * sum;
    int source = 0;
    while (source < source_count - 1 && at >= hazards[static_cast<std::size_t>(source)]) at -= hazards[static_cast<std::size_t>(source++)];
    return source;
}

/// This month's counts of offers by source, in which the family's own stand in its place.
std::array<int, source_count> offers_counted(const Authority& a) {
    std::array<int, source_count> offers{};
    for (std::size_t j = 0; j < source_count; ++j) offers[j] = a.ledger[column("early_help_lead_offers").first + j];
    CHECK(offers[4] == 0);
    offers[4] = a.ledger[column("early_help_requests").first];
    return offers;
}

}  // namespace

TEST_CASE("Who is offered early help by whom, or asks for it, follows from each family's own draws", "[replay][leads]") {
    const Parameters p = with_leads(4000);
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    int offered = 0, asked = 0;
    for (int m = 0; m < 48; ++m, ++world.now)
        live_with_look(a, world.nation, world.now, "contacts about families in need", [&](auto process) {
            std::array<int, source_count> expected{};
            std::vector<std::size_t> who;
            for (std::size_t i = 0; i < a.active.size(); ++i) {
                const int source = lead_by_hand(a, world.nation, i, world.now);
                if (source < 0) continue;
                ++expected[static_cast<std::size_t>(source)];
                who.push_back(i);
            }
            process();
            REQUIRE(offers_counted(a) == expected);
            for (const std::size_t i : who) REQUIRE(a.active.cases[i].help_since == world.now.index);
            offered += static_cast<int>(who.size()) - expected[4], asked += expected[4];
        });
    CHECK(offered > 100);
    CHECK(asked > 10);
}

TEST_CASE("Quiet families are offered early help by the same candidates that false alarms are thinned from", "[replay][leads]") {
    Parameters p = with_leads(4000);
    p.front_door.threshold = 6;    // nobody is referred
    p.need.onset_rate = 0;
    p.need.disability_share = 0;
    Simulation world = small_world(p);
    Authority& a = world.authorities[0];
    int offered = 0;
    for (int m = 0; m < 24; ++m, ++world.now) {
        for (Slot slot = 0; slot < a.families.size(); ++slot)   // whom to trust is set by hand: nobody is investigated here
            if (a.families[slot].present) a.families[slot].trust = static_cast<std::int8_t>(static_cast<int>(slot % 9) * 10 - 40), a.families[slot].trust_since = static_cast<std::int16_t>(world.now.index);
        live_with_look(a, world.nation, world.now, "false alarms about quiet families", [&](auto process) {
            std::vector<bool> helped;
            for (const Family& f : a.families) helped.push_back(!f.present || f.home == 0 || (f.active != Family::not_active && (a.active.cases[f.active].help == Help::waiting || a.active.cases[f.active].help == Help::place)));
            process();
            const auto slots = static_cast<std::uint32_t>(a.families.size());
            std::array<int, source_count> expected{};
            for (int j = 0; j < source_count; ++j) {
                const double rate = contact_rate(p.noticing, j, 0, 0) / 12, season = season_index(p.noticing, month_of_year(world.now));
                const double largest = rate * 1.5;   // room for the offers of the most trusting too
                const auto source = static_cast<std::uint16_t>(j);
                const std::uint32_t candidates = poisson(world.nation.random, {source, 5}, world.now, Purpose{14}, largest * slots);
                for (std::uint32_t k = 0; k < candidates; ++k) {
                    const Words w = draw(world.nation.random, {k, 5}, world.now, Purpose{15}, source);
                    const Slot slot = uniform_index(w[0], slots);
                    if (helped[slot]) continue;
                    const double trust = a.families[slot].trust / 100.0, u = uniform(w[1]) * largest - rate * season;
                    const double lead = offers_by_hand(p, 0, trust, world.now)[source];
                    const bool refused = u < 0 && uniform_half(w, 6) < p.front_door.quiet_offer * (1 + trust);
                    if (u >= 0 && u < lead) ++expected[source];
                    helped[slot] = helped[slot] || refused || (u >= 0 && u < lead);
                }
            }
            REQUIRE(offers_counted(a) == expected);
            offered += std::accumulate(expected.begin(), expected.end(), 0);
        });
    }
    CHECK(offered > 100);
}
