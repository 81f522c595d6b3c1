#include "models/world.hpp"

namespace hearth::children {

void live_standing(Assurance&, const AssuranceView&) {}
void found_standing(Standing&, const AssuranceView&) {}
void apply_standing(const Authority&, const Nation&, Practice&) {}

}  // namespace hearth::children
