// Leaders come and go: process of tenure.hpp and appointment.hpp.
#include "models/leadership/leadership_month.hpp"

namespace hearth::children {

void found_leaders(Leadership&, const LeadershipView&) {}
void live_changes(Leadership&, const LeadershipView&) {}

}  // namespace hearth::children
