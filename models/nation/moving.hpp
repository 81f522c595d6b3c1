// Families in need move between authorities, and are lost sight of. Who is quiet is alike wherever they live in a band, so only moves
// of families in need are simulated: such a family and a quiet one elsewhere, of the same band, size and stage, change places. No
// population changes, and cost follows events.
// Reads: families in need, quiet families of the same kind elsewhere. Changes: both, once a year. Share assumed.
#pragma once

#include "sim/core/parameter.hpp"

namespace hearth::children {

struct MovingParameters {
    double share = 0;                    ///< of families in need that move to another authority in a year
    double handed_over = 0;              ///< share of open episodes that go on where the family moves to
};
void declare(Declarations& declarations, MovingParameters& p);

}  // namespace hearth::children
