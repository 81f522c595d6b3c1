#include "models/laws.hpp"

namespace hearth::children {

void check_workforce(const Authority&, const Nation&, Laws&) {}

}  // namespace hearth::children
