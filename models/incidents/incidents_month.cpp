// Incidents and learning month by month: process of incidents.hpp and learning.hpp.
#include "models/improvement/peer_support.hpp"
#include "models/month/schedule.hpp"
#include "models/month/workforce_inputs.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr std::size_t acute = level_count - 1;
constexpr std::uint16_t of_needless = 1;   ///< index of the draw about needless intervention
constexpr int least_counted = 12;          ///< months before the usual stands, where there is no burn-in

/// Children at risk at the status quo, were its families in acute need like those of the burn-in.
double usual_at_risk(const Authority& a) {
    const IncidentState& s = a.assurance.incidents;
    return s.acute_families > 0 ? a.opening_averages.families[acute] * children_over_opening(a) * s.at_risk / s.acute_families : 0;
}

/// What media may find of either error, after last month.
void follow_errors(Authority& a, const Nation& n, const AtRisk& children, double left, Month month) {
    const IncidentParameters& p = n.parameters->assurance.incidents;
    IncidentState& s = a.assurance.incidents;
    if (month < n.parameters->run.start || s.months <= least_counted) s.at_risk += children.all + children.preventable, s.acute_families += a.families_by_level[acute];
    const double needless = a.children > 0 ? a.needless / a.children : 0;
    s.needless_usual = smoothed(s.needless_usual, needless, std::min<double>(s.months, p.usual_months));
    s.missed = smoothed(s.missed, error_ratio(children.all + children.preventable * left, usual_at_risk(a)), p.missed_months);
    s.needless = smoothed(s.needless, error_ratio(needless, s.needless_usual), p.needless_months);
}

void make_scandal(Authority& a, const Nation& n, ScandalKind kind, std::uint32_t taken_up) {
    const AssuranceParameters& p = n.parameters->assurance;
    IncidentState& s = a.assurance.incidents;
    s.scandal[at(kind)] += 1;
    if (uniform(taken_up) < p.media.reach) s.scandals_since += kind == ScandalKind::missed_harm ? 1 : -1;
    report_to_leaders(a, {p.incidents.severity, scandal_risk(p.incidents, kind)});
}

void draw_incidents(Authority& a, const Nation& n, const IncidentsDue& due, Month month) {
    const IncidentParameters& p = n.parameters->assurance.incidents;
    IncidentState& s = a.assurance.incidents;
    s.incidents_due = due.all();
    const std::uint32_t incidents = poisson(n.random, {0, a.number}, month, purposes::incident, due.all());
    const double chance = scandal_chance(p, s.missed, due.all());
    for (std::uint32_t k = 0; k < incidents; ++k) {
        const Words w = draw(n.random, {1 + k, a.number}, month, purposes::incident);
        s.preventable += uniform(w[0]) < due.preventable / due.all();
        if (uniform(w[1]) < chance) make_scandal(a, n, ScandalKind::missed_harm, w[2]);
    }
    s.incidents = static_cast<std::int32_t>(incidents);
}

void draw_needless(Authority& a, const Nation& n, Month month) {
    const double chance = needless_scandal_chance(n.parameters->assurance.incidents, a.assurance.incidents.needless);
    if (chance <= 0) return;
    const Words w = draw(n.random, {0, a.number}, month, purposes::incident, of_needless);
    if (uniform(w[0]) < chance) make_scandal(a, n, ScandalKind::needless_intervention, w[1]);
}

/// Share of permanent workers who left last month, beyond the usual.
double leaving(const Authority& a, const Nation& n) {
    const WorkforceParameters& p = n.parameters->workforce;
    const Workforce& w = a.workforce;
    if (!p.on || w.permanent <= 0) return 0;
    const auto left = static_cast<double>(w.ever_left - a.assurance.incidents.left_before);
    return left / w.permanent - leave_chance(p, w.character.leaving, 1, 1);
}

void learn(Authority& a, const Nation& n, Month month) {
    const LearningParameters& p = n.parameters->assurance.learning;
    constexpr const ImprovementLevers& usual = baseline_levers<ImprovementLevers>;
    const ImprovementParameters& peers = n.parameters->assurance.improvement;
    const AssuranceView view = assurance_view(a, n, month);
    IncidentState& s = a.assurance.incidents;
    const double challenged = a.assurance.improvement.support > 0 ? view.improvement.challenge : 0;   // by peers who are there
    s.reporting = reporting(p, {.fear = view.around.fear, .severity = view.around.severity, .openness = view.around.openness,
                                .challenge = challenged - usual.challenge * usual_place_chance(peers) * usual_asking(peers, usual, 0), .open_reporting = view.learning.open_reporting});
    s.learning = next_learning(p, s.learning, s.reporting, leaving(a, n));
    s.left_before = a.workforce.ever_left;
}

}  // namespace

void incidents(Authority& a, const Nation& n, Month month) {
    if (!assurance_acts(n, month)) return;
    const AssuranceParameters& p = n.parameters->assurance;
    IncidentState& s = a.assurance.incidents;
    s.scandal = {}, s.incidents = s.preventable = 0, s.incidents_due = 0;
    if (month == n.opening) return;   // no outcome has been measured yet
    s.months += 1, s.months_since += 1;
    const AtRisk children = at_risk(p.incidents, a.exposure, n.parameters->outcomes.averted.back());
    const double left = prevention_left(p.incidents, s.learning, a.practice.information);
    follow_errors(a, n, children, left, month);
    draw_incidents(a, n, incidents_due(p.incidents, children, left), month);
    draw_needless(a, n, month);
    learn(a, n, month);
}

void apply_learning(const Authority& a, const Nation& n, Practice& practice) {
    practice.quality *= taught(n.parameters->assurance.learning, a.assurance.incidents.learning);
}

void measure_incidents(const Authority& a, const Nation& n, std::span<double> row) {
    const IncidentState& s = a.assurance.incidents;
    const auto put = [row](Column c, double value) { row[c.first] = value; };
    put(column("serious_incidents"), s.incidents);
    put(column("preventable_incidents"), s.preventable);
    for (std::size_t kind = 0; kind < s.scandal.size(); ++kind) row[column("scandals").first + kind] = s.scandal[kind];
    put(column("learning"), s.learning);
    put(column("reporting"), s.reporting);
    put(column("media_mood"), media_fear(n, a.month));
}

}  // namespace hearth::children
