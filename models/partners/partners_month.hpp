// Partners month by month, and what they make of practice and of early help.
// Reads: the inputs below. Changes: contributions, trust and pressure.
#pragma once

#include "models/partners/partners.hpp"
#include "models/practice/practice.hpp"

#include <span>

namespace hearth::children {

/// All that a month's contributions are decided from, beside the partners themselves.
struct PartnersInputs {
    const PartnerParameters& p;
    PartnerLevers levers;            ///< in force this month; orchestration as far as policy or the council's leaders bring it about
    double legitimacy = 1;           ///< multiplies the council leaders' legitimacy, by what they do; 1 at the baseline
    double duty = 0;                 ///< added to every partner's duty where inspectors look at partners too; 0 at the baseline
};
void partners(Partners& state, const PartnersInputs& in);

/// Contributions and trust at the baseline.
Partners initial_partners(const PartnerParameters& p);

/// What partners see of a month that succeeded or failed together.
struct SharedEvents {
    double early_help_completed = 0, usual_early_help_completed = 0;   ///< families whose place ended: this month; opening average for as many children
    double care_starts = 0, usual_care_starts = 0;                     ///< children who entered care: the same
};
/// At month end: joint successes and blamed failures of the month move trust.
void remember_events(Partners& state, const PartnerParameters& p, const SharedEvents& events);
/// At month end: what need and contributing cost a partner over its income (GBP of the month), smoothed.
void feel_pressure(Partners& state, const PartnerParameters& p, std::size_t partner, double cost, double income);

/// Presence, strain, lead-professional work and information of this month; early-help quality lost to uncoordinated commissioners.
void apply_partners(const Partners& state, const PartnerParameters& p, const PartnerLevers& levers, Practice& practice);
/// Early-help places the partners' contributions make, beyond those the council pays for; below 0 where they give less than usual.
double partners_places(const Partners& state, const PartnerParameters& p, double council_places);

/// Contributions, trust and pressure, in the columns of the ledger.
void measure_partners(const Partners& state, std::span<double> row);

}  // namespace hearth::children
