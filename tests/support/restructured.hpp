// One authority's restructuring alone: a policy that begins with the first month lived.
#pragma once

#include "models/month/improvement_inputs.hpp"
#include "models/month/restructuring_inputs.hpp"
#include "tests/support/usual.hpp"

namespace hearth::support {

using namespace hearth::children;

struct Restructured {
    AssuranceParameters p = assurance_parameters();
    AssuranceSetting nation;
    AssuranceSurroundings around{};
    InspectionLevers inspection{};
    ImprovementLevers improvement{};
    WarningLevers warning{};
    LearningLevers learning{};
    Assurance s{};
    RandomKey random{20190331, 0};
    std::uint16_t authority = 1;
    int lived = 0;

    void live(int months = 1) {
        for (int m = 0; m < months; ++m, ++lived) {
            const AssuranceView view{.p = p, .inspection = inspection, .improvement = improvement, .warning = warning, .learning = learning,
                                     .restructuring = p.restructuring.levers, .nation = nation, .around = around, .random = random,
                                     .authority = authority, .month = make_month(2010, 4) + lived, .policy = true, .policy_months = lived};
            restructuring(s.restructuring, restructuring_inputs(s, view));
            recovery(s.recovery, recovery_inputs(s, view));
        }
    }
    double quality() const { return quality_under(p.restructuring, s.restructuring, p.restructuring.levers.involvement); }
    /// Sum over months of the share of quality gained, or below 0 lost.
    double gained(int months) {
        double sum = 0;
        for (int m = 0; m < months; ++m) live(), sum += quality() - 1;
        return sum;
    }
};

}  // namespace hearth::support
