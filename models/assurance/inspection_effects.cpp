#include "models/world.hpp"

namespace hearth::children {

void apply_inspection(const Authority&, const Nation&, Practice&) {}
double leaving_after_grade(const Authority&, const Nation&) { return 1; }
double inspected_time(const Authority&, const Nation&) { return 0; }
double money_after_grade(const Authority&, const Nation&) { return 1; }
double duty_from_inspection(const Authority&, const Nation&) { return 0; }

}  // namespace hearth::children
