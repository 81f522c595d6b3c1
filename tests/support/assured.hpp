// One authority's assurance by hand: surroundings as usual, months of early warning and of improvement one by one.
#pragma once

#include "models/month/improvement_inputs.hpp"
#include "tests/support/usual.hpp"

namespace hearth::support {

using namespace hearth::children;

/// Holds what a month of assurance reads.
struct Assured {
    AssuranceParameters p = assurance_parameters();
    InspectionLevers inspection;
    ImprovementLevers improvement;
    WarningLevers warning;
    LearningLevers learning;
    RestructuringLevers restructuring;
    AssuranceSetting nation;
    AssuranceSurroundings view_around = usual_around();
    Month month = make_month(2010, 6);
    std::uint16_t authority = 7;
    Assurance s;

    AssuranceSurroundings usual_around() const {
        AssuranceSurroundings around;
        around.signs = p.warning.usual;
        return around;
    }
    AssuranceView view() const {
        return {.p = p, .inspection = inspection, .improvement = improvement, .warning = warning, .learning = learning, .restructuring = restructuring,
                .nation = nation, .around = view_around, .random = {20190331, 0}, .authority = authority, .month = month};
    }
    void initialise() { initialise_improvement(s.improvement, improvement_inputs(s, view()), p.warning); }
    void warn() { early_warning(s.improvement, early_warning_inputs(s, view())), ++month; }
    void improve() { s.practice_standard.help = 0, run_improvement(s, view()), ++month; }
};

}  // namespace hearth::support
