// Families' trust in services. It falls when a family was investigated for nothing or is handed from worker to worker, rises when help
// worked, and returns to its mean; it decides whether offered early help is taken and whether families ask for help themselves.
// Kept as a deviation with the month it was last changed, so that a quiet family costs nothing.
// Reads: events. Changes: trust.
#pragma once

#include "models/families/family.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct TrustParameters {
    bool on = true;
};
void declare(Declarations& declarations, TrustParameters& p);

}  // namespace hearth::children
