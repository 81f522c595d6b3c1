#include "models/assurance/warning.hpp"

namespace hearth::children {

void declare(Declarations&, WarningParameters&) {}

}  // namespace hearth::children
