// Rules of appointment; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/leaders/appointment.hpp"

namespace hearth::children {

/// What a post of director looks like to those who might take it, each against the status quo.
struct Offer {
    double salary = 0;                   ///< share above the usual
    double support = 0;                  ///< colleagues' commitment over its norm, less 1
    double severity = 0, gap = 0;        ///< less the status quo's
    double pool = 1;
};
/// Odds of an offer's being taken against the status quo's; exactly 1 where nothing differs or nothing counts.
double attraction(const AppointmentParameters& p, const Offer& offer);
/// A chance at the status quo, moved by the attraction (on log odds) and by how many there are to ask.
double offer_taken(const AppointmentParameters& p, double usual_chance, const Offer& offer);

/// Who follows a permanent director at once; one uniform, in this order, so that a better offer only turns interims into others.
Pool successor(const AppointmentParameters& p, const Offer& offer, double uniform);
/// P(a post held by an interim gets a permanent holder this month).
double fill_chance(const AppointmentParameters& p, const Offer& offer);

/// Who somebody is, from their own luck: competence, style and what they bring.
Leader make_leader(const AppointmentParameters& p, Pool from, double mean_style, double pool, const LeaderWords& words);

/// Share of one's competence that is at work after so many months in post: who is promoted from within knows the place, distributive
/// leaders start slower.
double learning(const AppointmentParameters& p, int months, Pool from, double style);

}  // namespace hearth::children
