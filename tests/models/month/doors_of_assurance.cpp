// Doors of inspection, incidents, improvement, the practice standard and restructuring.
#include "models/month/improvement_inputs.hpp"
#include "models/month/incidents_inputs.hpp"
#include "models/month/inspection_inputs.hpp"
#include "models/month/practice_standard_inputs.hpp"
#include "models/month/restructuring_inputs.hpp"
#include "tests/models/month/every_door.hpp"
#include "tests/support/usual.hpp"

namespace hearth::support {
namespace assurance_doors {

using W = DoorWorld&;

InspectionState& inspected(W w) { return w.a.assurance.inspection; }
InspectionLevers& inspection_levers(W w) { return w.p.assurance.inspection.levers; }
ImprovementState& improving(W w) { return w.a.assurance.improvement; }
PracticeStandard& standing(W w) { return w.a.assurance.practice_standard; }
IncidentParameters& incident_rules(W w) { return w.p.assurance.incidents; }
std::int16_t months_ago(W w, int months) { return static_cast<std::int16_t>(w.now.index - months); }

State inbox_of(const DoorWorld& w) {
    State s;
    for (const AdverseEvent& event : w.a.inbox) s = s + numbers({event.severity, event.risk});
    return s;
}

State inspection_state(const DoorWorld& w) {
    const InspectionState& s = w.a.assurance.inspection;
    return numbers({double(at(s.grade)), double(s.graded), double(s.due), double(s.inadequate_since), double(s.inspected), double(s.ordinal), s.measured, s.published,
                    double(s.graded_now), double(s.same_grade), double(s.inadequate_ended_after), double(s.run_up)}) + inbox_of(w);
}

State incident_state(const DoorWorld& w) {
    const IncidentState& s = w.a.assurance.incidents;
    return numbers({s.missed, s.needless, double(s.scandal[0]), double(s.scandal[1]), double(s.incidents), double(s.preventable), s.incidents_due, s.at_risk,
                    s.acute_families, s.needless_usual, double(s.months), double(s.scandals_since), double(s.months_since)}) + inbox_of(w);
}

State warning_state(const DoorWorld& w) {
    const ImprovementState& s = w.a.assurance.improvement;
    return numbers({s.single, s.basket, s.sum, double(s.warned), double(s.failing), double(s.alarm_starts), double(s.warned_since), double(s.warned_last), double(s.failed_last),
                    double(s.failed_now), double(s.failed_warned), double(s.warned_now), double(s.false_warning), double(s.lead_months)}) + all_of(s.indicator);
}

State support_state(const DoorWorld& w) {
    const ImprovementState& s = w.a.assurance.improvement;
    return numbers({double(s.support_until), s.support, s.optimism, double(s.disclosed), double(s.asked), double(s.disclosed_now)});
}

State standing_state(const DoorWorld& w) {
    const PracticeStandard& s = w.a.assurance.practice_standard;
    return numbers({s.practice, s.record_keeping, s.quality_year});
}

State recovery_state(const DoorWorld& w) {
    const Recovery& s = w.a.assurance.recovery;
    return numbers({s.before, double(s.under_way), double(s.struck_now), double(s.since), double(s.back)}) + all_of(s.year);
}

State restructuring_state(const DoorWorld& w) {
    const RestructuringState& s = w.a.assurance.restructuring;
    return numbers({double(s.starts), double(s.comes), double(s.begun), s.disruption, s.momentum, s.adopted, s.gain, s.trust, s.undigested, double(s.pilot)});
}

/// Authorities of many numbers, of whom some ask and some do not.
void improve_in_many(W w) {
    const Assurance before = w.a.assurance;
    for (int k = 0; k < 32; ++k, ++w.a.number) {
        w.a.assurance = before;
        lives<improvement>(w);
        w.seen = w.seen + support_state(w);
    }
}

const Consumer inspectors{lives<inspection>, inspection_state};
const Consumer effort{lives<inspection>, [](const DoorWorld& w) { return numbers({w.a.assurance.practice_standard.record_keeping_share}); }};
const Consumer inspected_practice{lives<practice_conditions>, [](const DoorWorld& w) { return numbers({w.a.practice.quality, w.a.practice.fear}); }};
const Consumer incidents_happen{lives<incidents>, incident_state};
const Consumer learns{lives<learning>, [](const DoorWorld& w) { return numbers({w.a.assurance.incidents.reporting, w.a.assurance.incidents.learning}); }};
const Consumer warns{lives<early_warning>, warning_state};
/// At the beginning of the next month.
const Consumer cases_remembered{[](W w) { w.live_to("begin month"); }, [](const DoorWorld& w) { return numbers({w.a.assurance.improvement.families_back, w.a.assurance.improvement.handed_on}); }};
const Consumer improves{lives<improvement>, support_state};
const Consumer many_improve{improve_in_many, [](const DoorWorld& w) { return w.seen; }};
const Consumer stands{lives<practice_standard>, standing_state};
const Consumer recovers{lives<recovery>, recovery_state};
const Consumer restructures{lives<restructuring>, restructuring_state};
/// What the own standing is to neighbours' help cannot be seen in the standing itself.
const Consumer neighbours_help{[](W w) { w.seen = numbers({help_from_peers(w.a.assurance.neighbours, neighbour_inputs(w.a.assurance, assurance_view(w.a, w.n, w.now)))}); },
                               [](const DoorWorld& w) { return w.seen; }};

/// Inspectors come, who look at everything, under a policy of three months.
void inspectors_come(W w) {
    w.policy_for(3);
    inspected(w).due = months_ago(w, 0), inspected(w).grade = Grade::good;
    inspection_levers(w).early_help_measured = true, inspection_levers(w).covers = Covers::all_partners;
    inspection_levers(w).cut_drift = .1, inspection_levers(w).consequences = Consequences::slope;
    w.p.assurance.inspection.measurement.relative = .5;
}

/// The month before a policy that changes intervals, long before inspectors come.
void policy_next_month(W w) {
    w.n.policy = w.now + 1;
    inspected(w).due = months_ago(w, -20);
    inspection_levers(w).interval_months = inspection_levers(w).interval_after_inadequate = 90;
}

/// There is something to draw in every month.
void often(W w) { incident_rules(w).rate *= 1000; }
void needless_scandal(W w) {
    incident_rules(w).needless_scandal = 12, incident_rules(w).visibility = 1, incident_rules(w).scandal = 0;
    w.a.assurance.incidents.needless = 1, incident_rules(w).needless_months = 1e9;
    w.p.assurance.media.reach = 0;
}

void basket(W w) { w.policy_for(3), w.p.assurance.warning.levers.detector = Detector::basket, improving(w).sum = 9; }

/// Peers are there, having been asked.
void helped(W w) { w.policy_for(3), improving(w).support_until = months_ago(w, -5), improving(w).asks_in = static_cast<std::int16_t>((w.now.index + 6) % 12), improving(w).asked = true; }
/// This month it takes part because it must, if it must: it would not ask.
void must_take_part(W w, Grade grade) {
    w.policy_for(3);
    w.p.assurance.improvement.levers.participation = Participation::required;
    w.p.assurance.improvement.asking = 1e-300, w.p.assurance.improvement.honesty = 1, w.p.assurance.improvement.honesty_slope = 0;
    improving(w).asks_in = static_cast<std::int16_t>(w.now.index % 12), improving(w).support_until = 0, improving(w).warned = false;
    inspected(w).grade = grade;
    w.n.assurance.support_of_policy = {1e9, 1e9};
}
void asks_itself(W w) {
    must_take_part(w, Grade::good);
    w.p.assurance.improvement.levers.participation = Participation::voluntary;
    w.p.assurance.improvement.asking = .5, w.p.assurance.improvement.trouble = w.p.assurance.improvement.hiding = 0;
}

void better_neighbours(W w) {
    w.policy_for(3);
    w.a.assurance.neighbours = {1, .1, .3}, inspected(w).inspected = months_ago(w, 3);
    inspection_levers(w).practitioners = .5;
}

void scandal(W w) { w.a.assurance.incidents.scandal = {1, 0}, w.a.assurance.recovery = {}; }
void quiet(W w) { w.a.assurance.incidents.scandal = {0, 0}, inspected(w).graded_now = false, w.a.assurance.recovery = {}; }

void planned_now(W w, RollOut rollout) {
    w.policy_for(0);
    w.a.assurance.restructuring = {}, w.p.assurance.restructuring.levers.rollout = rollout;
    inspected(w).grade = Grade::good, inspected(w).graded_now = false;
}
void everywhere(W w) { planned_now(w, RollOut::universal); }
void worst_first(W w) { planned_now(w, RollOut::worst_first); }

}  // namespace assurance_doors

Room doors_of_inspection() {
    using namespace assurance_doors;
    return {{HEARTH_FIELDS(InspectionTerms, p, levers, long_run),
             HEARTH_FIELDS(InspectionInputs, terms, quality_year, early_help, partners, neighbours, record_keeping, record_keeping_share, deprivation, risk, disclosed, stretch, random,
                           authority, month, policy, policy_months)},
            {{"InspectionTerms.p", inspected_practice, [](W w) { w.p.assurance.inspection.consequences.fear = .9; }},
             {"InspectionTerms.levers", inspected_practice, [](W w) { inspection_levers(w).stakes = 2; }},
             {"InspectionTerms.long_run", inspected_practice, [](W w) { w.n.assurance.long_run.inadequate += .1; }},
             {"InspectionTerms.p", inspectors, [](W w) { w.p.assurance.inspection.measurement.noise *= 2; }, inspectors_come},
             {"InspectionTerms.levers", inspectors, [](W w) { inspection_levers(w).record_keeping_weight = .9; }, inspectors_come},
             {"InspectionTerms.long_run", inspectors, [](W w) { w.n.assurance.long_run.published += .1; }, inspectors_come},
             {"InspectionInputs.terms", inspectors, [](W w) { w.p.assurance.inspection.measurement.halo = .9; }, inspectors_come},
             {"InspectionInputs.quality_year", inspectors, [](W w) { standing(w).quality_year *= 1.2; }, inspectors_come},
             {"InspectionInputs.early_help", inspectors, [](W w) { w.a.practice.early_help_quality *= 1.2; }, inspectors_come},
             {"InspectionInputs.early_help", inspectors, [](W w) { w.a.practice.selection *= .8; }, inspectors_come},
             {"InspectionInputs.partners", inspectors, [](W w) { w.a.partners.mean *= 1.5; }, inspectors_come},
             {"InspectionInputs.neighbours", inspectors, [](W w) { w.a.assurance.neighbours.quality = 1.3; }, inspectors_come},
             {"InspectionInputs.record_keeping", inspectors, [](W w) { standing(w).record_keeping += 1; }, inspectors_come},
             {"InspectionInputs.record_keeping_share", inspectors, [](W w) { standing(w).record_keeping_share += .3; }, inspectors_come},
             {"InspectionInputs.deprivation", inspectors, [](W w) { w.places[0].score += .1; }, inspectors_come},
             {"InspectionInputs.risk", effort, [](W w) { w.a.leadership.risk += 1; }},
             {"InspectionInputs.disclosed", inspectors, [](W w) { improving(w).disclosed = months_ago(w, 2); }, [](W w) { inspectors_come(w), improving(w).disclosed = -1, inspection_levers(w).grace_months = 24; }},
             {"InspectionInputs.stretch", inspectors, [](W w) { w.n.assurance.inspectorate.stretch = 2; }, inspectors_come},
             {"InspectionInputs.random", inspectors, [](W w) { w.n.random.seed += 1; }, inspectors_come},
             {"InspectionInputs.authority", inspectors, [](W w) { w.a.number += 1; }, inspectors_come},
             {"InspectionInputs.month", inspectors, [](W w) { w.later(1); }, inspectors_come},
             {"InspectionInputs.policy", inspectors, [](W w) { w.policy_for(0); }, policy_next_month},
             {"InspectionInputs.policy_months", inspectors, [](W w) { w.policy_for(24); }, inspectors_come}}};
}

Room doors_of_incidents() {
    using namespace assurance_doors;
    return {{HEARTH_FIELDS(IncidentInputs, p, exposure, averted_in_care, information, acute_families, usual_acute_families, needless, reach, outcomes_known, burn_in, random, authority, month),
             HEARTH_FIELDS(LearningInputs, p, candour, ever_left, workers, usual_leaving),
             HEARTH_FIELDS(Candour, fear, severity, openness, challenge, open_reporting)},
            {{"IncidentInputs.p", incidents_happen, [](W w) { incident_rules(w).rate *= 2; }},
             {"IncidentInputs.exposure", incidents_happen, [](W w) { w.a.outcomes.exposure.at_home[acute] += 20; }},
             {"IncidentInputs.averted_in_care", incidents_happen, [](W w) { w.p.outcomes.averted.back() = .1; }},
             {"IncidentInputs.information", incidents_happen, [](W w) { w.a.practice.information = .5; }},
             {"IncidentInputs.acute_families", incidents_happen, [](W w) { w.a.families_by_level[acute] += 10; }, [](W w) { w.p.run.start = w.now + 12; }},
             {"IncidentInputs.usual_acute_families", incidents_happen, [](W w) { w.a.opening_averages.families[acute] *= 1.5; }},
             {"IncidentInputs.usual_acute_families", incidents_happen, [](W w) { w.a.children *= 2; }, [](W w) { w.a.outcomes.needless = 0; }},
             {"IncidentInputs.needless", incidents_happen, [](W w) { w.a.outcomes.needless += 10; }},
             {"IncidentInputs.reach", incidents_happen, [](W w) { w.p.assurance.media.reach = 1; }, needless_scandal},
             {"IncidentInputs.outcomes_known", incidents_happen, [](W w) { w.n.opening = w.now; }},
             {"IncidentInputs.burn_in", incidents_happen, [](W w) { w.p.run.start = w.now + 12; }},
             {"IncidentInputs.random", incidents_happen, [](W w) { w.n.random.seed += 1; }, often},
             {"IncidentInputs.authority", incidents_happen, [](W w) { w.a.number += 1; }, often},
             {"IncidentInputs.month", incidents_happen, [](W w) { w.later(1); }, often},
             {"LearningInputs.p", learns, [](W w) { w.p.assurance.learning.months = 5; }},
             {"LearningInputs.candour", learns, [](W w) { w.a.leadership.leaders[director].style = .9; }},
             {"LearningInputs.ever_left", learns, [](W w) { w.a.workforce.ever_left += 10; }},
             {"LearningInputs.workers", learns, [](W w) { w.a.workforce.permanent *= 2; }, [](W w) { w.a.workforce.ever_left += 10; }},
             {"LearningInputs.usual_leaving", learns, [](W w) { w.a.workforce.character.leaving *= 2; }},
             {"Candour.fear", learns, [](W w) { w.a.leadership.risk += .5; }},
             {"Candour.severity", learns, [](W w) { w.a.leadership.severity += .5; }},
             {"Candour.openness", learns, [](W w) { w.a.leadership.leaders[director].style = .1; }},
             {"Candour.challenge", learns, [](W w) { improving(w).support = .01; }, [](W w) { improving(w).support = 0; }},
             {"Candour.open_reporting", learns, [](W w) { w.p.assurance.learning.levers.open_reporting = .2; }}}};
}

Room doors_of_improvement() {
    using namespace assurance_doors;
    return {{HEARTH_FIELDS(EarlyWarningInputs, p, levers, signs, quality_year, random, authority, month),
             HEARTH_FIELDS(ImprovementInputs, p, levers, pool, grace_months, fear, quality_year, graded, graded_now, graded_inadequate, graded_to_improve, random, authority, month),
             HEARTH_FIELDS(NeighbourInputs, p, levers, practice_standard, practitioners, months_since_inspection),
             HEARTH_FIELDS(RecoveryInputs, struck, quality, quality_year, month),
             HEARTH_FIELDS(CaseFlows, referred, referred_again, handed_on, open)},
            {{"EarlyWarningInputs.p", warns, [](W w) { w.p.assurance.warning.spread[0] *= 2; }},
             {"EarlyWarningInputs.levers", warns, [](W w) { w.p.assurance.warning.levers.detector = Detector::none; }, basket},
             {"EarlyWarningInputs.signs", warns, [](W w) { w.a.workforce.pressure += 1; }},
             {"EarlyWarningInputs.quality_year", warns, [](W w) { standing(w).quality_year = .5; }},
             {"EarlyWarningInputs.random", warns, [](W w) { w.n.random.seed += 1; }},
             {"EarlyWarningInputs.authority", warns, [](W w) { w.a.number += 1; }},
             {"EarlyWarningInputs.month", warns, [](W w) { w.later(1); }},
             {"ImprovementInputs.p", improves, [](W w) { w.p.assurance.improvement.optimism_months = 2; }},
             {"ImprovementInputs.levers", improves, [](W w) { w.p.assurance.improvement.levers.challenge = .9; }, helped},
             {"ImprovementInputs.pool", improves, [](W w) { w.n.assurance.support_of_policy = {0, 0}; }, [](W w) { must_take_part(w, Grade::inadequate); }},
             {"ImprovementInputs.grace_months", improves, [](W w) { inspection_levers(w).grace_months = 24; }, helped},
             {"ImprovementInputs.fear", improves, [](W w) { w.a.leadership.risk += .5; }, helped},
             {"ImprovementInputs.quality_year", improves, [](W w) { standing(w).quality_year = .7; }},
             {"ImprovementInputs.graded", improves, [](W w) { inspected(w).graded = months_ago(w, 3); },
              [](W w) { must_take_part(w, Grade::inadequate), inspected(w).graded = months_ago(w, 30), improving(w).disclosed = months_ago(w, 12); }},
             {"ImprovementInputs.graded_now", improves, [](W w) { inspected(w).graded_now = true; }, [](W w) { inspected(w).graded_now = false, improving(w).optimism = 1; }},
             {"ImprovementInputs.graded_inadequate", improves, [](W w) { inspected(w).grade = Grade::inadequate; }, [](W w) { must_take_part(w, Grade::good); }},
             {"ImprovementInputs.graded_to_improve", improves, [](W w) { inspected(w).grade = Grade::requires_improvement; }, [](W w) { must_take_part(w, Grade::good); }},
             {"ImprovementInputs.random", many_improve, [](W w) { w.n.random.seed += 1; }, asks_itself},
             {"ImprovementInputs.authority", many_improve, [](W w) { w.a.number += 99; }, asks_itself},
             {"ImprovementInputs.month", improves, [](W w) { w.later(12); }, [](W w) { must_take_part(w, Grade::inadequate); }},
             {"NeighbourInputs.p", neighbours_help, [](W w) { w.p.assurance.peers.imitation = .2; }, better_neighbours},
             {"NeighbourInputs.levers", neighbours_help, [](W w) { w.p.assurance.peers.levers.sharing = 2; }, better_neighbours},
             {"NeighbourInputs.practice_standard", neighbours_help, [](W w) { standing(w).practice += .05; }, better_neighbours},
             {"NeighbourInputs.practitioners", neighbours_help, [](W w) { inspection_levers(w).practitioners = 1; }, better_neighbours},
             {"NeighbourInputs.months_since_inspection", neighbours_help, [](W w) { inspected(w).inspected = months_ago(w, 30); }, better_neighbours},
             {"RecoveryInputs.struck", recovers, [](W w) { w.a.assurance.incidents.scandal[0] = 1; }, quiet},
             {"RecoveryInputs.struck", recovers, [](W w) { inspected(w).graded_now = true, inspected(w).grade = Grade::inadequate; }, quiet},
             {"RecoveryInputs.quality", recovers, [](W w) { w.a.practice.quality = .7; }, scandal},
             {"RecoveryInputs.quality_year", recovers, [](W w) { standing(w).quality_year = .7; }, quiet},
             {"RecoveryInputs.month", recovers, [](W w) { w.later(12); }, scandal},
             {"CaseFlows.referred", cases_remembered, [](W w) { set_flow(w, column("referrals"), 500); }},
             {"CaseFlows.referred_again", cases_remembered, [](W w) { set_flow(w, column("rereferrals"), 50); }},
             {"CaseFlows.handed_on", cases_remembered, [](W w) { set_flow(w, column("cases_handed_on"), 50); }},
             {"CaseFlows.open", cases_remembered, [](W w) { w.a.children_by_status[std::size_t(Status::support)] += 50; }, [](W w) { set_flow(w, column("cases_handed_on"), 5); }}}};
}

Room doors_of_practice() {
    using namespace assurance_doors;
    return {{HEARTH_FIELDS(PracticeStandardInputs, p, quality, usual_help, from_neighbours, new_directors, random, authority, month)},
            {{"PracticeStandardInputs.p", stands, [](W w) { w.p.assurance.practice_standard.half_life = 6; }},
             {"PracticeStandardInputs.quality", stands, [](W w) { w.a.practice.quality = .7; }},
             {"PracticeStandardInputs.usual_help", stands, [](W w) { w.n.assurance.long_run.help += .01; }},
             {"PracticeStandardInputs.from_neighbours", stands, [](W w) { w.a.assurance.neighbours.practice_standard += .5; }},
             {"PracticeStandardInputs.new_directors", stands, [](W w) { w.a.leadership.changes[director] = 1; }, [](W w) { w.a.leadership.changes[director] = 0; }},
             {"PracticeStandardInputs.random", stands, [](W w) { w.n.random.seed += 1; }},
             {"PracticeStandardInputs.authority", stands, [](W w) { w.a.number += 1; }},
             {"PracticeStandardInputs.month", stands, [](W w) { w.later(1); }}}};
}

Room doors_of_restructuring() {
    using namespace assurance_doors;
    return {{HEARTH_FIELDS(RestructuringInputs, p, levers, grade, graded_inadequate_now, new_directors, quality_year, random, authority, month, policy, policy_months)},
            {{"RestructuringInputs.p", restructures, [](W w) { w.p.assurance.restructuring.gain = .15; }, everywhere},
             {"RestructuringInputs.levers", restructures, [](W w) { w.p.assurance.restructuring.levers.rollout = RollOut::none; }, everywhere},
             {"RestructuringInputs.grade", restructures, [](W w) { inspected(w).grade = Grade::inadequate; }, worst_first},
             {"RestructuringInputs.graded_inadequate_now", restructures, [](W w) { inspected(w).graded_now = true; }, [](W w) { everywhere(w), inspected(w).grade = Grade::inadequate; }},
             {"RestructuringInputs.new_directors", restructures, [](W w) { w.a.leadership.changes[director] += 1; }, everywhere},
             {"RestructuringInputs.quality_year", restructures, [](W w) { standing(w).quality_year = .7; }, everywhere},
             {"RestructuringInputs.random", restructures, [](W w) { w.n.random.seed += 1; }, everywhere},
             {"RestructuringInputs.authority", restructures, [](W w) { w.a.number += 1; }, everywhere},
             {"RestructuringInputs.month", restructures, [](W w) { w.later(1); }, everywhere},
             {"RestructuringInputs.policy", restructures, [](W w) { w.policy_for(0); }, [](W w) { planned_now(w, RollOut::none), w.policy_for(-1); }},
             {"RestructuringInputs.policy_months", restructures, [](W w) { w.policy_for(0); }, [](W w) { everywhere(w), w.policy_for(1), w.a.assurance.restructuring.comes = w.a.assurance.restructuring.begun = true; }}}};
}

}  // namespace hearth::support
