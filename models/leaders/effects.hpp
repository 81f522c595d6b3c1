// What leading does to services, in one place: how strongly each lever, disruption and neglect act on practice, workers, early help,
// money and partners. All at 1 (or 0) at the status quo; a size of 0 switches that path off.
// Reads: leaders' levers, legitimacy, disruption, attention to other portfolios, risk. Changes: practice conditions of the month, and
// what it offers to workers, budgets and partners. Claims C1, C2, C9, C11, C44-C46; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"

namespace hearth::children {

struct LeadershipEffects {
    double practice = 0, retention = 0, early_help = 0, budget = 0, legitimacy = 0, engagement = 0, improvement = 0;
    double neglect_finance = 0, neglect_community = 0;
};
void declare(Declarations& declarations, LeadershipEffects& p);

/// 1 + size (lever - 1), kept above `least`.
double acting_on(double size, double lever, double least = 0);
/// Quality that changes at the top leave, against the usual.
double undisturbed(double disruption, double usual);

}  // namespace hearth::children
