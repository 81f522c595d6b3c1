// Rules of neighbours; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/improvement/neighbours.hpp"

namespace hearth::children {

/// What an authority knows of its neighbours' standing.
struct PeerPractice {
    double all = 0;                      ///< mean standing
    double better = 0;                   ///< and of those that are better than here; here itself where none is
};

/// Sums over an authority's neighbours in the run.
struct PeerSums {
    int count = 0, better_count = 0;
    double quality = 0, practice_standard = 0, better = 0;
};
void add_peer(PeerSums& sums, double quality, double practice_standard, double own);
/// Means with neighbours outside the run at quality 1 and standing 0 on average, normal with that spread.
double mean_quality(const PeerSums& sums);
PeerPractice mean_practice(const PeerSums& sums, double own, double spread);
Neighbours neighbours_seen(const PeerSums& sums, double own, double spread);

/// Added to standing this month. Imitation of all is symmetric, so its mean is 0; that of better neighbours only lifts, and there is
/// none of it at the status quo.
/// `practitioners`: share of teams that are serving practitioners, 0 unless inspectors have been here lately.
double help_of_peers(const PeerParameters& p, const PeerPractice& peers, double own, double sharing, double practitioners);

/// What this month's help from neighbours depends on, beside what is known of them.
struct NeighbourInputs {
    const PeerParameters& p;
    const PeerLevers& levers;            ///< in force this month
    double practice_standard = 0;        ///< of the authority itself; 0 on average
    double practitioners = 0;            ///< share of inspectors who serve in another authority; 0 at the baseline
    int months_since_inspection = 0;     ///< since inspectors were last on site
};
/// What the practice standard gains from neighbours this month; 0 on average at the baseline.
double help_from_peers(const Neighbours& known, const NeighbourInputs& in);

/// Standard deviation of standing where neighbours are imitated, over what it would be if nobody were; how practice drifts may be
/// divided by it. Neighbours' mean is taken as fixed, which they nearly are, being many.
double spread_left(const PeerParameters& p, double half_life_months);

}  // namespace hearth::children
