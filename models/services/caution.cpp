#include "models/services/caution.hpp"

#include "models/world.hpp"

namespace hearth::children {

void declare(Declarations&, CautionParameters&) {}

void apply_caution(const Authority&, const Nation&, Month, Practice&) {}

}  // namespace hearth::children
