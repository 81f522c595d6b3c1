// What is measured of leaders at month end.
#pragma once

#include "models/leaders/leaders.hpp"
#include "sim/core/month.hpp"

#include <span>

namespace hearth::children {

/// What the measures read beside leaders' own state.
struct LeadersMeasureInputs {
    Month month;
    double fear = 0;                     ///< that leaders' risk makes, 0 at the baseline
    double candidates = 1;               ///< national pool of directors, 1 at the baseline
    double usual_fitness = 1;            ///< long-run mean of fitness; 0 if nobody searches
};

/// Stocks and flows of this month, in the columns of the ledger.
void measure_leadership(const Leadership& l, const LeadersMeasureInputs& in, std::span<double> row);

}  // namespace hearth::children
