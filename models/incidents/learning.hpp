// Learning: near misses that are reported teach, and what is learnt is lost with those who leave. Who is afraid, or has just seen
// somebody blamed, or works for a director who directs, reports less (Cooke and Rohleder 2006); challenge by peers costs a little
// candour too. What has been learnt lifts practice, and prevents some of what can be prevented (incidents.hpp).
// Reads: leaders' fear, severity and style, leavers, challenge. Changes: reporting and learning. Claims C70, C72; sizes assumed.
#pragma once

#include "sim/core/parameter.hpp"

namespace hearth::children {

struct LearningLevers { double open_reporting = 0; };   ///< added to willingness from policy start on

struct LearningParameters {
    LearningLevers levers;
    double willingness = .4;
    double fear = 1, blame = .3, openness = .4, challenge = .2;
    double months = 24;                   ///< time constant
    double lost_with_leavers = .5;
    double quality = .05;
};
void declare(Declarations& declarations, LearningParameters& p);

}  // namespace hearth::children
