#include "models/schedule.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {

void declare(Declarations& d, PeerParameters& p) {
    d.add(p.levers.sharing, Number{"peers.sharing", "1", "Policy: a duty to share excellent practice: imitation of those neighbours that are better, for each imitation of all.", p.levers.sharing, {0, 5}, Evidence::choice, "Demos (claim C54); 0: the status quo."});
    d.add(p.imitation, Number{"peers.imitation", "1/year", "Share of the gap to the mean standing of statistical neighbours that is closed in a year; 0: none.", p.imitation, {0, 1}, Evidence::assumed, "Swept; small, so that the spread between authorities stays their own."});
    d.add(p.practice_transfer, Number{"peers.practice_transfer", "1/year", "Share of the gap to better neighbours that is closed in a year where inspection teams are all serving practitioners.", p.practice_transfer, {0, 1}, Evidence::assumed, "Claim C55, for the sign; swept."});
    d.add(p.carried_months, Number{"peers.carried_months", "month", "How long after an inspection practice is carried home from it.", p.carried_months, {0, 60}, Evidence::assumed, "A year."});
}

double help_of_peers(const PeerParameters& p, const PeerPractice& peers, double own, double sharing, double practitioners) {
    const double from_better = sharing * p.imitation + practitioners * p.practice_transfer;
    return (p.imitation * (peers.all - own) + from_better * std::max(0.0, peers.better - own)) / 12;
}

double spread_left(const PeerParameters& p, double half_life_months) {
    const double own = 12 * .6931471805599453 / half_life_months;   // reversion a year
    return std::sqrt(own / (own + p.imitation));
}

double help_from_peers(const Assurance& s, const AssuranceView& view) {
    const PeerParameters& p = view.p.peers;
    const bool lately = view.month.index - s.inspection.inspected < p.carried_months;
    return help_of_peers(p, {s.peers_standing, s.peers_best}, s.standing.practice, view.policy ? p.levers.sharing : 0, lately ? view.inspection.practitioners : 0);
}

void peers(Nation&, std::span<Authority>, Month) {}

}  // namespace hearth::children
