// Demography. Families are founded three months before their first birth, have one to four children, and leave when the
// youngest turns 18. Births follow the authority's published child population; what births and birthdays do not explain of
// its path moves in or out, spread over a year. All of it is exogenous: no policy changes who is born, moves or ages.
// Reads: population path, band shares. Changes: families, who lives at home, the resistance queue, population counts.
#pragma once

#include "models/places/place.hpp"
#include "models/register/register.hpp"
#include "sim/core/parameter.hpp"

#include <array>
#include <cstdint>

namespace hearth::children {

struct DemographyParameters {
    bool on = true;
    std::array<double, 4> children{.30, .43, .15, .12};      ///< share of families that end with 1, 2, 3, 4 or more
    std::int64_t gap_shortest = 20, gap_longest = 52;
};
void declare(Declarations& declarations, DemographyParameters& p);

/// What the processes of the population read.
struct PopulationInputs {
    const DemographyParameters& demography;
    const FamilyRules& family;
    RandomKey random;
    const Path& children;                                  ///< under 18, published
    const std::array<double, band_count>& band_share;      ///< of the authority's families
    Month history_start, opening;
    Month needed_from;               ///< in the histories: families with nobody under 18 left by then are not made
    bool in_history = false;
};

void demography(Register& r, const PopulationInputs& in, Month month);   // demography.cpp

/// Children a family ends with, on average.
double mean_children(const DemographyParameters& p);

}  // namespace hearth::children
