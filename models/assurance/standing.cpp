#include "models/assurance/standing.hpp"

namespace hearth::children {

void declare(Declarations&, StandingParameters&) {}

}  // namespace hearth::children
