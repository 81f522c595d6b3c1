// What surrounds an authority's assurance, and what it is to leaders, practice and measures.
#include "models/incidents/incidents_month.hpp"
#include "models/inspection/inspection_rules.hpp"
#include "models/leaders/leaders_month.hpp"
#include "models/month/assurance_view.hpp"
#include "models/month/improvement_inputs.hpp"
#include "models/month/incidents_inputs.hpp"
#include "models/month/inspection_inputs.hpp"
#include "models/month/schedule.hpp"
#include "models/month/stand_alone.hpp"
#include "models/incidents/media_rules.hpp"
#include "models/incidents/incidents_rules.hpp"
#include "models/restructuring/restructuring_rules.hpp"

namespace hearth::children {
namespace {

/// Between authorities, of the published scores.
double deprivation(const Authority& a, const Nation& n) {
    const PlaceParameters& p = n.parameters->place;
    return p.score_sd > 0 ? (a.data->score - p.score_mean) / p.score_sd : 0;
}

AssuranceSurroundings assurance_surroundings(const Authority& a, const Nation& n) {
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
            .around = assurance_surroundings(a, n),
            .random = n.random,
            .authority = a.number,
            .month = month,
            .policy = policy,
            .policy_months = policy ? month - n.policy : 0};
}

void leaders_informed(Authority& a, const Nation&, Month) {
    for (const AdverseEvent& event : a.inbox) report_to_leaders(a.leadership, event);
    a.inbox.clear();
}

OtherEvents usual_events(const AssuranceParameters& p) {
    if (!p.on) return {};
    const OtherEvents inspection = usual_of_inspection(p.inspection), scandals = usual_of_scandals(p.incidents);
    return {inspection.severity + scandals.severity, inspection.risk + scandals.risk};
}

void initialise_assurance(Authority& a, const Nation& n) {
    if (!n.parameters->assurance.on) return;
    a.assurance = {};
    const AssuranceView view = assurance_view(a, n, n.opening);
    initialise_practice_standard(a.assurance.practice_standard, view.p.practice_standard, view.random, view.authority);
    run_before_opening(a.assurance, view);
    initialise_improvement(a.assurance.improvement, improvement_inputs(a.assurance, view), view.p.warning);
}

// In this order: each multiplies what those before it have made of practice, and the last bit depends on it.
void apply_assurance(const Authority& a, const Nation& n, Month month, Practice& practice) {
    if (!assurance_acts(n, month)) return;
    const AssuranceParameters& p = n.parameters->assurance;
    const Assurance& s = a.assurance;
    apply_practice_standard(s.practice_standard, practice);
    apply_inspection(s.inspection, inspection_terms(n, month), s.practice_standard.record_keeping_share, practice);
    apply_learning(s.incidents, p.learning, practice);
    if (n.under_policy(month)) practice.quality *= quality_under(p.restructuring, s.restructuring, p.restructuring.levers.involvement);
    apply_media(p.media, media_fear(n, month), practice);
}

void measure_assurance(const Authority& a, const Nation& n, std::span<double> row) {
    const AssuranceParameters& p = n.parameters->assurance;
    const Assurance& s = a.assurance;
    measure_practice_standard(s.practice_standard, row);
    measure_inspection(s.inspection, p.inspection.measurement, s.practice_standard.quality_year, row);
    row[column("inspectorate_stretch").first] = n.assurance.inspectorate.stretch;
    measure_incidents(s.incidents, row);
    row[column("media_mood").first] = media_fear(n, a.month);
    measure_improvement(s.improvement, row);
    measure_recovery(s.recovery, row);
    measure_restructuring(s.restructuring, p.restructuring, row);
}

}  // namespace hearth::children
