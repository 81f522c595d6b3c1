// Standing: what an authority's practice is like beyond who leads and who works there. It drifts: years of better and of worse practice
// come and go without a cause that is simulated, so places differ and grades have something to find. Help moves it; a change of
// director moves it towards the usual: poor places gain, good ones lose (Boyne et al. 2011, for the sign).
// Reads: help, changes of director. Changes: standing, the year's quality. Size and pace assumed.
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct StandingParameters {
    double spread = 0;                   ///< standard deviation of the log of quality
    double half_life = 36;               ///< months
    double paper_half_life = 24;         ///< months
    double renewal = 0;                  ///< share of standing that a new director undoes
};
void declare(Declarations& declarations, StandingParameters& p);

}  // namespace hearth::children
