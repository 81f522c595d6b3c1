#include "models/leaders/tenure_rules.hpp"

#include "sim/core/math.hpp"

#include <algorithm>

namespace hearth::children {

void declare(Declarations& d, TenureParameters& p) {
    d.add(p.director, Number{"tenure.director", "month", "Months a director would stay of their own accord, mean; the risk of going rises over the first two years (Erlang, two stages).", {6, 240}, Evidence::published, "Chosen, with tenure.blame, so that posts change hands .31 times a year: ADCS, 47.4 changes a year in 152 authorities; 45 % held under two years: SOLACE 2014."});
    d.add(p.interim, Number{"tenure.interim", "per year", "Interim directors whose time ends before a permanent holder is found, and whom another interim follows.", {0, 12}, Evidence::assumed, "With appointment.filled and blame 1.4 a year: sitting interims are about 8 months in post (ADCS)."});
    d.add(p.chief_executive, Number{"tenure.chief_executive", "per year", "Chief executives leaving of their own accord.", {0, 2}, Evidence::assumed, "With blame .23 a year: almost half are under three years in post."});
    d.add(p.leader, Number{"tenure.leader", "per year", "Council leaders and mayors leaving between elections.", {0, 2}, Evidence::assumed, "Swept."});
    d.add(p.lead_member, Number{"tenure.lead_member", "per year", "Lead members leaving between elections: reshuffles.", {0, 2}, Evidence::assumed, "Swept."});
    d.add(p.partner_chief, Number{"tenure.partner_chief", "per year", "Chiefs of partner agencies leaving.", {0, 2}, Evidence::assumed, "Swept."});
    d.add(p.chair, Number{"tenure.chair", "per year", "Safeguarding chairs leaving.", {0, 2}, Evidence::assumed, "Swept."});
    d.add(p.control_changes, Number{"tenure.control_changes", "1", "Chance that an election every four years changes political control; leader and lead member then go. 0: elections move nobody.", {0, 1}, Evidence::assumed, "About a tenth of councils a year."});
    d.add(p.blame, Number{"tenure.blame", "per year", "Rate at which an adverse event of severity 1 would drive out a leader on whom all the blame falls. 0: blame moves nobody.", {0, 3}, Evidence::assumed, "SOLACE 2014 for the sign; swept."});
    d.add(p.pass_through, Number{"tenure.pass_through", "1", "Share of blame that falls on every leader whatever they answer for; the rest falls by the blame rule.", {0, 1}, Evidence::assumed, "Swept over the whole range."});
    d.add(p.gap, Number{"tenure.gap", "1", "How much harder blame falls on those who answer for more than they control, per unit of that gap.", {0, 5}, Evidence::assumed, "SOLACE 2003: limited scope and unlimited accountability; 0 switches it off."});
}

namespace {

/// Erlang with two stages of r a month: hazard a month at age t.
double rising_hazard(double mean_months, double t) {
    const double r = 2 / mean_months;
    return r * r * t / (1 + r * t);
}

}  // namespace

double own_exit_rate(const TenureParameters& p, Role role, const Leader& leader, double months) {
    switch (role) {
        case Role::director: return leader.interim() ? p.interim : 12 * rising_hazard(p.director, months);
        case Role::chief_executive: return p.chief_executive;
        case Role::leader: return p.leader;
        case Role::lead_member: return p.lead_member;
        case Role::safeguarding_chair: return p.chair;
        default: return p.partner_chief;
    }
}

double answering_gap(const StructureFacts& facts, Role role) {
    return std::max(0.0, facts.responsibility[at(role)] - facts.control[at(role)]);
}

double exposure(const TenureParameters& p, const StructureFacts& facts, Role role) {
    return (p.pass_through + (1 - p.pass_through) * facts.blame[at(role)]) * (1 + p.gap * answering_gap(facts, role));
}

Exit exit_of(double own, double blame, double uniform) {
    if (12 * uniform >= own + blame) return Exit::stays;   // a chance is below its rate: most months need no exponential
    if (uniform < math::monthly_probability(own)) return Exit::goes;
    return uniform < math::monthly_probability(own + blame) ? Exit::blamed : Exit::stays;
}

}  // namespace hearth::children
