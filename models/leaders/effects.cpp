// What leadership offers to an authority's month (leadership_month.hpp).
#include "models/leaders/effects.hpp"

#include "models/month/world.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr double least_leaving = .2, least_recovery = .2, most_disruption = .9, most_neglect = 1;

const LeadershipEffects& sizes(const Nation& n) { return n.parameters->leadership.effects; }

bool acts(const Authority& a, const Nation& n) { return n.parameters->leadership.on && !n.in_history(a.month); }

double lever_of(const Authority& a, const Nation& n, Task task) {
    const Leadership& l = a.leadership;
    return l.lever[at(task)] * fit_of_choices(n.parameters->leadership.complexity, l.fitness, n.leadership.long_run.fitness, task);
}

double neglect(const Authority& a) { return std::clamp(a.leadership.other_portfolios, -most_neglect, most_neglect); }

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

void apply_leadership(const Authority& a, const Nation& n, Practice& practice) {
    if (!acts(a, n)) return;
    practice.quality *= acting_on(sizes(n).practice, lever_of(a, n, Task::practice)) * undisturbed(a.leadership.disruption, n.leadership.long_run.disruption);
    practice.early_help_quality *= acting_on(sizes(n).early_help, lever_of(a, n, Task::early_help));
    practice.fear += fear_now(a, n);
    practice.community *= 1 - sizes(n).neglect_community * neglect(a);
}

double fear_now(const Authority& a, const Nation& n) {
    if (!acts(a, n)) return 0;
    const LeadershipParameters& p = n.parameters->leadership;
    const LeadershipSetting& s = n.leadership;
    return fear_of(p.crisis, p.tenure, n.under_policy(a.month) ? s.policy : s.usual, s.usual, s.long_run, a.leadership.risk);
}

double retention_now(const Authority& a, const Nation& n) {
    if (!acts(a, n)) return 1;
    return std::max(least_leaving, 1 - sizes(n).retention * (lever_of(a, n, Task::practice) - 1));
}

double protection_now(const Authority& a, const Nation& n) { return acts(a, n) ? acting_on(sizes(n).budget, a.leadership.lever[at(Task::budget)]) : 1; }

double legitimacy_now(const Authority& a, const Nation& n) {
    if (!acts(a, n)) return 1;
    const Leadership& l = a.leadership;
    return std::max(0.0, 1 + sizes(n).legitimacy * (l.legitimacy - 1) + sizes(n).engagement * (l.lever[at(Task::partners)] - 1));
}

double recovery_now(const Authority& a, const Nation& n) {
    return acts(a, n) ? acting_on(sizes(n).improvement, a.leadership.lever[at(Task::improvement)], least_recovery) : 1;
}

double finance_now(const Authority& a, const Nation& n) { return acts(a, n) ? 1 - sizes(n).neglect_finance * neglect(a) : 1; }

}  // namespace hearth::children
