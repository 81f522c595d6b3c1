#include "models/world.hpp"

namespace hearth::children {

AdverseEvent live_inspection(Assurance&, const AssuranceView&) { return {}; }
void found_inspection(Assurance&, const AssuranceView&) {}

}  // namespace hearth::children
