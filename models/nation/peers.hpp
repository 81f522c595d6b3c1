// Peers: each authority's statistical neighbours, as a graph. Practice spreads along it, and inspectors may judge a place by its
// neighbours. Looked at once a year, so that authorities run on their own between.
// Reads: standing and quality of neighbours, in authority order. Changes: what each knows of its neighbours. Claims C54, C55.
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/graph.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct PeerIndex { std::uint32_t index = 0; };
struct Neighbour { int rank = 1; };      ///< 1: nearest
using PeerNetwork = Relation<PeerIndex, Neighbour>;

struct PeerParameters {
    double imitation = 0;                ///< share of the gap to neighbours' mean standing closed in a year
};
void declare(Declarations& declarations, PeerParameters& p);

}  // namespace hearth::children
