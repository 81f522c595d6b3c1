// Offers by lead professionals and requests come as often as their rules say: about families in need from the month's uniform
// above the chance of a contact, about quiet ones from thinning, whatever each family's trust.
#include "models/casework/lead_professionals.hpp"
#include "tests/statistical/coins.hpp"
#include "tests/support/small_world.hpp"

#include <cmath>
#include <numeric>

using namespace hearth;
using namespace hearth::support;

namespace {

Parameters with_leads() {
    Parameters p = small_parameters({steady("ONE", 1, 120000, .30)});
    p.need.onset_rate = .2;
    p.early_help.lead_professionals = p.trust.on = true;
    p.early_help.lead_band = .8, p.early_help.lead_share = 1;
    p.front_door.quiet_offer = .5, p.front_door.need_offer = .8;
    p.trust.take_up = 1, p.trust.request = 4;
    return p;
}

bool has_help(const Authority& a, const Family& f) {
    return f.active != Family::not_active && (a.active.cases[f.active].help == Help::waiting || a.active.cases[f.active].help == Help::place);
}

double offers(const Authority& a) { return static_cast<double>(a.counted(column("early_help_lead_offers")) + a.counted(column("early_help_requests"))); }

/// Trust that differs between families, set again each month.
void spread_trust(Authority& a, Month month) {
    for (Slot slot = 0; slot < a.families.size(); ++slot) a.families[slot].trust = static_cast<std::int8_t>(static_cast<int>(slot % 11) * 10 - 50), a.families[slot].trust_since = static_cast<std::int16_t>(month.index);
}

}  // namespace

TEST_CASE("Quiet families are offered early help as often as thinning should leave, whatever their trust", "[statistical][leads]") {
    const Parameters p = with_leads();
    Coins led, asked;
    watch(p, 96, "false alarms about quiet families", [&](Authority& a, const Nation&, Month month, auto run) {
        spread_trust(a, month);
        std::array<double, source_count> expected{};
        for (Slot slot = 0; slot < a.families.size(); ++slot) {
            if (a.notice[slot] == 0 || has_help(a, a.families[slot])) continue;
            const double trust = present_trust(p.trust, a.families[slot], month);
            for (std::size_t j = 0; j < source_count; ++j) expected[j] += a.contact_chances.lead[0][j] * lead_offer_factor(p.trust, j, trust);
        }
        led.happened -= static_cast<double>(a.counted(column("early_help_lead_offers")));   // those to families in need
        asked.happened -= static_cast<double>(a.counted(column("early_help_requests")));
        run();
        // Counts of candidates are Poisson; a family offered help twice in the month counts once, which is far below 1 in 100.
        const double by_others = std::accumulate(expected.begin(), expected.end(), 0.0) - expected[family_source];
        led.expected += by_others, led.variance += by_others, led.expected_if_wrong += 1.1 * by_others;
        asked.expected += expected[family_source], asked.variance += expected[family_source], asked.expected_if_wrong += 1.1 * expected[family_source];
        led.happened += static_cast<double>(a.counted(column("early_help_lead_offers")));
        asked.happened += static_cast<double>(a.counted(column("early_help_requests")));
    });
    judge(led);
    judge(asked);
}

TEST_CASE("Families in need are offered early help, or ask, as often as their hazards say", "[statistical][leads]") {
    const Parameters p = with_leads();
    Coins coins;
    watch(p, 24, "contacts about families in need", [&](Authority& a, const Nation& n, Month month, auto run) {
        spread_trust(a, month);
        double variance = 0, expected = 0, wrong = 0;
        for (std::size_t i = 0; i < a.active.size(); ++i) {
            const Family& f = a.families[a.active.slot[i]];
            if (!may_be_contacted(n.parameters->early_help, a.sweep.klass[i]) || f.home == 0 || has_help(a, f)) continue;
            const auto level = static_cast<std::size_t>(f.level);
            BySource hazards = lead_offer_hazards(p.trust, a.contact_chances.lead[level], present_trust(p.trust, f, month));
            const double chance = lead_offer_chance(a.contact_chances.total[level], hazards);
            for (double& h : hazards) h *= 1.1;
            expected += chance, wrong += lead_offer_chance(a.contact_chances.total[level], hazards), variance += chance * (1 - chance);
        }
        run();
        coins.expected += expected, coins.variance += variance, coins.expected_if_wrong += wrong, coins.happened += offers(a);
    });
    judge(coins);
}
