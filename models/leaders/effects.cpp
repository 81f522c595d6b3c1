#include "models/leaders/effects.hpp"

#include "models/leaders/leaders_parameters.hpp"
#include "models/leaders/crisis_rules.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr double least_leaving = .2, least_recovery = .2, most_disruption = .9, most_neglect = 1;

double lever_of(const Leadership& l, const LeadersEffectInputs& in, Task task) {
    return l.lever[at(task)] * fit_of_choices(in.p.complexity, l.fitness, in.long_run.fitness, task);
}

double neglect(const Leadership& l) { return std::clamp(l.other_portfolios, -most_neglect, most_neglect); }

}  // namespace

void declare(Declarations& d, LeadershipEffects& p) {
    const std::string swept = "Swept; 0 switches it off.";
    d.add(p.practice, Number{"leadership.practice", "1", "Relative rise of practice quality per unit of leaders' lever on practice.", {0, 1}, Evidence::assumed, swept});
    d.add(p.early_help, Number{"leadership.early_help", "1", "Relative rise of early help's quality per unit of leaders' lever on early help.", {0, 1}, Evidence::assumed, swept});
    d.add(p.retention, Number{"leadership.retention", "1", "Relative fall of social workers' leaving per unit of leaders' lever on practice.", {0, 1}, Evidence::assumed, swept});
    d.add(p.budget, Number{"leadership.budget", "1", "Relative rise of the share of a cut that children's services are spared per unit of leaders' lever on the budget.", {0, 3}, Evidence::assumed, swept});
    d.add(p.legitimacy, Number{"leadership.legitimacy", "1", "Relative rise of partners' regard for the council per unit of its leaders' visible alignment.", {0, 3}, Evidence::assumed, "Rogers; swept; 0 switches it off."});
    d.add(p.engagement, Number{"leadership.engagement", "1", "The same per unit of leaders' lever on partners.", {0, 3}, Evidence::assumed, swept});
    d.add(p.improvement, Number{"leadership.improvement", "1", "Relative rise of the pace at which standards of practice recover per unit of leaders' lever on improvement.", {0, 3}, Evidence::assumed, swept});
    d.add(p.neglect_finance, Number{"leadership.neglect_finance", "1", "Share of the children's budget lost when leader and chief executive attend to nothing but children: finance that nobody minds leaks.", {0, .2}, Evidence::assumed, "Nothing is free; swept; 0 switches it off."});
    d.add(p.neglect_community, Number{"leadership.neglect_community", "1", "Share of universal services' and community support's effect lost then: adults' services and place are where parents live.", {0, .5}, Evidence::assumed, "Nothing is free; swept; 0 switches it off."});
}

double acting_on(double size, double lever, double least) { return std::max(least, 1 + size * (lever - 1)); }

double undisturbed(double disruption, double usual) { return (1 - std::min(disruption, most_disruption)) / (1 - std::min(usual, most_disruption)); }

double practice_quality_factor(const Leadership& l, const LeadersEffectInputs& in) {
    return acting_on(in.p.effects.practice, lever_of(l, in, Task::practice)) * undisturbed(l.disruption, in.long_run.disruption);
}

double early_help_quality_factor(const Leadership& l, const LeadersEffectInputs& in) {
    return acting_on(in.p.effects.early_help, lever_of(l, in, Task::early_help));
}

double community_factor(const Leadership& l, const LeadersEffectInputs& in) { return 1 - in.p.effects.neglect_community * neglect(l); }

double leaders_fear(const Leadership& l, const LeadersEffectInputs& in) {
    return fear_of(in.p.crisis, in.p.tenure, in.facts, in.usual, in.long_run, l.risk);
}

double leaving_factor(const Leadership& l, const LeadersEffectInputs& in) {
    return std::max(least_leaving, 1 - in.p.effects.retention * (lever_of(l, in, Task::practice) - 1));
}

double protection_factor(const Leadership& l, const LeadersEffectInputs& in) { return acting_on(in.p.effects.budget, l.lever[at(Task::budget)]); }

double legitimacy_factor(const Leadership& l, const LeadersEffectInputs& in) {
    return std::max(0.0, 1 + in.p.effects.legitimacy * (l.legitimacy - 1) + in.p.effects.engagement * (l.lever[at(Task::partners)] - 1));
}

double recovery_factor(const Leadership& l, const LeadersEffectInputs& in) {
    return acting_on(in.p.effects.improvement, l.lever[at(Task::improvement)], least_recovery);
}

double finance_factor(const Leadership& l, const LeadersEffectInputs& in) { return 1 - in.p.effects.neglect_finance * neglect(l); }

}  // namespace hearth::children
