#include "models/assurance/learning.hpp"

namespace hearth::children {

void declare(Declarations&, LearningParameters&) {}

}  // namespace hearth::children
