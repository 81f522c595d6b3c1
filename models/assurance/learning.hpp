// Learning: near misses that are reported teach, and what is learnt is lost with those who leave. Who is afraid, or has just seen
// somebody blamed, reports less (Cooke and Rohleder 2006).
// Reads: leaders' fear, severity and style, leavers. Changes: reporting and learning. Claims C70, C72; sizes assumed.
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct LearningLevers { double open_reporting = 0; };   ///< added to willingness from policy start on

struct LearningParameters {
    LearningLevers levers;
    double willingness = 0;
};
void declare(Declarations& declarations, LearningParameters& p);

}  // namespace hearth::children
