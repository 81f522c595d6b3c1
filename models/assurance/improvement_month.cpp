#include "models/world.hpp"

namespace hearth::children {

void live_improvement(Assurance&, const AssuranceView&) {}
void found_improvement(Assurance&, const AssuranceView&) {}

}  // namespace hearth::children
