#include "models/improvement/peer_support.hpp"

#include "models/month/schedule.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

/// A lever's places, as a share of authorities.
double places_of(const ImprovementLevers& levers) { return levers.capacity / 100; }

Wanted mix(const Wanted& here, const Wanted& rest, double weight) {
    return {weight * here.first + (1 - weight) * rest.first, weight * here.others + (1 - weight) * rest.others};
}

}  // namespace

Wanted wanted(const SupportRequest& request) {
    if (request.first) return {1, 0};
    return {0, request.required ? 1 : request.asks};
}

Wanted usually_wanted(const AssuranceParameters& p, const ImprovementLevers& levers, const WarningLevers& warning, double grace_months) {
    if (levers.participation == Participation::none) return {};
    const double asking = usual_asking(p.improvement, levers, grace_months);
    if (levers.participation == Participation::voluntary) return {0, asking};
    const ByGrade& grades = p.inspection.usual_grades;
    const double inadequate = grades[at(Grade::inadequate)], weak = grades[at(Grade::requires_improvement)];
    const double warned = warning.detector == Detector::none ? 0 : p.warning.false_alarm;
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

namespace {

SupportPool observe(const Nation& n, std::span<Authority> authorities, Month month) {
    const AssuranceParameters& p = n.parameters->assurance;
    Wanted here;
    double children = 0;
    for (const Authority& a : authorities) {
        const Wanted one = wanted(support_request(a.assurance, assurance_view(a, n, month)));
        here.first += one.first, here.others += one.others;
        children += a.children;
    }
    const auto count = static_cast<double>(authorities.size());
    here.first /= count, here.others /= count;
    const AssuranceView view = assurance_view(authorities.front(), n, month);
    const Wanted rest = usually_wanted(p, view.improvement, view.warning, static_cast<double>(view.inspection.grace_months));
    const double weight = std::min(1.0, children / n.parameters->workforce.market_children);
    return next_support(p.improvement, places_of(view.improvement), mix(here, rest, weight));
}

}  // namespace

// Policy starts between two looks, so its terms are looked at ahead.
void peer_support(Nation& n, std::span<Authority> authorities, Month month) {
    if (!assurance_acts(n, month) || authorities.empty()) return;
    if (!n.under_policy(month)) n.assurance.support = observe(n, authorities, month);
    n.assurance.support_of_policy = observe(n, authorities, std::max(month, n.policy));
}

}  // namespace hearth::children
