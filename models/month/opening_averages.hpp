// What an authority was like in the last years of its families' histories: the base that budgets, establishments and every
// "against the status quo" are made from. Taken from the authority itself, so that whatever a scenario says of need, the
// pressure it opens with is 1.
// Reads: the ledger and stocks of each of the last five years' months. Changes: itself; nothing after the opening.
#pragma once

#include "models/ledger/code_lists.hpp"

namespace hearth::children {

inline constexpr int opening_average_months = 60;
/// History before those months. Everybody is quiet when it begins, and the long spells that make up much of need would take decades to
/// build up: so families come into need faster at first, at the rate that leaves everything measured against the status quo at 1
/// for twenty years afterwards (tests/golden/null_stability_test.cpp).
inline constexpr int status_quo_history_months = 180, filling_months = 36;
inline constexpr double filling_rate = 1.7;

/// Means over those months; sums while they are being lived.
struct OpeningAverages {
    int months = 0;
    double children = 0;
    ByLevel families{};              ///< by latent level
    double case_hours = 0;           ///< a month, at the standard time per case
    double placements = 0;           ///< GBP a month for children looked after
    double early_help_completed = 0; ///< families a month whose place ended
    double care_starts = 0;          ///< children a month
    double early_help_coverage = 0;
};

}  // namespace hearth::children
