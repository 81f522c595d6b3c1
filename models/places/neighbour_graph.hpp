// The graph of statistical neighbours itself.
#pragma once

#include "models/places/neighbour_network.hpp"
#include "sim/core/graph.hpp"

#include <cstdint>

namespace hearth::children {

struct PeerIndex { std::uint32_t index = 0; };
struct Neighbour { int rank = 1; };      ///< 1: nearest
struct PeerNetwork : Relation<PeerIndex, Neighbour> { using Relation::Relation; };

}  // namespace hearth::children
