// The month of an authority's assurance: its surroundings put before the processes that assurance lives (assurance_month.hpp).
#include "models/leaders/leaders_month.hpp"
#include "models/inspection/inspection_rules.hpp"
#include "models/month/schedule.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

/// Between authorities, of the published scores.
double deprivation(const Authority& a, const Nation& n) {
    const PlaceParameters& p = n.parameters->place;
    return p.score_sd > 0 ? (a.data->score - p.score_mean) / p.score_sd : 0;
}

AssuranceSurroundings around(const Authority& a, const Nation& n) {
    AssuranceSurroundings s;
    s.deprivation = deprivation(a, n);
    if (n.in_history(a.month)) return s;
    s.quality = a.practice.quality;
    s.early_help = a.practice.early_help_quality * a.practice.selection;
    s.partners = n.parameters->partners.on ? a.partners.mean : 1;
    s.signs = signs_of(a, n);
    if (!n.parameters->leadership.on) return s;
    const LeadershipMeans& long_run = n.leadership.long_run;
    s.risk = a.leadership.risk - long_run.risk;
    s.severity = a.leadership.severity - long_run.severity;
    s.fear = fear_now(a, n);
    s.openness = a.leadership.leaders[at(Role::director)].style;
    s.new_directors = a.leadership.changes[at(Role::director)];
    return s;
}

}  // namespace

bool assurance_acts(const Nation& n, Month month) { return n.parameters->assurance.on && !n.in_history(month); }

const InspectionLevers& inspection_levers(const Nation& n, Month month) { return n.in_force(n.parameters->assurance.inspection.levers, month); }

AssuranceView assurance_view(const Authority& a, const Nation& n, Month month) {
    const AssuranceParameters& p = n.parameters->assurance;
    const bool policy = n.under_policy(month);
    return {.p = p,
            .inspection = n.in_force(p.inspection.levers, month),
            .improvement = n.in_force(p.improvement.levers, month),
            .warning = n.in_force(p.warning.levers, month),
            .learning = n.in_force(p.learning.levers, month),
            .restructuring = n.in_force(p.restructuring.levers, month),
            .nation = n.assurance,
            .around = around(a, n),
            .random = n.random,
            .authority = a.number,
            .month = month,
            .policy = policy,
            .policy_months = policy ? month - n.policy : 0};
}

void report_to_leaders(Authority& a, const AdverseEvent& event) { report_to_leaders(a.leadership, event); }

OtherEvents usual_events(const AssuranceParameters& p) {
    if (!p.on) return {};
    const OtherEvents inspection = usual_of_inspection(p.inspection), scandals = usual_of_scandals(p.incidents);
    return {inspection.severity + scandals.severity, inspection.risk + scandals.risk};
}

void initialise_assurance(Authority& a, const Nation& n) {
    if (!n.parameters->assurance.on) return;
    a.assurance = {};
    const AssuranceView view = assurance_view(a, n, n.opening);
    initialise_practice_standard(a.assurance.practice_standard, view);
    initialise_inspection(a.assurance, view);
    initialise_improvement(a.assurance, view);
}

void inspection(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) report_to_leaders(a, live_inspection(a.assurance, assurance_view(a, n, month)));
}

void improvement(Authority& a, const Nation& n, Month month) {
    if (!assurance_acts(n, month)) return;
    const AssuranceView view = assurance_view(a, n, month);
    live_warning(a.assurance, view);
    live_improvement(a.assurance, view);
}

void restructuring(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) live_restructuring(a.assurance, assurance_view(a, n, month));
}

void practice_standard(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) live_practice_standard(a.assurance, assurance_view(a, n, month));
}

}  // namespace hearth::children
