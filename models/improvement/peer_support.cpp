#include "models/improvement/peer_support.hpp"

#include "models/inspection/grade.hpp"
#include "models/improvement/improvement_rules.hpp"
#include "sim/core/policy.hpp"

#include <algorithm>

namespace hearth::children {

Wanted wanted(const SupportRequest& request) {
    if (request.first) return {1, 0};
    return {0, request.required ? 1 : request.asks};
}

Wanted usually_wanted(const UsualNation& n, const ImprovementLevers& levers, const WarningLevers& warning, double grace_months) {
    if (levers.participation == Participation::none) return {};
    const double asking = usual_asking(n.improvement, levers, grace_months);
    if (levers.participation == Participation::voluntary) return {0, asking};
    const double inadequate = n.grades[at(Grade::inadequate)], weak = n.grades[at(Grade::requires_improvement)];
    const double warned = warning.detector == Detector::none ? 0 : n.warning.false_alarm;
    return {inadequate + (1 - inadequate) * warned, (1 - warned) * (weak + (1 - inadequate - weak) * asking)};
}

double usual_place_chance(const ImprovementParameters& p) {
    return place_chance(places_of(baseline_levers<ImprovementLevers>), usual_asking(p, baseline_levers<ImprovementLevers>, 0));
}

SupportPool next_support(const ImprovementParameters& p, double places, const Wanted& wanted) {
    const double usual = usual_place_chance(p);
    const double left = std::max(0.0, places - wanted.first);
    return {place_chance(places, wanted.first) / usual, place_chance(left, wanted.others) / usual};
}

double places_of(const ImprovementLevers& levers) { return levers.capacity / 100; }

Wanted mix(const Wanted& here, const Wanted& rest, double weight) {
    return {weight * here.first + (1 - weight) * rest.first, weight * here.others + (1 - weight) * rest.others};
}

}  // namespace hearth::children
