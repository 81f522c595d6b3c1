// Assurance alone, without an authority around it.
#pragma once

#include "models/month/inspection_inputs.hpp"
#include "models/month/stand_alone.hpp"
#include "tests/support/usual.hpp"

#include <cstdint>

namespace hearth::support {

using namespace hearth::children;

/// A month of inspection, as the month runs it; what leaders answer for.
inline AdverseEvent live_inspection(Assurance& s, const AssuranceView& view) {
    AdverseEvents inbox;
    run_inspection(s, view, inbox);
    return inbox.empty() ? AdverseEvent{} : inbox.front();
}

/// What a month of one authority's assurance reads, with nothing changed.
struct StandAloneAssurance {
    AssuranceParameters p = assurance_parameters();
    InspectionLevers inspection{};
    ImprovementLevers improvement{};
    WarningLevers warning{};
    LearningLevers learning{};
    RestructuringLevers restructuring{};
    AssuranceSetting nation = AssuranceSetting();
    AssuranceSurroundings around{};
    RandomKey random{20190331, 0};
    std::uint16_t authority = 1;
    Month month = make_month(2010, 1);
    bool policy = false;
    int policy_months = 0;

    AssuranceView view() const {
        return {p, inspection, improvement, warning, learning, restructuring, nation, around, random, authority, month, policy, policy_months};
    }
    /// Founded, inspected so many months ago and next in so many.
    Assurance founded(Grade grade = Grade::good, int months_to_go = 24) const {
        Assurance s;
        s.inspection.grade = grade;
        s.inspection.graded = s.inspection.inspected = s.inspection.inadequate_since = static_cast<std::int16_t>(month.index - 12);
        s.inspection.due = static_cast<std::int16_t>(month.index + months_to_go);
        return s;
    }
};

}  // namespace hearth::support
