#include "models/world.hpp"

namespace hearth::children {

void measure_improvement(const Authority&, const Nation&, std::span<double>) {}

}  // namespace hearth::children
