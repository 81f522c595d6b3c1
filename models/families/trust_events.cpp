#include "models/families/trust_events.hpp"

namespace hearth::children {

void change_trust(Authority&, const Nation&, Slot, double, Month) {}

}  // namespace hearth::children
