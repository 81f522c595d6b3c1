#include "models/laws.hpp"

namespace hearth::children {

void check_books(const Authority&, const Nation&, Laws&) {}

}  // namespace hearth::children
