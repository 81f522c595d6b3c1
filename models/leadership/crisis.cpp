#include "models/leadership/crisis.hpp"

namespace hearth::children {

void declare(Declarations&, CrisisParameters&) {}

}  // namespace hearth::children
