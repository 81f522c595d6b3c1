// Crises month by month: process of crisis.hpp.
#include "models/leadership/leadership_month.hpp"

namespace hearth::children {

void live_crises(Leadership&, const LeadershipView&) {}

}  // namespace hearth::children
