#include "models/month/leaders_inputs.hpp"

#include "models/leaders/candidates.hpp"
#include "models/leaders/leaders_month.hpp"
#include "models/month/schedule.hpp"
#include "models/places/elections.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr int lived_before_opening = 120;   ///< months; tenures and commitments are then as they usually are

Surroundings surroundings(const Authority& a, const Nation& n) {
    Surroundings s;
    // As far up as down, so that a small place's swings do not read as trouble.
    s.services = std::clamp(a.workforce.pressure_half_year - 1, -.5, .5);
    for (const double pressure : a.partners.pressure) s.partners += std::clamp(pressure - 1, -.5, .5) / partner_count;
    const double usual = a.opening_averages.families[level_count - 1] * children_over_opening(a);
    if (usual > 0) s.harm = std::clamp(a.families_by_level[level_count - 1] / usual, .2, 5.0);
    s.candidates = n.leadership.candidates.pool;
    s.informed = trouble_in_reports(a, n);
    return s;
}

const StructureFacts& structure_in_force(const Nation& n, Month month) { return n.under_policy(month) ? n.leadership.policy : n.leadership.usual; }

}  // namespace

bool leaders_act(const Nation& n, Month month) { return n.parameters->leadership.on && !n.in_history(month); }

LeadersInputs leaders_inputs(const Authority& a, const Nation& n, Month month, const Surroundings& around) {
    const LeadershipParameters& p = n.parameters->leadership;
    return {.p = p,
            .levers = n.in_force(p.levers, month),
            .facts = structure_in_force(n, month),
            .usual = n.leadership.usual,
            .long_run = n.leadership.long_run,
            .around = around,
            .random = n.random,
            .authority = a.number,
            .election_year = election_year(n.random, a.number),
            .month = month,
            .policy_begins = month == n.policy,
            .others = {}};
}

LeadersInputs leaders_inputs(const Authority& a, const Nation& n, Month month) { return leaders_inputs(a, n, month, surroundings(a, n)); }

LeadersEffectInputs leaders_effect_inputs(const Authority& a, const Nation& n) {
    return {.p = n.parameters->leadership, .facts = structure_in_force(n, a.month), .usual = n.leadership.usual, .long_run = n.leadership.long_run};
}

void initialise_leadership(Authority& a, const Nation& n) {
    if (!n.parameters->leadership.on) return;
    a.leadership = {};
    LeadersInputs in = leaders_inputs(a, n, n.opening - lived_before_opening, {});   // policies begin at the opening or later
    in.others = n.leadership.others;
    initialise_leaders(a.leadership, in);
    live_stand_alone(a.leadership, in, lived_before_opening, [](int) {});
    a.leadership.hired = a.leadership.left = a.leadership.months = 0;
}

void crises(Authority& a, const Nation& n, Month month) {
    if (leaders_act(n, month)) live_crises(a.leadership, leaders_inputs(a, n, month));
}

void leaders_come_and_go(Authority& a, const Nation& n, Month month) {
    if (leaders_act(n, month)) live_changes(a.leadership, leaders_inputs(a, n, month));
}

void leaders_lead(Authority& a, const Nation& n, Month month) {
    if (leaders_act(n, month)) live_levers(a.leadership, leaders_inputs(a, n, month));
}

void candidate_market(Nation& n, std::span<Authority> authorities, Month) {
    const LeadershipParameters& p = n.parameters->leadership;
    if (!p.on) return;
    AppointmentCounts counts;
    double children = 0;
    for (Authority& a : authorities) take_counts(counts, a.leadership), children += a.children;
    const double weight = std::min(1.0, children / n.parameters->workforce.market_children);
    n.leadership.candidates = next_candidates(p.appointment, n.leadership.candidates, flows_of(counts, n.leadership.long_run, weight));
}

}  // namespace hearth::children
