// Appointments: from within, from a finite national pool that may say no (salary, support, risk, answering for more than one
// controls), or an interim until somebody does. Who is new learns for some months; changes disrupt.
// Reads: structure, severity, commitment of colleagues, pool. Changes: nothing (rules). Claims C3, C18, C20, N3; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"

namespace hearth::children {

struct AppointmentParameters {
    double from_within = 0, ready = 0, filled = 0;
    double salary = 0, support = 0, risk = 0, gap = 0, pool_fills = 0;       ///< what moves acceptance
    double pool_competence = 0, competence_spread = 0, internal_competence = 1, interim_competence = 1;
    double style_spread = 0, commitment = 0, commitment_spread = 0, commitment_loss = 0;
    double learning_loss = 0, learning_months = 1, internal_learning = 1, style_learning = 0;
    double disruption = 0, chief_executive_disruption = 0, disruption_months = 1;
    double candidates = 200, employers = 150, candidate_years = 1, stay = 0;   ///< the national market (leaders/candidates.hpp)
};
void declare(Declarations& declarations, AppointmentParameters& p);

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
Leader make_leader(const AppointmentParameters& p, Pool from, double mean_style, double pool, const Words& words);

/// Share of one's competence that is at work after so many months in post: who is promoted from within knows the place, distributive
/// leaders start slower.
double learning(const AppointmentParameters& p, int months, Pool from, double style);

}  // namespace hearth::children
