#include "models/schedule.hpp"

namespace hearth::children {

void incidents(Authority&, const Nation&, Month) {}
void apply_learning(const Authority&, const Nation&, Practice&) {}
void measure_incidents(const Authority&, const Nation&, std::span<double>) {}

}  // namespace hearth::children
