// What surrounds an authority's assurance in a month: what the inputs of inspection, improvement, restructuring and the practice standard
// are put together from. It needs no authority, so that the stand-alone calibration runs the same processes (stand_alone.hpp).
#pragma once

#include "models/month/assurance_parameters.hpp"
#include "models/month/assurance_state.hpp"
#include "sim/core/month.hpp"
#include "sim/core/random_key.hpp"

namespace hearth::children {

struct Authority;
struct Nation;

/// What inspectors, peers and governments meet: each 1 (or 0) at the status quo.
struct AssuranceSurroundings {
    double quality = 1;                  ///< practice quality of last month
    double early_help = 1;               ///< its quality and coverage
    double partners = 1;                 ///< mean contribution
    double deprivation = 0;              ///< in standard deviations between authorities
    double risk = 0;                     ///< what leaders fear, beyond the norm
    double fear = 0;                     ///< risk aversion that follows from it
    double severity = 0;                 ///< of adverse events, beyond the norm
    double openness = .5;                ///< style of the director
    int new_directors = 0;               ///< this month
    BySign signs{};                      ///< of last month, as early warning counts them
};

/// Beside one authority's assurance itself.
struct AssuranceView {
    const AssuranceParameters& p;
    const InspectionLevers& inspection;  ///< of this month: under policy the scenario's
    const ImprovementLevers& improvement;
    const WarningLevers& warning;
    const LearningLevers& learning;
    const RestructuringLevers& restructuring;
    const AssuranceSetting& nation;
    AssuranceSurroundings around;
    RandomKey random;
    std::uint16_t authority = 0;
    Month month;
    bool policy = false;                 ///< the scenario's policies are in force
    int policy_months = 0;               ///< since they began
};

/// The view of an authority this month; surroundings are of the month before.
AssuranceView assurance_view(const Authority& a, const Nation& n, Month month);
/// Whether assurance is simulated in that month: where it is on, and not in the histories.
bool assurance_acts(const Nation& n, Month month);

}  // namespace hearth::children
