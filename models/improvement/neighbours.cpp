#include "models/improvement/neighbours_rules.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {

void declare(Declarations& d, PeerParameters& p) {
    d.add(p.levers.sharing, Number{"peers.sharing", "1", "Policy: a duty to share excellent practice: imitation of those neighbours that are better, for each imitation of all.", {0, 5}, Evidence::choice, "Demos (claim C54); 0: the status quo."});
    d.add(p.imitation, Number{"peers.imitation", "1/year", "Share of the gap to the mean standing of statistical neighbours that is closed in a year; 0: none.", {0, 1}, Evidence::assumed, "Swept; small, so that the spread between authorities stays their own."});
    d.add(p.practice_transfer, Number{"peers.practice_transfer", "1/year", "Share of the gap to better neighbours that is closed in a year where inspection teams are all serving practitioners.", {0, 1}, Evidence::assumed, "Claim C55, for the sign; swept."});
    d.add(p.carried_months, Number{"peers.carried_months", "month", "How long after an inspection practice is carried home from it.", {0, 60}, Evidence::assumed, "A year."});
}

double help_of_peers(const PeerParameters& p, const PeerPractice& peers, double own, double sharing, double practitioners) {
    const double from_better = sharing * p.imitation + practitioners * p.practice_transfer;
    return (p.imitation * (peers.all - own) + from_better * std::max(0.0, peers.better - own)) / 12;
}

double spread_left(const PeerParameters& p, double half_life_months) {
    const double own = 12 * .6931471805599453 / half_life_months;   // reversion a year
    return std::sqrt(own / (own + p.imitation));
}

double help_from_peers(const Neighbours& known, const NeighbourInputs& in) {
    const bool lately = in.months_since_inspection < in.p.carried_months;
    return help_of_peers(in.p, {known.practice_standard, known.best}, in.practice_standard, in.levers.sharing, lately ? in.practitioners : 0);
}

void add_peer(PeerSums& sums, double quality, double practice_standard, double own) {
    sums.count += 1;
    sums.quality += quality, sums.practice_standard += practice_standard;
    if (practice_standard > own) sums.better_count += 1, sums.better += practice_standard;
}

namespace {

int outside(const PeerSums& sums) { return std::max(0, peer_count - sums.count); }

}  // namespace

double mean_quality(const PeerSums& sums) { return (sums.quality + outside(sums)) / (sums.count + outside(sums)); }

// Of a normal variable: P(above own), and its mean above own times that.
PeerPractice mean_practice(const PeerSums& sums, double own, double spread) {
    const int others = outside(sums);
    const double z = spread > 0 ? own / spread : 0;
    const double above = spread > 0 ? math::normal_distribution(-z) : 0;
    const double density = .3989422804014327 * math::exp(-z * z / 2);
    const double better = sums.better_count + others * above;
    return {sums.practice_standard / (sums.count + others), better > 0 ? (sums.better + others * spread * density) / better : own};
}

Neighbours neighbours_seen(const PeerSums& sums, double own, double spread) {
    const PeerPractice practice = mean_practice(sums, own, spread);
    return {mean_quality(sums), practice.all, practice.better};
}

}  // namespace hearth::children
