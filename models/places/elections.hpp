// Council elections: every four years in May, in a calendar year of each authority's own. Budgets and leaders look ahead to them.
#pragma once

#include "sim/core/month.hpp"
#include "sim/core/random_key.hpp"

#include <cstdint>

namespace hearth::children {

/// Which calendar years, modulo four, an authority votes in; the same in every arm.
int election_year(const RandomKey& random, std::uint16_t authority);

inline constexpr int election_months = 48, election_month_of_year = 5;
/// Until the next council election: 0 in its month, 47 in the month after. `election_year`: calendar year of an election, modulo four.
constexpr int months_to_vote(int election_year, Month month) {
    const int vote = election_year * 12 + election_month_of_year - 1;
    return ((vote - month.index) % election_months + election_months) % election_months;
}

}  // namespace hearth::children
