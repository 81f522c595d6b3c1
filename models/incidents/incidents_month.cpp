#include "models/incidents/incidents_month.hpp"

#include "models/draws/assurance_words.hpp"
#include "models/ledger/measures.hpp"
#include "models/practice/practice.hpp"
#include "models/incidents/learning_rules.hpp"
#include "models/incidents/incidents_rules.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr int least_counted = 12;          ///< months before the usual stands, where there is no burn-in

/// Children at risk at the status quo, were its families in acute need like those of the burn-in.
double usual_at_risk(const IncidentState& s, const IncidentInputs& in) {
    return s.acute_families > 0 ? in.usual_acute_families * s.at_risk / s.acute_families : 0;
}

/// What media may find of either error, after last month.
void follow_errors(IncidentState& s, const IncidentInputs& in, const AtRisk& children, double left) {
    if (in.burn_in || s.months <= least_counted) s.at_risk += children.all + children.preventable, s.acute_families += in.acute_families;
    s.needless_usual = smoothed(s.needless_usual, in.needless, std::min<double>(s.months, in.p.usual_months));
    s.missed = smoothed(s.missed, error_ratio(children.all + children.preventable * left, usual_at_risk(s, in)), in.p.missed_months);
    s.needless = smoothed(s.needless, error_ratio(in.needless, s.needless_usual), in.p.needless_months);
}

void make_scandal(IncidentState& s, const IncidentInputs& in, ScandalKind kind, std::uint32_t taken_up, AdverseEvents& inbox) {
    s.scandal[at(kind)] += 1;
    if (uniform(taken_up) < in.reach) s.scandals_since += kind == ScandalKind::missed_harm ? 1 : -1;
    inbox.push_back({in.p.severity, scandal_risk(in.p, kind)});
}

void draw_incidents(IncidentState& s, const IncidentInputs& in, const IncidentsDue& due, AdverseEvents& inbox) {
    s.incidents_due = due.all();
    const std::uint32_t incidents = poisson(in.random, {0, in.authority}, in.month, purposes::incident, due.all());
    const double chance = scandal_chance(in.p, s.missed, due.all());
    for (std::uint32_t k = 0; k < incidents; ++k) {
        const auto w = drawn<IncidentWords>(in.random, {1 + k, in.authority}, in.month);
        s.preventable += uniform(w.preventable) < due.preventable / due.all();
        if (uniform(w.scandal) < chance) make_scandal(s, in, ScandalKind::missed_harm, w.taken_up, inbox);
    }
    s.incidents = static_cast<std::int32_t>(incidents);
}

void draw_needless(IncidentState& s, const IncidentInputs& in, AdverseEvents& inbox) {
    const double chance = needless_scandal_chance(in.p, s.needless);
    if (chance <= 0) return;
    const auto w = drawn<NeedlessScandalWords>(in.random, in.authority, in.month);
    if (uniform(w.scandal) < chance) make_scandal(s, in, ScandalKind::needless_intervention, w.taken_up, inbox);
}

/// Share of permanent workers who left last month, beyond the usual.
double leaving(const IncidentState& s, const LearningInputs& in) {
    if (in.workers <= 0) return 0;
    return static_cast<double>(in.ever_left - s.left_before) / in.workers - in.usual_leaving;
}

}  // namespace

void incidents(IncidentState& s, const IncidentInputs& in, AdverseEvents& inbox) {
    s.scandal = {}, s.incidents = s.preventable = 0, s.incidents_due = 0;
    if (!in.outcomes_known) return;
    s.months += 1, s.months_since += 1;
    const AtRisk children = at_risk(in.p, in.exposure, in.averted_in_care);
    const double left = prevention_left(in.p, s.learning, in.information);
    follow_errors(s, in, children, left);
    draw_incidents(s, in, incidents_due(in.p, children, left), inbox);
    draw_needless(s, in, inbox);
}

void learning(IncidentState& s, const LearningInputs& in) {
    s.reporting = reporting(in.p, in.candour);
    s.learning = next_learning(in.p, s.learning, s.reporting, leaving(s, in));
    s.left_before = in.ever_left;
}

void apply_learning(const IncidentState& s, const LearningParameters& p, Practice& practice) { practice.quality *= taught(p, s.learning); }

void measure_incidents(const IncidentState& s, std::span<double> row) {
    const auto put = [row](Column c, double value) { row[c.first] = value; };
    put(column("serious_incidents"), s.incidents);
    put(column("preventable_incidents"), s.preventable);
    for (std::size_t kind = 0; kind < s.scandal.size(); ++kind) row[column("scandals").first + kind] = s.scandal[kind];
    put(column("learning"), s.learning);
    put(column("reporting"), s.reporting);
}

}  // namespace hearth::children
