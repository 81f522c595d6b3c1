#include "models/leadership/complexity.hpp"

namespace hearth::children {

void declare(Declarations&, ComplexityParameters&) {}

}  // namespace hearth::children
