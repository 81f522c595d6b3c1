// Each authority's statistical neighbours in the run, as a graph. The type is declared here and defined in neighbour_graph.hpp, so
// that only who walks along it includes Boost.Graph.
#pragma once

#include <span>

namespace hearth::children {

struct PlaceData;
struct PlaceParameters;
struct PeerNetwork;                      // neighbour_graph.hpp

inline constexpr int peer_count = 10;    ///< statistical neighbours of a place; those that are not in the run are as places usually are

/// Each place's neighbours in the run, nearest first: those that are published for it, or, where none are, those most alike by
/// deprivation and the log of size, each in standard deviations between places. Built once.
PeerNetwork make_peers(const PlaceParameters& p, std::span<const PlaceData> places);

}  // namespace hearth::children
