// What inspection offers to an authority's month (assurance_month.hpp): each 1, or 0, on average at the status quo.
#include "models/inspection/inspection_rules.hpp"
#include "models/month/world.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

const InspectionParameters& sizes(const Nation& n) { return n.parameters->assurance.inspection; }

/// 1 where the authority stands inadequate, less the usual share that do.
double beyond_usual_inadequate(const Authority& a, const Nation& n) {
    return (graded_inadequate(inspection_levers(n, a.month), a.assurance.inspection.grade) ? 1 : 0) - n.assurance.long_run.inadequate;
}

bool informed(ReportsTo to, std::size_t role) {
    if (to == ReportsTo::all || role == at(Role::director)) return true;
    return to == ReportsTo::director_and_chief_executive && role == at(Role::chief_executive);
}

}  // namespace

void apply_inspection(const Authority& a, const Nation& n, Practice& practice) {
    const InspectionParameters& p = sizes(n);
    const InspectionLevers& levers = inspection_levers(n, a.month);
    const InspectionState& state = a.assurance.inspection;
    practice.quality *= tried_harder(p.incentive, levers, a.assurance.practice_standard.record_keeping_share);
    practice.early_help_quality *= crowded_out(p.incentive, levers);
    practice.fear += p.incentive.anticipation * (state.run_up ? stakes(levers) : 0) - p.incentive.anticipation * n.assurance.long_run.run_up;
    practice.fear += p.consequences.fear * beyond_usual_inadequate(a, n);
}

double leaving_after_grade(const Authority& a, const Nation& n) {
    return assurance_acts(n, a.month) ? std::max(.1, 1 + sizes(n).consequences.leaving * beyond_usual_inadequate(a, n)) : 1;
}

double inspected_time(const Authority& a, const Nation& n) {
    if (!assurance_acts(n, a.month)) return 0;
    const ConsequenceParameters& p = sizes(n).consequences;
    return p.monitoring * beyond_usual_inadequate(a, n) + p.on_site * ((a.assurance.inspection.graded_now ? 1 : 0) - n.assurance.long_run.inspections);
}

double money_after_grade(const Authority& a, const Nation& n) {
    return assurance_acts(n, a.month) ? 1 + sizes(n).consequences.money * beyond_usual_inadequate(a, n) : 1;
}

double duty_from_inspection(const Authority& a, const Nation& n) {
    if (!assurance_acts(n, a.month)) return 0;
    const InspectionLevers& levers = inspection_levers(n, a.month);
    return levers.covers == Covers::all_partners ? sizes(n).incentive.partners_duty * stakes(levers) : 0;
}

// Counts against what each is usually told: who is told of more than usual sees the usual trouble too, and whoever is told of nothing
// at the status quo misses nothing where there are no reports.
ByRole trouble_in_reports(const Authority& a, const Nation& n) {
    ByRole trouble{};
    if (!assurance_acts(n, a.month)) return trouble;
    const ReportsTo to = inspection_levers(n, a.month).reports_to;
    const double usual = n.assurance.long_run.published * sizes(n).consequences.published_months;
    for (std::size_t i = 0; i < role_count; ++i) {
        const bool now = informed(to, i), usually = informed(baseline_levers<InspectionLevers>.reports_to, i);
        trouble[i] = (now ? a.assurance.inspection.published : 0) + (now - usually) * usual;
    }
    return trouble;
}

}  // namespace hearth::children
