#include "models/month/restructuring_inputs.hpp"

#include "models/month/schedule.hpp"

namespace hearth::children {

RestructuringInputs restructuring_inputs(const Assurance& s, const AssuranceView& v) {
    return {.p = v.p.restructuring,
            .levers = v.restructuring,
            .grade = s.inspection.grade,
            .graded_inadequate_now = s.inspection.graded_now && s.inspection.grade == Grade::inadequate,
            .new_directors = v.around.new_directors,
            .quality_year = s.practice_standard.quality_year,
            .random = v.random,
            .authority = v.authority,
            .month = v.month,
            .policy = v.policy,
            .policy_months = v.policy_months};
}

void restructuring(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) restructuring(a.assurance.restructuring, restructuring_inputs(a.assurance, assurance_view(a, n, month)));
}

}  // namespace hearth::children
