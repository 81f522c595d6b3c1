#include "models/world.hpp"

namespace hearth::children {

void declare(Declarations&, LifeParameters&) {}
void measure_lives(const Authority&, const Nation&, std::span<double>) {}

}  // namespace hearth::children
