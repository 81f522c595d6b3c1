// The nation's media: stories about single authorities frighten all of them, for as long as they are remembered. A story of a scenario
// (as of November 2008) does so by its size and by how far it is taken up; scandals of the run add to the mood, which the nation looks at
// once a year.
// Reads: scandals since it last looked, in authority order. Changes: the mood. Claim C41; size set by the response to November 2008.
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct MediaParameters {
    double half_life = 18;               ///< months
};
void declare(Declarations& declarations, MediaParameters& p);

}  // namespace hearth::children
