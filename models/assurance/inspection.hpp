// Inspection: a measurement of practice that sees paper as well as practice, with halo, bias and noise; a grade by cut-points; and what
// follows a grade. It helps, because who is looked at tries harder and because trouble becomes known, and it distorts, because effort
// goes where it is looked for: both effects at once, each with its own size.
// Reads: standing, practice quality, early help, partners, deprivation. Changes: inspection state; standing (help, the practice angle);
// leaders' severity and risk. Claims C13, C33, C42, C47, C49-C58, K11, N4, N15; Holmstrom and Milgrom (1991); Braganza (2022).
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

enum class InspectionScheme : std::uint8_t { cycle, proportionate, random, none };
enum class Consequences : std::uint8_t { cliff, slope };
enum class Covers : std::uint8_t { council, all_partners };
enum class ReportsTo : std::uint8_t { director, director_and_chief_executive, all };

/// What a scenario may change from policy start on; the defaults are the status quo.
struct InspectionLevers {
    InspectionScheme scheme = InspectionScheme::cycle;
    Consequences consequences = Consequences::cliff;
    Covers covers = Covers::council;
    ReportsTo reports_to = ReportsTo::director_and_chief_executive;
    bool early_help_measured = false, joint_profile = false;
    double paper_weight = .5, stakes = 1;
    double interval_months = 36, interval_after_inadequate = 24;
    double cut_drift = 0;                ///< standard deviations a year, upwards: harder
    double recall = 0, practitioners = 0;
    std::int64_t grace_months = 0;
};

struct InspectionParameters {
    InspectionLevers levers;
    ByGrade usual_grades{.05, .42, .39, .14};   ///< shares of standing grades that cut-points are set to
};
void declare(Declarations& declarations, InspectionParameters& p);

}  // namespace hearth::children
