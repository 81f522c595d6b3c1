// What leading does to services, in one place: how strongly each lever, disruption and neglect act on practice, workers, early help,
// money and partners. All at 1 (or 0) at the status quo; a size of 0 switches that path off.
// Reads: leaders' levers, legitimacy, disruption, attention to other portfolios, risk. Changes: practice conditions of the month, and
// what it offers to workers, budgets and partners. Claims C1, C2, C9, C11, C44-C46; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"

namespace hearth::children {

struct LeadershipEffects {
    double practice = .3, retention = .3, early_help = .3, budget = 1, legitimacy = 1, engagement = 1, improvement = 1;
    double neglect_finance = .02, neglect_community = .05;
};
void declare(Declarations& declarations, LeadershipEffects& p);

/// 1 + size (lever - 1), kept above `least`.
double acting_on(double size, double lever, double least = 0);
/// Quality that changes at the top leave, against the usual.
double undisturbed(double disruption, double usual);

}  // namespace hearth::children
