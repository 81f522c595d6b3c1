// Crises month by month: process of crisis.hpp.
#include "models/leaders/leaders_month.hpp"
#include "models/draws/purposes.hpp"
#include "sim/core/math.hpp"

namespace hearth::children {

void live_crises(Leadership& l, const LeadershipView& view) {
    const CrisisParameters& p = view.p.crisis;
    constexpr std::size_t task = at(Task::crisis);
    const double contained = containment(p, l.lever[task], view.facts.owners[task], view.usual.owners[task]);
    l.severity *= math::left_after_month(p.severity_half_life);
    l.risk *= math::left_after_month(p.risk_half_life / contained);
    const Words words = draw(view.random, {0, view.authority}, view.month, purposes::crisis);
    l.crises = uniform(words[0]) < crisis_chance(p, view.around.harm, as_crises(p, view.others)) ? 1 : 0;
    if (l.crises == 0) return;
    const double size = crisis_size(p, uniform(words[1]));
    l.severity += size;
    l.risk += size * risk_of_severity(p, view.others);
}

}  // namespace hearth::children
