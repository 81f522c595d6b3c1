#include "models/leadership/effort.hpp"

namespace hearth::children {

void declare(Declarations&, EffortParameters&) {}

}  // namespace hearth::children
