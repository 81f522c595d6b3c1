#include "models/partners/partners_month.hpp"

#include "models/schedule.hpp"

namespace hearth::children {

void found_partners(Authority&, const Nation&) {}
void apply_partners(const Authority&, const Nation&, Practice&) {}
double partners_places(const Authority&, const Nation&) { return 0; }
void partners(Authority&, const Nation&, Month) {}

}  // namespace hearth::children
