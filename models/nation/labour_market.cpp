#include "models/schedule.hpp"

namespace hearth::children {

void labour_market(Nation&, std::span<Authority>, Month) {}

}  // namespace hearth::children
