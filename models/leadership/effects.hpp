// What leading does to services, in one place: how strongly each lever, disruption and neglect act on practice, workers, early help,
// money and partners. All at 1 (or 0) at the status quo; a size of 0 switches that path off.
#pragma once

#include "models/leadership/leadership.hpp"

namespace hearth::children {

struct LeadershipEffects {
    double practice = 0, retention = 0, early_help = 0, budget = 0, legitimacy = 0, improvement = 0;
    double neglect_finance = 0, neglect_community = 0;
};
void declare(Declarations& declarations, LeadershipEffects& p);

}  // namespace hearth::children
