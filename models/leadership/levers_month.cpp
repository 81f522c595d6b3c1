// Leaders lead: what they see, what they attend to, what comes of it. Process of attention.hpp, commitment.hpp and effort.hpp.
#include "models/leadership/leadership_month.hpp"

namespace hearth::children {

void live_levers(Leadership&, const LeadershipView&) {}

}  // namespace hearth::children
