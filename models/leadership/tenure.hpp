// How long leaders stay: a director's own risk of going rises over the first two years, interims soon go, politicians answer to
// voters; and after an adverse event whoever bears the blame may have to go, the more so the less they controlled.
// Reads: structure (B, R, K), severity. Changes: nothing (rules). Claims C3, C4, N1, N2; sizes assumed, calibrated to turnover.
#pragma once

#include "models/leadership/leadership.hpp"

namespace hearth::children {

struct TenureParameters { double blame = 0, pass_through = .5, gap = 0; };
void declare(Declarations& declarations, TenureParameters& p);

}  // namespace hearth::children
