// How long leaders stay: a director's own risk of going rises over the first two years, interims soon go, politicians answer to
// voters; and after an adverse event whoever bears the blame may have to go, the more so the less they controlled. Blame comes on
// top of what would have happened anyway: it adds departures and moves none.
// Reads: structure (B, R, K), severity. Changes: nothing (rules). Claims C3, C4, N1, N2; sizes assumed, calibrated to turnover.
#pragma once

#include "models/leaders/leaders.hpp"

namespace hearth::children {

struct TenureParameters {
    double director = 57;                 ///< months a director would stay of their own accord, mean
    double interim = .25, chief_executive = .18, leader = .08, lead_member = .15, partner_chief = .2, chair = .2;   ///< per year
    double control_changes = .4;
    double blame = .5, pass_through = .5, gap = 1;
};
void declare(Declarations& declarations, TenureParameters& p);

}  // namespace hearth::children
