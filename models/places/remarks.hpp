// What a reader should know of tables that are valid: rows that nobody uses, and figures that end before the run does or have gaps.
// A new code half-way in a table, for instance, would else make a population stand still without a word.
#pragma once

#include "models/places/place.hpp"

#include <string>
#include <vector>

namespace hearth::children {

/// One sentence each, for a run from `start` to before `end`; check() must have found nothing.
std::vector<std::string> remarks(const PlaceParameters& p, Month start, Month end);

}  // namespace hearth::children
