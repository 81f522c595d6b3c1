// What the month cost by unit costs.
// Reads: the inputs below. Changes: nothing; spending is returned, for the ledger.
#pragma once

#include "models/money/costs.hpp"
#include "models/workforce/work.hpp"

#include <array>
#include <cstdint>

namespace hearth::children {

/// All that a month's costs are made from.
struct CostsInputs {
    const CostParameters& p;
    WorkDone work;                   ///< of this month
    double early_help_places = 0;    ///< families in a place at month end
    double placements = 0;           ///< GBP of the month for placements of looked-after children
};

/// Services that unit costs know: the first of the code list "service".
inline constexpr std::size_t costed_services = 7;
/// Whole pounds of the month, by service.
std::array<std::int64_t, costed_services> costs(const CostsInputs& in);

}  // namespace hearth::children
