#include "models/casework/assessment.hpp"

#include "models/casework/front_door.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {

void declare(Declarations& d, AssessmentParameters& p) {
    const std::vector<std::string> levels = {"quiet", "emerging", "complex", "acute"};
    const std::string solved = "Design's existence check against England 2019, then solved by scenarios/solve/solve_levels.py.";
    d.add(p.sensitivity, Number{"assessment.sensitivity", "1", "Sensitivity d_a of an assessment at status-quo quality; grows with its root.", {0, 5}, Evidence::assumed, solved});
    d.add(p.need_bar, Number{"assessment.need_bar", "1", "Bar above which a child is found in need.", {-3, 6}, Evidence::assumed, solved});
    d.add(p.harm_bar, Number{"assessment.harm_bar", "1", "Bar above which a section 47 enquiry opens.", {-3, 8}, Evidence::assumed, solved});
    d.add(p.second_month, Number{"assessment.second_month", "1", "Chance that an assessment takes a second month.", {0, 1}, Evidence::published, "Median 25 to 34 working days, deadline 45: DfE Children in need."});
    d.add(p.conference, Numbers{"assessment.conference", "1", "Share of section 47 enquiries that lead to a conference, by level.", levels, {0, 1}, Evidence::assumed, solved});
    d.add(p.plan, Number{"assessment.plan", "1", "Share of conferences that lead to a child protection plan.", {0, 1}, Evidence::published, "DfE Children in need 2013-2019: plan starts per conference."});
}

AssessmentOutcome assessment_outcome(const AssessmentParameters& p, int level, bool disabled, double quality, double caution) {
    const double sensitivity = p.sensitivity * std::sqrt(quality);
    const double need = sensitivity * visibility[static_cast<std::size_t>(seen_level(level, disabled))];
    const double harm = sensitivity * visibility[static_cast<std::size_t>(level)];   // disability is no sign of harm
    const double harm_bar = std::max(p.harm_bar - caution, p.need_bar);
    return {math::normal_distribution(p.need_bar - need), math::normal_distribution(harm - harm_bar)};
}

int assessment_months(const AssessmentParameters& p, double delay_months, double u) {
    const double extra = std::max(0.0, p.second_month + delay_months);
    const int whole = static_cast<int>(extra);
    return 1 + whole + (u < extra - whole ? 1 : 0);
}

}  // namespace hearth::children
