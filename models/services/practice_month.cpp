#include "models/schedule.hpp"

namespace hearth::children {

// Workers will make these; until then they are what the scenario says. Histories are lived under the status quo.
void practice_conditions(Authority& a, const Nation& n, Month month) {
    a.practice = n.alone(month) ? Practice{} : n.parameters->practice.constant;
}

}  // namespace hearth::children
