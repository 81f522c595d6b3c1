#include "models/assurance/improvement.hpp"

namespace hearth::children {

void declare(Declarations&, ImprovementParameters&) {}

}  // namespace hearth::children
