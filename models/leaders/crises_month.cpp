// Crises month by month: process of crisis.hpp.
#include "models/leaders/leaders_month.hpp"
#include "models/draws/leader_words.hpp"
#include "models/leaders/crisis_rules.hpp"
#include "sim/core/math.hpp"

namespace hearth::children {

void live_crises(Leadership& l, const LeadersInputs& in) {
    const CrisisParameters& p = in.p.crisis;
    constexpr std::size_t task = at(Task::crisis);
    const double contained = containment(p, l.lever[task], in.facts.owners[task], in.usual.owners[task]);
    l.severity *= math::left_after_month(p.severity_half_life);
    l.risk *= math::left_after_month(p.risk_half_life / contained);
    const auto words = drawn<CrisisWords>(in.random, in.authority, in.month);
    l.crises = uniform(words.comes) < crisis_chance(p, in.around.harm, as_crises(p, in.others)) ? 1 : 0;
    if (l.crises == 0) return;
    const double size = crisis_size(p, uniform(words.size));
    l.severity += size;
    l.risk += size * risk_of_severity(p, in.others);
}

void report_to_leaders(Leadership& l, const AdverseEvent& event) {
    if (event.severity == 0 && event.risk == 0) return;
    l.crises += 1;
    l.severity += event.severity;
    l.risk += event.risk;
}

}  // namespace hearth::children
