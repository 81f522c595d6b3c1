#include "models/world.hpp"

namespace hearth::children {

void live_restructuring(Assurance&, const AssuranceView&) {}
void apply_restructuring(const Authority&, const Nation&, Practice&) {}
void measure_restructuring(const Authority&, const Nation&, std::span<double>) {}

}  // namespace hearth::children
