// Effort into tasks, and what it adds up to: those who hold a lever combine by the task's technology (from weakest link to best
// shot, one curve: constant elasticity of substitution); clarity is lost where several answer; decisions take longer where many
// coordinate, or where one is overloaded. Partners believe in a council whose leaders are seen to attend: all of them, or on the whole.
// Reads: structure, leaders. Changes: nothing (rules). Claims C1, C8, K3; Arrow and others (1961) for the curve, Hirshleifer (1983) for
// technologies; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"

#include <span>

namespace hearth::children {

enum class Alignment : std::uint8_t { weakest, mean };

struct EffortParameters {
    double incentive = 1, clarity_loss = .2, coordination_delay = .5, bottleneck_delay = 1;
    double duty = .7, rho_shift = 0;
    ByTask rho{.5, 0, -1, -1, 3, .5};
    Alignment alignment = Alignment::weakest;
};
void declare(Declarations& declarations, EffortParameters& p);

}  // namespace hearth::children
