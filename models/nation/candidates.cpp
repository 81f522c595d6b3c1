#include "models/nation/candidates.hpp"

#include "models/schedule.hpp"

namespace hearth::children {

void candidate_market(Nation&, std::span<Authority>, Month) {}

}  // namespace hearth::children
