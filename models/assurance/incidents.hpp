// Incidents, media and risk aversion. A child in acute need may come to serious harm; less often where help reaches the family and what
// is known is shared, never never. Media make scandals of some of it, and of families taken apart for nothing: both errors make news,
// each after its own lag. A scandal frightens the authority it happens in, and, where the nation's media take it up, everybody.
// Reads: outcomes of the month, practice, learning. Changes: incident state; leaders' severity and risk. Claims C31, C41, C69; X14.
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct IncidentParameters {
    double rate = 0;                     ///< per year and child in acute need whom no help reaches
};
void declare(Declarations& declarations, IncidentParameters& p);

}  // namespace hearth::children
