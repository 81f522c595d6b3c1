// What inspection does to practice, workers, budgets, partners and what leaders know: each 1, or 0, on average at the status quo.
#include "models/inspection/inspection_month.hpp"
#include "models/inspection/inspection_rules.hpp"
#include "models/practice/practice.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

/// 1 where the authority is graded inadequate, less the usual share that are.
double beyond_usual_inadequate(const InspectionState& s, const InspectionTerms& t) {
    return (graded_inadequate(t.levers, s.grade) ? 1 : 0) - t.long_run.inadequate;
}

bool informed(ReportsTo to, std::size_t role) {
    if (to == ReportsTo::all || role == at(Role::director)) return true;
    return to == ReportsTo::director_and_chief_executive && role == at(Role::chief_executive);
}

}  // namespace

void apply_inspection(const InspectionState& s, const InspectionTerms& t, double record_keeping_share, Practice& practice) {
    const IncentiveParameters& p = t.p.incentive;
    practice.quality *= tried_harder(p, t.levers, record_keeping_share);
    practice.early_help_quality *= crowded_out(p, t.levers);
    practice.fear += p.anticipation * (s.run_up ? stakes(t.levers) : 0) - p.anticipation * t.long_run.run_up;
    practice.fear += t.p.consequences.fear * beyond_usual_inadequate(s, t);
}

double leaving_after_grade(const InspectionState& s, const InspectionTerms& t) {
    return std::max(.1, 1 + t.p.consequences.leaving * beyond_usual_inadequate(s, t));
}

double inspected_time(const InspectionState& s, const InspectionTerms& t) {
    const ConsequenceParameters& p = t.p.consequences;
    return p.monitoring * beyond_usual_inadequate(s, t) + p.on_site * ((s.graded_now ? 1 : 0) - t.long_run.inspections);
}

double money_after_grade(const InspectionState& s, const InspectionTerms& t) {
    return 1 + t.p.consequences.money * beyond_usual_inadequate(s, t);
}

double duty_from_inspection(const InspectionTerms& t) {
    return t.levers.covers == Covers::all_partners ? t.p.incentive.partners_duty * stakes(t.levers) : 0;
}

// Counts against what each role usually receives: a role that receives more than usual sees the usual trouble too, and a role that
// receives nothing at the status quo misses nothing where there are no reports.
ByRole trouble_in_reports(const InspectionState& s, const InspectionTerms& t) {
    ByRole trouble{};
    const ReportsTo to = t.levers.reports_to;
    const double usual = t.long_run.published * t.p.consequences.published_months;
    for (std::size_t i = 0; i < role_count; ++i) {
        const bool now = informed(to, i), usually = informed(baseline_levers<InspectionLevers>.reports_to, i);
        trouble[i] = (now ? s.published : 0) + (now - usually) * usual;
    }
    return trouble;
}

}  // namespace hearth::children
