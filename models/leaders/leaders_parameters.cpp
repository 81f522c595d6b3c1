#include "models/leaders/leaders_parameters.hpp"

namespace hearth::children {

void declare(Declarations& d, LeadershipParameters& p) {
    d.add(p.on, Flag{"leadership.on", "Whether leaders are simulated; off: all that leading does stays at the status quo.", Evidence::choice, ""});
    declare(d, p.structure);
    d.add(p.levers.orchestration, Number{"leadership.orchestration", "1", "Policy: how far whoever answers for most brings partners to plan together each month; costs that leader's attention. Open to every structure.", {0, 1}, Evidence::choice, "ADCS 2015; 0: the status quo."});
    d.add(p.levers.twin_hatting, Number{"leadership.twin_hatting", "1", "Policy: share of authorities whose director holds adults' services too.", {0, 1}, Evidence::assumed, "SOLACE 2014: many; about a quarter, swept."});
    d.add(p.levers.training, Number{"leadership.training", "1", "Policy: added to competence and commitment of the leaders other than the director, once, at policy start.", {0, 1}, Evidence::choice, "SOLACE 2014, recommendation 9; 0: none."});
    d.add(p.levers.distributive, Number{"leadership.distributive", "1", "Policy: mean style of those appointed, from directive (0) to distributive (1).", {0, 1}, Evidence::assumed, "Demos: rewards that select team players; .5: the status quo."});
    d.add(p.levers.salary, Number{"leadership.salary", "1", "Policy: share that a director is paid above the usual, to those appointed from policy start on.", {-.5, 1}, Evidence::choice, "0: the status quo; what it costs is left out: one salary."});
    declare(d, p.effects);
    declare(d, p.attention);
    declare(d, p.commitment);
    declare(d, p.effort);
    declare(d, p.tenure);
    declare(d, p.appointment);
    declare(d, p.crisis);
    declare(d, p.complexity);
}

std::vector<ParameterProblem> check(const LeadershipParameters& p) { return check(p.structure); }

}  // namespace hearth::children
