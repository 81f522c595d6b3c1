#include "models/casework/front_door.hpp"

#include "sim/core/math.hpp"

namespace hearth::children {

void declare(Declarations& d, FrontDoorParameters& p) {
    const std::vector<std::string> levels = {"quiet", "emerging", "complex", "acute"};
    d.add(p.threshold, Number{"front_door.threshold", "1", "Bar theta a contact must pass to become a referral.", {-3, 6}, Evidence::assumed, "About 26 % of contacts become referrals (ADCS 2019/20); solved by scenarios/solve/solve_levels.py."});
    d.add(p.load_response, Number{"front_door.load_response", "1", "Rise of the bar per unit of log load.", {0, 2}, Evidence::assumed, "Swept."});
    d.add(p.fear_response, Number{"front_door.fear_response", "1", "Fall of the bar per unit of fear.", {0, 3}, Evidence::assumed, "Response to the scandal of 2008."});
    d.add(p.brought, Number{"front_door.brought", "1", "Chance that each brother or sister is part of a contact about a child.", {0, 1}, Evidence::assumed, "Published rates count children; .6 to 1."});
    d.add(p.no_further_action, Numbers{"front_door.no_further_action", "1", "Share of referrals closed at once, by level.", levels, {0, 1}, Evidence::assumed, "8.1 % of referrals, DfE Children in need 2019."});
    d.add(p.quiet_offer, Number{"front_door.quiet_offer", "1", "Share of refused contacts about quiet families that are offered early help.", {0, 1}, Evidence::assumed, "Design's existence check."});
    d.add(p.need_offer, Number{"front_door.need_offer", "1", "Share of refused contacts about families in need that are offered early help.", {0, 1}, Evidence::assumed, "Design's existence check."});
}

double front_door_threshold(const FrontDoorParameters& p, const Practice& practice) {
    return p.threshold + p.load_response * math::log(practice.load) - p.fear_response * practice.fear;
}

double acceptance(double threshold, double joint_sensitivity, int level) {
    return math::normal_distribution(joint_sensitivity * visibility[static_cast<std::size_t>(level)] - threshold);
}

double early_help_offer(const FrontDoorParameters& p, int level) { return level == 0 ? p.quiet_offer : p.need_offer; }

}  // namespace hearth::children
