// Effort into tasks, and what it adds up to: those who hold a lever combine by the task's technology (from weakest link to best
// shot, one curve: constant elasticity of substitution); clarity is lost where several answer; decisions take longer where many
// coordinate, or where one is overloaded.
// Reads: structure, leaders. Changes: nothing (rules). Claims C1, C8, K3; Hirshleifer (1983) for technologies; sizes assumed.
#pragma once

#include "models/leadership/leadership.hpp"

namespace hearth::children {

struct EffortParameters { double incentive = 0, clarity_loss = 0, coordination_delay = 0, bottleneck_delay = 0; };
void declare(Declarations& declarations, EffortParameters& p);

}  // namespace hearth::children
