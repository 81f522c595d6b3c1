// Doors of leaders: what they read of the month, what their effects read, and what their measures read.
#include "models/leaders/effects.hpp"
#include "models/leaders/leaders_measures.hpp"
#include "models/leaders/leaders_month.hpp"
#include "models/month/leaders_inputs.hpp"
#include "models/places/elections.hpp"
#include "tests/models/month/every_door.hpp"
#include "tests/support/usual.hpp"

namespace hearth::support {
namespace leaders_doors {

using W = DoorWorld&;

State leaders_of(const Leadership& l) {
    State s = numbers({l.legitimacy, l.severity, l.risk, l.disruption, l.other_portfolios, l.delay, double(l.twin_hatted), double(l.crises), double(l.hired), double(l.left)});
    for (const Leader& x : l.leaders) s = s + numbers({double(x.ordinal), double(x.began), double(x.from), x.competence, x.style, x.own_commitment, x.commitment, x.attention});
    return s + all_of(l.lever) + all_of(l.news.value[0]) + all_of(l.news.value[1]);
}

State leaders_state(const DoorWorld& w) { return leaders_of(w.a.leadership); }
State crises_state(const DoorWorld& w) { return numbers({w.a.leadership.severity, w.a.leadership.risk, double(w.a.leadership.crises)}); }

void measured_leaders(W w) {
    std::vector<double> row(column_total);
    w.a.month = w.now;
    measure_leadership(w.a.leadership, leaders_measure_inputs(w.a, w.n), row);
    w.seen = all_of(row);
}

/// As only those are drawn whom long-run means are found with.
void change_mirrored(W w) {
    LeadersInputs in = leaders_inputs(w.a, w.n, w.now);
    in.mirrored = w.mirrored;
    live_changes(w.a.leadership, in);
}

const Consumer crises_come{lives<crises>, crises_state};
const Consumer changes{lives<leaders_come_and_go>, leaders_state};
const Consumer changes_as_in_the_long_run{change_mirrored, leaders_state};
const Consumer leads{lives<leaders_lead>, leaders_state};
const Consumer first_leaders{[](W w) { initialise_leadership(w.a, w.n); }, leaders_state};
const Consumer effects{lives<practice_conditions>, [](const DoorWorld& w) { return numbers({w.a.practice.quality, w.a.practice.early_help_quality, w.a.practice.fear, w.a.practice.community}); }};
const Consumer measures{measured_leaders, [](const DoorWorld& w) { return w.seen; }};

/// All of them go, and others come.
void everybody_goes(W w) {
    w.policy_for(3);
    w.p.leadership.tenure.director = 1.01;
    for (double* rate : {&w.p.leadership.tenure.interim, &w.p.leadership.tenure.chief_executive, &w.p.leadership.tenure.leader, &w.p.leadership.tenure.lead_member, &w.p.leadership.tenure.partner_chief}) *rate = 50;
}

void director_goes(W w) {
    everybody_goes(w);
    w.a.leadership.leaders[director].from = Pool::interim;
}

void votes_for_leaders(W w, bool next_month) {
    w.p.leadership.attention.politics = 1, w.p.leadership.commitment.shock = 0;
    while ((months_to_vote(election_year(w.n.random, w.a.number), w.now) <= 2) != next_month) w.a.number += 1;
}

void frequent_crises(W w) { w.p.leadership.crisis.rate = 6; }
void unusual_lever(W w) { w.a.leadership.lever[at(Task::practice)] = 1.5; }
void at_risk_now(W w) { w.a.leadership.risk = 1; }

}  // namespace leaders_doors

Room doors_of_leaders() {
    using namespace leaders_doors;
    return {{HEARTH_FIELDS(LeadersInputs, p, levers, facts, usual, long_run, around, random, authority, election_year, month, policy_begins, mirrored, others),
             HEARTH_FIELDS(Surroundings, services, partners, harm, candidates, informed),
             HEARTH_FIELDS(LeadersEffectInputs, p, facts, usual, long_run),
             HEARTH_FIELDS(LeadersMeasureInputs, month, fear, candidates, usual_fitness)},
            {{"LeadersInputs.p", leads, [](W w) { w.p.leadership.commitment.own = .9; }},
             {"LeadersInputs.levers", leads, [](W w) { w.p.leadership.levers.orchestration = 1; }},
             {"LeadersInputs.facts", leads, [](W w) { w.n.leadership.policy.reports.fill(9); }},
             {"LeadersInputs.usual", leads, [](W w) { w.n.leadership.usual.responsibility.fill(.01); }},
             {"LeadersInputs.long_run", leads, [](W w) { w.n.leadership.long_run.effort.fill(9); }},
             {"LeadersInputs.around", leads, [](W w) { w.a.workforce.pressure_half_year = 1.4; }},
             {"LeadersInputs.random", changes, [](W w) { w.n.random.seed += 1; }, everybody_goes},
             {"LeadersInputs.authority", changes, [](W w) { w.a.number += 1; }, everybody_goes},
             {"LeadersInputs.election_year", leads, [](W w) { votes_for_leaders(w, true); }, [](W w) { votes_for_leaders(w, false); }},
             {"LeadersInputs.month", changes, [](W w) { w.later(1); }, everybody_goes},
             {"LeadersInputs.policy_begins", changes, [](W w) { w.policy_for(0); }, [](W w) { w.policy_for(1), w.p.leadership.levers.training = .2; }},
             {"LeadersInputs.mirrored", changes_as_in_the_long_run, [](W w) { w.mirrored = true; }, everybody_goes},
             {"LeadersInputs.others", first_leaders, [](W w) { w.n.leadership.others = {9, 9}; }},
             {"Surroundings.services", leads, [](W w) { w.a.workforce.pressure_half_year = 1.3; }},
             {"Surroundings.partners", leads, [](W w) { w.a.partners.pressure.fill(1.3); }},
             {"Surroundings.harm", crises_come, [](W w) { w.a.families_by_level[acute] = 0; }, frequent_crises},
             {"Surroundings.harm", crises_come, [](W w) { w.a.children *= 9; }, frequent_crises},
             {"Surroundings.candidates", changes, [](W w) { w.n.leadership.candidates.pool = .3; }, director_goes},
             {"Surroundings.informed", leads, [](W w) { w.a.assurance.inspection.published += 1; }},
             {"LeadersEffectInputs.p", effects, [](W w) { w.p.leadership.effects.practice = .9; }, unusual_lever},
             {"LeadersEffectInputs.facts", effects, [](W w) { w.n.leadership.policy.responsibility.fill(.9); }, at_risk_now},
             {"LeadersEffectInputs.usual", effects, [](W w) { w.n.leadership.usual.responsibility.fill(.9); }, at_risk_now},
             {"LeadersEffectInputs.long_run", effects, [](W w) { w.n.leadership.long_run.risk += .5; }},
             {"LeadersMeasureInputs.month", measures, [](W w) { w.later(5); }},
             {"LeadersMeasureInputs.fear", measures, [](W w) { w.a.leadership.risk += .5; }},
             {"LeadersMeasureInputs.candidates", measures, [](W w) { w.n.leadership.candidates.pool = .3; }},
             {"LeadersMeasureInputs.usual_fitness", measures, [](W w) { w.n.leadership.long_run.fitness = .3; }, [](W w) { w.n.leadership.long_run.fitness = .6, w.a.leadership.fitness = .5; }}}};
}

}  // namespace hearth::support
