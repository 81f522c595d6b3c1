// Outcomes that verdicts are given by: years of need that help does not avert (harm), and years of plans and care that nobody needed.
// Without the second, lower thresholds would always win. Weights are judgements, to be swept.
// Reads: families in need or in service, children looked after, practice. Changes: the ledger's outcomes alone.
#pragma once

#include "sim/core/parameter.hpp"

#include <array>

namespace hearth::children {

struct OutcomeParameters {
    std::array<double, 2> level_weight{.4, 1};        ///< complex, acute
    std::array<double, 5> averted{0, .2, .4, .6, .85};   ///< none, early help, support, plan, care; all but care times quality
};
void declare(Declarations& declarations, OutcomeParameters& p);

}  // namespace hearth::children
