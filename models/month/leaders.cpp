// The month of an authority's leaders: its surroundings put before the processes that leaders live (leadership_month.hpp).
#include "models/month/money_inputs.hpp"
#include "models/month/schedule.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr int lived_before_opening = 120;   ///< months; tenures and commitments are then as they usually are

Surroundings around(const Authority& a, const Nation& n) {
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

LeadershipView view_of(const Authority& a, const Nation& n, Month month, const Surroundings& surroundings) {
    const LeadershipParameters& p = n.parameters->leadership;
    const bool policy = n.under_policy(month);
    return {.p = p,
            .levers = n.in_force(p.levers, month),
            .facts = policy ? n.leadership.policy : n.leadership.usual,
            .usual = n.leadership.usual,
            .long_run = n.leadership.long_run,
            .around = surroundings,
            .random = n.random,
            .authority = a.number,
            .election_year = election_year(a, n),
            .month = month,
            .policy_begins = month == n.policy,
            .others = {}};
}

bool leaders_act(const Nation& n, Month month) { return n.parameters->leadership.on && !n.in_history(month); }

}  // namespace

void initialise_leadership(Authority& a, const Nation& n) {
    if (!n.parameters->leadership.on) return;
    a.leadership = {};
    const Month first = n.opening - lived_before_opening;
    initialise_leaders(a.leadership, view_of(a, n, first, {}));
    for (Month month = first; month < n.opening; ++month) {
        LeadershipView view = view_of(a, n, month, {});
        view.others = n.leadership.others;
        live_crises(a.leadership, view);
        live_changes(a.leadership, view);
        live_levers(a.leadership, view);
    }
    a.leadership.hired = a.leadership.left = a.leadership.months = 0;
}

void crises(Authority& a, const Nation& n, Month month) {
    if (leaders_act(n, month)) live_crises(a.leadership, view_of(a, n, month, around(a, n)));
}

void leaders_come_and_go(Authority& a, const Nation& n, Month month) {
    if (leaders_act(n, month)) live_changes(a.leadership, view_of(a, n, month, around(a, n)));
}

void leaders_lead(Authority& a, const Nation& n, Month month) {
    if (leaders_act(n, month)) live_levers(a.leadership, view_of(a, n, month, around(a, n)));
}

}  // namespace hearth::children
