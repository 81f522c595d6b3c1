// Peers: each authority's statistical neighbours, as a graph. Practice spreads along it: everybody moves a little towards what its
// neighbours are like, and, where a policy makes them, towards those of them that are better. Inspectors may judge a place by its
// neighbours. Looked at once a year, so that authorities run on their own between; whoever has no neighbours in the run lives among
// places as they usually are.
// Reads: standing and quality of neighbours, in authority order. Changes: what each knows of its neighbours. Claims C54, C55.
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/graph.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct PeerIndex { std::uint32_t index = 0; };
struct Neighbour { int rank = 1; };      ///< 1: nearest
using PeerNetwork = Relation<PeerIndex, Neighbour>;

/// What a scenario may change from policy start on; the default is the status quo.
struct PeerLevers { double sharing = 0; };

struct PeerParameters {
    PeerLevers levers;
    double imitation = .05;              ///< share of the gap to neighbours' mean standing closed in a year
    double practice_transfer = .1;       ///< share of the gap to better neighbours' closed in a year, for inspection.practitioners = 1
    double carried_months = 12;          ///< since inspectors were on site, in which their practitioners' practice is carried home
};
void declare(Declarations& declarations, PeerParameters& p);

/// What an authority knows of its neighbours, in logs of quality.
struct PeerPractice {
    double all = 0;                      ///< mean standing
    double better = 0;                   ///< and of those that are better than here
};

/// Added to standing this month. Imitation of all is symmetric, so its mean is 0; that of better neighbours only lifts, and there is
/// none of it at the status quo.
/// `practitioners`: share of teams that are serving practitioners, 0 unless inspectors have been here lately.
double help_of_peers(const PeerParameters& p, const PeerPractice& peers, double own, double sharing, double practitioners);

/// Standard deviation of standing where neighbours are imitated, over what it would be if nobody were; how practice drifts may be
/// divided by it. Neighbours' mean is taken as fixed, which they nearly are, being many.
double spread_left(const PeerParameters& p, double half_life_months);

}  // namespace hearth::children
