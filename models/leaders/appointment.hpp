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

}  // namespace hearth::children
