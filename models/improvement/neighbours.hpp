// Peers: each authority's statistical neighbours, as a graph. Practice spreads along it: everybody moves a little towards what its
// neighbours are like, and, where a policy makes them, towards those of them that are better. Inspectors may judge a place by its
// neighbours. Looked at once a year, so that authorities run on their own between; whoever has no neighbours in the run lives among
// places as they usually are.
// Reads: standing and quality of neighbours, in authority order. Changes: what each knows of its neighbours. Claims C54, C55.
#pragma once

#include "models/places/neighbour_network.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

/// What an authority knows of its statistical neighbours, as of when the nation last looked.
struct Neighbours {
    double quality = 1;                  ///< mean of their quality_year
    double practice_standard = 0;        ///< and of their standing
    double best = 0;                     ///< and of those of them that are better than here; here itself where none is
};

/// What a scenario may change from policy start on; the default is the status quo.
struct PeerLevers { double sharing = 0; };

struct PeerParameters {
    PeerLevers levers;
    double imitation = .05;              ///< share of the gap to neighbours' mean standing closed in a year
    double practice_transfer = .1;       ///< share of the gap to better neighbours' closed in a year, for inspection.practitioners = 1
    double carried_months = 12;          ///< since inspectors were on site, in which their practitioners' practice is carried home
};
void declare(Declarations& declarations, PeerParameters& p);

}  // namespace hearth::children
