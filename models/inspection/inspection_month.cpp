// Inspection month by month: process of inspection.hpp.
#include "models/month/stand_alone.hpp"
#include "models/inspection/inspection_rules.hpp"
#include "models/draws/purposes.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>
#include <limits>

namespace hearth::children {
namespace {

constexpr int lived_before_opening = 120;   ///< months; grades then stand as they usually do
constexpr std::uint16_t first_team = 0, other_team = 1, risk_profile = 2;   ///< indices of its luck

Words words_of(const AssuranceView& v, std::uint16_t index) { return draw(v.random, {0, v.authority}, v.month, purposes::inspection, index); }

InspectionEvidence inspection_evidence(const Assurance& s, const AssuranceView& v) {
    return {.quality = s.practice_standard.quality_year,
            .early_help = v.around.early_help,
            .partners = v.around.partners,
            .peers = s.neighbours.quality,
            .record_keeping = s.practice_standard.record_keeping + v.p.inspection.measurement.record_keeping_worth * s.practice_standard.record_keeping_share,
            .deprivation = v.around.deprivation,
            .last = s.inspection.grade};
}

/// Not later than a month can be counted: many years, where there are next to no inspectors.
std::int16_t in_months(Month month, int months) { return static_cast<std::int16_t>(std::min<int>(month.index + months, std::numeric_limits<std::int16_t>::max())); }

double drift(const AssuranceView& v) { return v.inspection.cut_drift * v.policy_months / 12; }

/// Month of the next inspection; under the random scheme nobody's, but for whom a policy brings the cycle back.
void schedule(Assurance& s, const AssuranceView& v, double uniform_of_jitter) {
    const VisitParameters& p = v.p.inspection.visits;
    InspectionState& state = s.inspection;
    const Words words = words_of(v, risk_profile);
    const double risk = by_risk(p, v.inspection, quality_evidence(v.p.inspection.measurement, v.inspection, inspection_evidence(s, v)), normal(words[0], words[1]));
    const double months = interval(v.inspection, state.grade) * v.nation.inspectorate.stretch * risk;
    state.due = in_months(v.month, months_to_next(p, months, uniform_of_jitter));
}

/// What is left of the time to the next inspection grows and shrinks with the interval that policy sets.
void reschedule(Assurance& s, const AssuranceView& v) {
    InspectionState& state = s.inspection;
    const Words words = words_of(v, risk_profile);
    const double risk = by_risk(v.p.inspection.visits, v.inspection, quality_evidence(v.p.inspection.measurement, v.inspection, inspection_evidence(s, v)), normal(words[0], words[1]));
    const double over_usual = interval(v.inspection, state.grade) / interval(baseline_levers<InspectionLevers>, state.grade) * risk;
    const int left = std::max(0, state.due - v.month.index);
    state.due = in_months(v.month, static_cast<int>(left * over_usual + .5));
}

/// First month in which whoever told of its weaknesses is inspected again.
int end_of_grace(const ImprovementState& s, const AssuranceView& v) {
    return v.inspection.grace_months > 0 && s.disclosed >= 0 ? s.disclosed + static_cast<int>(v.inspection.grace_months) : 0;
}

bool in_grace(const ImprovementState& s, const AssuranceView& v) { return v.month.index < end_of_grace(s, v); }

bool comes_now(const Assurance& s, const AssuranceView& v) {
    const InspectionState& state = s.inspection;
    if (v.inspection.scheme == InspectionScheme::none || in_grace(s.improvement, v)) return false;
    if (v.inspection.scheme != InspectionScheme::random) return v.month.index >= state.due;
    return uniform(words_of(v, first_team)[3]) < 1 / (interval(v.inspection, state.grade) * v.nation.inspectorate.stretch);
}

void begin_month(InspectionState& s) {
    s.graded_now = s.same_grade = false;
    s.inadequate_ended_after = 0;
}

void record_grade(InspectionState& s, Grade grade, Month month) {
    const auto now = static_cast<std::int16_t>(month.index);
    const bool was = s.grade == Grade::inadequate, is = grade == Grade::inadequate;
    if (is && !was) s.inadequate_since = now;
    if (was && !is) s.inadequate_ended_after = static_cast<std::int16_t>(now - s.inadequate_since);
    s.grade = grade;
    s.graded = s.inspected = now;
    s.ordinal += 1;
    s.graded_now = true;
}

/// The same practice, met by another team that finds another paper trail.
Grade grade_by_others(const AssuranceView& v, InspectionEvidence found) {
    const Words words = words_of(v, other_team);
    found.record_keeping += normal(words[2], words[3]);
    return grade_of(v.p.inspection.measurement.cuts, measure(v.p.inspection, v.inspection, found, normal(words[0], words[1])), drift(v));
}

void inspect(Assurance& s, const AssuranceView& v) {
    const Words words = words_of(v, first_team);
    InspectionEvidence found = inspection_evidence(s, v);
    const double measured = measure(v.p.inspection, v.inspection, found, normal(words[0], words[1]));
    const Grade grade = grade_of(v.p.inspection.measurement.cuts, measured, drift(v));
    found.record_keeping -= s.practice_standard.record_keeping;
    s.inspection.same_grade = grade_by_others(v, found) == grade;
    s.inspection.measured = measured;
    record_grade(s.inspection, grade, v.month);
    schedule(s, v, uniform(words[2]));
}

double help_of_inspection(const InspectionState& s, const AssuranceView& v) {
    const ConsequenceParameters& p = v.p.inspection.consequences;
    double help = graded_inadequate(v.inspection, s.grade) ? p.intervention : 0;
    if (v.policy && v.month.index - s.graded < recall_months) help += p.recall * v.inspection.recall;
    return help;
}

void shift_to_record_keeping(PracticeStandard& s, const InspectionState& state, const AssuranceView& v) {
    const IncentiveParameters& p = v.p.inspection.incentive;
    const double felt = stakes_felt(p, v.inspection, v.around.risk, (state.run_up ? 1 : 0) - v.nation.long_run.run_up);
    s.record_keeping_share += (record_keeping_effort(p, felt, v.inspection.record_keeping_weight) - s.record_keeping_share) / v.p.practice_standard.angle_months;
}

}  // namespace

AdverseEvent live_inspection(Assurance& s, const AssuranceView& v) {
    InspectionState& state = s.inspection;
    const ConsequenceParameters& p = v.p.inspection.consequences;
    begin_month(state);
    if (v.policy && v.policy_months == 0) reschedule(s, v);
    if (comes_now(s, v)) inspect(s, v);
    state.run_up = seen_coming(v.inspection, std::max<int>(state.due, end_of_grace(s.improvement, v)) - v.month.index);
    state.published += (state.graded_now ? disclosed_trouble(p, state.grade) : 0) - v.nation.long_run.published - state.published / p.published_months;
    s.practice_standard.help += help_of_inspection(state, v);
    shift_to_record_keeping(s.practice_standard, state, v);
    if (!state.graded_now) return {};
    const double size = adverse(v.p.inspection, v.inspection, state.grade, state.measured - drift(v));
    return {size, size};
}

void initialise_inspection(Assurance& s, const AssuranceView& opening) {
    StandAlone alone{opening, lived_before_opening};
    initialise_stand_alone(s, alone.view);
    for (int m = 0; m < lived_before_opening; ++m) alone.live(s, [](const Assurance&) {});
    begin_month(s.inspection);
}

}  // namespace hearth::children
