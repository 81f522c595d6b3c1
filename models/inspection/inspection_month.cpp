#include "models/inspection/inspection_month.hpp"

#include "models/draws/assurance_words.hpp"
#include "models/inspection/inspection_rules.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>
#include <limits>

namespace hearth::children {
namespace {

InspectionEvidence inspection_evidence(const InspectionState& s, const InspectionInputs& in) {
    return {.quality = in.quality_year,
            .early_help = in.early_help,
            .partners = in.partners,
            .peers = in.neighbours,
            .record_keeping = in.record_keeping + in.terms.p.measurement.record_keeping_worth * in.record_keeping_share,
            .deprivation = in.deprivation,
            .last = s.grade};
}

/// Not later than a month can be counted: many years, where there are next to no inspectors.
std::int16_t in_months(Month month, int months) { return static_cast<std::int16_t>(std::min<int>(month.index + months, std::numeric_limits<std::int16_t>::max())); }

double drift(const InspectionInputs& in) { return in.terms.levers.cut_drift * in.policy_months / 12; }

/// Multiplies the interval, for the risk that inspectors see.
double interval_by_risk(const InspectionState& s, const InspectionInputs& in) {
    const InspectionTerms& t = in.terms;
    return by_risk(t.p.visits, t.levers, quality_evidence(t.p.measurement, t.levers, inspection_evidence(s, in)), normal(drawn<RiskProfileWords>(in.random, in.authority, in.month).error));
}

/// Month of the next inspection; under the random scheme nobody's, but for whom a policy brings the cycle back.
void schedule(InspectionState& s, const InspectionInputs& in, double uniform_of_jitter) {
    const double risk = interval_by_risk(s, in);
    const double months = interval(in.terms.levers, s.grade) * in.stretch * risk;
    s.due = in_months(in.month, months_to_next(in.terms.p.visits, months, uniform_of_jitter));
}

/// What is left of the time to the next inspection grows and shrinks with the interval that policy sets.
void reschedule(InspectionState& s, const InspectionInputs& in) {
    const double risk = interval_by_risk(s, in);
    const double over_usual = interval(in.terms.levers, s.grade) / interval(baseline_levers<InspectionLevers>, s.grade) * risk;
    const int left = std::max(0, s.due - in.month.index);
    s.due = in_months(in.month, static_cast<int>(left * over_usual + .5));
}

/// First month in which an authority that disclosed its weaknesses is inspected again.
int end_of_grace(const InspectionInputs& in) {
    const std::int64_t grace = in.terms.levers.grace_months;
    return grace > 0 && in.disclosed >= 0 ? in.disclosed + static_cast<int>(grace) : 0;
}

bool comes_now(const InspectionState& s, const InspectionInputs& in) {
    const InspectionLevers& levers = in.terms.levers;
    if (levers.scheme == InspectionScheme::none || in.month.index < end_of_grace(in)) return false;
    if (levers.scheme != InspectionScheme::random) return in.month.index >= s.due;
    return uniform(drawn<InspectionWords>(in.random, in.authority, in.month).visited) < 1 / (interval(levers, s.grade) * in.stretch);
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

/// The same practice, met by another team that finds other records.
Grade grade_by_others(const InspectionInputs& in, InspectionEvidence found) {
    const InspectionTerms& t = in.terms;
    const auto words = drawn<OtherTeamWords>(in.random, in.authority, in.month);
    found.record_keeping += normal(words.record_keeping);
    return grade_of(t.p.measurement.cuts, measure(t.p, t.levers, found, normal(words.noise)), drift(in));
}

void inspect(InspectionState& s, const InspectionInputs& in) {
    const InspectionTerms& t = in.terms;
    const auto words = drawn<InspectionWords>(in.random, in.authority, in.month);
    InspectionEvidence found = inspection_evidence(s, in);
    const double measured = measure(t.p, t.levers, found, normal(words.noise));
    const Grade grade = grade_of(t.p.measurement.cuts, measured, drift(in));
    found.record_keeping -= in.record_keeping;
    s.same_grade = grade_by_others(in, found) == grade;
    s.measured = measured;
    record_grade(s, grade, in.month);
    schedule(s, in, uniform(words.next));
}

double help_of_inspection(const InspectionState& s, const InspectionInputs& in) {
    const ConsequenceParameters& p = in.terms.p.consequences;
    double help = graded_inadequate(in.terms.levers, s.grade) ? p.intervention : 0;
    if (in.policy && in.month.index - s.graded < recall_months) help += p.recall * in.terms.levers.recall;
    return help;
}

double effort_on_records(const InspectionState& s, const InspectionInputs& in) {
    const IncentiveParameters& p = in.terms.p.incentive;
    const double felt = stakes_felt(p, in.terms.levers, in.risk, (s.run_up ? 1 : 0) - in.terms.long_run.run_up);
    return record_keeping_effort(p, felt, in.terms.levers.record_keeping_weight);
}

}  // namespace

void clear_month(InspectionState& s) {
    s.graded_now = s.same_grade = false;
    s.inadequate_ended_after = 0;
}

InspectionHelp inspection(InspectionState& s, const InspectionInputs& in, AdverseEvents& inbox) {
    const InspectionTerms& t = in.terms;
    const ConsequenceParameters& p = t.p.consequences;
    clear_month(s);
    if (in.policy && in.policy_months == 0) reschedule(s, in);
    if (comes_now(s, in)) inspect(s, in);
    s.run_up = seen_coming(t.levers, std::max<int>(s.due, end_of_grace(in)) - in.month.index);
    s.published += (s.graded_now ? disclosed_trouble(p, s.grade) : 0) - t.long_run.published - s.published / p.published_months;
    if (s.graded_now) {
        const double size = adverse(t.p, t.levers, s.grade, s.measured - drift(in));
        inbox.push_back({size, size});
    }
    return {help_of_inspection(s, in), effort_on_records(s, in)};
}

void initialise_inspection(InspectionState& s, const InspectionParameters& p, RandomKey random, std::uint16_t authority, Month month) {
    const auto words = drawn<InitialInspectionWords>(random, authority, std::uint16_t{0});
    s = {};
    s.grade = static_cast<Grade>(choose(uniform(words.grade), p.usual_grades));
    const double months = interval(baseline_levers<InspectionLevers>, s.grade), passed = uniform(words.passed) * months;
    s.graded = s.inspected = s.inadequate_since = static_cast<std::int16_t>(month.index - static_cast<int>(passed));
    s.due = static_cast<std::int16_t>(s.graded + static_cast<int>(months));
}

}  // namespace hearth::children
