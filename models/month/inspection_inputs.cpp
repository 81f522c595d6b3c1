#include "models/month/inspection_inputs.hpp"

#include "models/inspection/inspection_rules.hpp"
#include "models/month/schedule.hpp"

#include <algorithm>

namespace hearth::children {

InspectionInputs inspection_inputs(const Assurance& s, const AssuranceView& v) {
    return {.terms = {v.p.inspection, v.inspection, v.nation.long_run},
            .quality_year = s.practice_standard.quality_year,
            .early_help = v.around.early_help,
            .partners = v.around.partners,
            .neighbours = s.neighbours.quality,
            .record_keeping = s.practice_standard.record_keeping,
            .record_keeping_share = s.practice_standard.record_keeping_share,
            .deprivation = v.around.deprivation,
            .risk = v.around.risk,
            .disclosed = s.improvement.disclosed,
            .stretch = v.nation.inspectorate.stretch,
            .random = v.random,
            .authority = v.authority,
            .month = v.month,
            .policy = v.policy,
            .policy_months = v.policy_months};
}

void run_inspection(Assurance& s, const AssuranceView& v, AdverseEvents& inbox) {
    const InspectionHelp after = inspection(s.inspection, inspection_inputs(s, v), inbox);
    s.practice_standard.help += after.help;
    shift_to_record_keeping(s.practice_standard, v.p.practice_standard, after.record_keeping_effort);
}

void inspection(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) run_inspection(a.assurance, assurance_view(a, n, month), a.inbox);
}

InspectionTerms inspection_terms(const Nation& n, Month month) {
    const InspectionParameters& p = n.parameters->assurance.inspection;
    return {p, n.in_force(p.levers, month), n.assurance.long_run};
}

double leaving_after_grade(const Authority& a, const Nation& n) {
    return assurance_acts(n, a.month) ? leaving_after_grade(a.assurance.inspection, inspection_terms(n, a.month)) : 1;
}

double inspected_time(const Authority& a, const Nation& n) {
    return assurance_acts(n, a.month) ? inspected_time(a.assurance.inspection, inspection_terms(n, a.month)) : 0;
}

double money_after_grade(const Authority& a, const Nation& n) {
    return assurance_acts(n, a.month) ? money_after_grade(a.assurance.inspection, inspection_terms(n, a.month)) : 1;
}

double duty_from_inspection(const Authority& a, const Nation& n) {
    return assurance_acts(n, a.month) ? duty_from_inspection(inspection_terms(n, a.month)) : 0;
}

ByRole trouble_in_reports(const Authority& a, const Nation& n) {
    return assurance_acts(n, a.month) ? trouble_in_reports(a.assurance.inspection, inspection_terms(n, a.month)) : ByRole{};
}

namespace {

InspectionsDue due_of(const Nation& n, std::span<const Authority> authorities, Month month) {
    InspectionsDue sum;
    double children = 0;
    for (const Authority& a : authorities) {
        sum.authorities += 1;
        sum.due += inspections_due(a.assurance.inspection, inspection_terms(n, month).levers, n.assurance.inspectorate.stretch, month);
        children += a.children;
    }
    sum.weight = std::min(1.0, children / n.parameters->workforce.market_children);
    return sum;
}

}  // namespace

void inspectorate(Nation& n, std::span<Authority> authorities, Month month) {
    if (!assurance_acts(n, month)) return;
    const double before = n.assurance.inspectorate.stretch;
    n.assurance.inspectorate = next_inspectorate(n.parameters->assurance.inspection, due_of(n, authorities, month));
    const double by = n.assurance.inspectorate.stretch / before;
    if (by != 1)
        for (Authority& a : authorities) put_off(a.assurance.inspection, month, by);
}

}  // namespace hearth::children
