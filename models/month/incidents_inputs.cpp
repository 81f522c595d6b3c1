#include "models/month/incidents_inputs.hpp"

#include "models/improvement/improvement_month.hpp"
#include "models/month/assurance_view.hpp"
#include "models/month/schedule.hpp"
#include "models/month/workforce_inputs.hpp"
#include "models/incidents/media_rules.hpp"

namespace hearth::children {
namespace {

constexpr std::size_t acute = level_count - 1;

}  // namespace

IncidentInputs incident_inputs(const Authority& a, const Nation& n, Month month) {
    const AssuranceParameters& p = n.parameters->assurance;
    return {.p = p.incidents,
            .exposure = a.outcomes.exposure,
            .averted_in_care = n.parameters->outcomes.averted.back(),
            .information = a.practice.information,
            .acute_families = static_cast<double>(a.families_by_level[acute]),
            .usual_acute_families = a.opening_averages.families[acute] * children_over_opening(a),
            .needless = a.children > 0 ? a.outcomes.needless / a.children : 0,
            .reach = p.media.reach,
            .outcomes_known = month != n.opening,
            .burn_in = month < n.parameters->run.start,
            .random = n.random,
            .authority = a.number,
            .month = month};
}

void incidents(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) incidents(a.assurance.incidents, incident_inputs(a, n, month), a.inbox);
}

LearningInputs learning_inputs(const Authority& a, const Nation& n, Month month) {
    const AssuranceView view = assurance_view(a, n, month);
    const WorkforceParameters& w = n.parameters->workforce;
    const double challenged = a.assurance.improvement.support > 0 ? view.improvement.challenge : 0;   // by peers who are there
    return {.p = view.p.learning,
            .candour = {.fear = view.around.fear, .severity = view.around.severity, .openness = view.around.openness,
                        .challenge = challenged - baseline_challenge(view.p.improvement), .open_reporting = view.learning.open_reporting},
            .ever_left = a.workforce.ever_left,
            .workers = w.on ? static_cast<double>(a.workforce.permanent) : 0,
            .usual_leaving = w.on ? leave_chance(w, a.workforce.character.leaving, 1, 1) : 0};
}

// In the month of the opening no outcome has been measured yet, so there is nothing to learn from.
void learning(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month) && month != n.opening) learning(a.assurance.incidents, learning_inputs(a, n, month));
}

void media_mood(Nation& n, std::span<Authority> authorities, Month) {
    const AssuranceParameters& p = n.parameters->assurance;
    if (!p.on) return;
    const double a_month = taken_up_a_month(p.media, p.incidents);
    ScandalsTakenUp sum;
    for (Authority& a : authorities) take_up(sum, a.assurance.incidents, a_month);
    if (sum.months > 0) n.assurance.media.mood = next_mood(p.media, n.assurance.media.mood, sum.beyond_usual, sum.months);
}

double media_fear(const Nation& n, Month month) { return media_fear(n.parameters->assurance.media, n.assurance.media, month); }

}  // namespace hearth::children
