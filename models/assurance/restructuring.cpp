#include "models/assurance/restructuring.hpp"

namespace hearth::children {

void declare(Declarations&, RestructuringParameters&) {}

}  // namespace hearth::children
