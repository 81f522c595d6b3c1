#include "models/schedule.hpp"
#include "models/services/front_door.hpp"

namespace hearth::children {

// Workers will make these; until then they are what the scenario says, and at the status quo in the histories.
void practice_conditions(Authority& a, const Nation& n, Month month) {
    a.practice = n.alone(month) ? Practice{} : n.parameters->practice.constant;
    const Parameters& p = *n.parameters;
    a.contact_chances = contact_chances(p, a.practice, month);
    const double threshold = front_door_threshold(p.front_door, a.practice);
    for (std::size_t j = 0; j < source_count; ++j)
        for (int level = 0; level < level_count; ++level)
            a.acceptance[j][static_cast<std::size_t>(level)] = acceptance(threshold, n.joint_sensitivity[j], level);
}

}  // namespace hearth::children
