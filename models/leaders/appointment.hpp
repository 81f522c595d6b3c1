// Appointments: from within, from a finite national pool that may say no (salary, support, risk, answering for more than one
// controls), or an interim until somebody does. Who is new learns for some months; changes disrupt.
// Reads: structure, severity, commitment of colleagues, pool. Changes: nothing (rules). Claims C3, C18, C20, N3; sizes assumed.
#pragma once

#include "models/draws/leader_words.hpp"
#include "models/leaders/leaders.hpp"

namespace hearth::children {

struct AppointmentParameters {
    double from_within = .3, ready = .71, filled = 1.05;
    double salary = 2, support = 1, risk = .5, gap = 2, pool_fills = .5;       ///< what moves acceptance
    double pool_competence = .2, competence_spread = .2, internal_competence = .97, interim_competence = .9;
    double style_spread = .3, commitment = .7, commitment_spread = .1, commitment_loss = .3;
    double learning_loss = .4, learning_months = 8, internal_learning = .25, style_learning = .5;
    double disruption = .05, chief_executive_disruption = .02, disruption_months = 8;
    double candidates = 200, employers = 150, candidate_years = 5, stay = .5;   ///< the national market (leaders/candidates.hpp)
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
Leader make_leader(const AppointmentParameters& p, Pool from, double mean_style, double pool, const LeaderWords& words);

/// Share of one's competence that is at work after so many months in post: who is promoted from within knows the place, distributive
/// leaders start slower.
double learning(const AppointmentParameters& p, int months, Pool from, double style);

}  // namespace hearth::children
