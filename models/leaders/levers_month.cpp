// Leaders lead: what they see, what they attend to, what comes of it. Process of attention.hpp, commitment.hpp and effort.hpp.
#include "models/leaders/leaders_month.hpp"
#include "models/places/elections.hpp"
#include "models/leaders/effort_rules.hpp"
#include "models/leaders/attention_rules.hpp"
#include "models/leaders/appointment_rules.hpp"
#include "models/leaders/commitment_rules.hpp"

#include <array>

namespace hearth::children {
namespace {

double overload_of(const Leadership& l, const LeadersInputs& in, const StructureFacts& facts, std::size_t role) {
    return overload(in.p.attention, facts.reports[role], role == at(Role::director), l.twin_hatted);
}

void hear(Leadership& l, const LeadersInputs& in) {
    if (l.leading) write_news(l.news, in.around, in.month);
    else fill_news(l.news, in.around);
}

void attend(Leadership& l, const LeadersInputs& in) {
    const AttentionParameters& p = in.p.attention;
    const double style = l.leaders[at(Role::director)].style;
    const int vote = months_to_vote(in.election_year, in.month);
    double neglect = 0, weights = 0;
    for (std::size_t i = 0; i < role_count; ++i) {
        const double pull = p.stake * stake_of(p, in.facts, in.usual, i) + p.signal * (seen_by(in.facts.structure, l.news, in.month, style, i) + in.around.informed[i]) + politics(p, vote, i);
        const double adults = i == at(Role::director) && l.twin_hatted ? p.twin_adults : 0;
        const Time time = time_of(p.usual[i], pull, adults, overload_of(l, in, in.facts, i));
        l.leaders[i].attention = i == at(in.facts.owner) ? time.children * (1 - p.orchestration_cost * in.levers.orchestration) : time.children;
        if (i != at(Role::leader) && i != at(Role::chief_executive)) continue;   // only these two hold the council's other portfolios
        const double weight = in.facts.structure.control[at(Task::budget)][i];
        neglect += weight * lost_to_others(time.others, in.long_run.attention[i], overload_of(l, in, in.usual, i));
        weights += weight;
    }
    l.other_portfolios = weights > 0 ? neglect / weights : 0;
}

ByRole shocks(const LeadersInputs& in) {
    ByRole shocks{};
    if (in.p.commitment.shock == 0) return shocks;
    const LeaderMonthColumns words = words_of_leaders(in);
    for (std::size_t i = 0; i < role_count; ++i) shocks[i] = commitment_shock(in.p.commitment, uniform(words.word<&LeaderMonthWords::shock>(i)));
    return shocks;
}

void commit(Leadership& l, const LeadersInputs& in) {
    ByRole now{};
    for (std::size_t i = 0; i < role_count; ++i) now[i] = l.leaders[i].commitment;
    const ByRole shock = shocks(in);
    for (std::size_t i = 0; i < role_count; ++i)
        l.leaders[i].commitment = next_commitment(in.p.commitment, in.facts.structure.influence[i], now, i, l.leaders[i].own_commitment, shock[i]);
}

PerTask<ByRole> efforts(const Leadership& l, const LeadersInputs& in) {
    PerTask<ByRole> made{};
    double answered = -1, driven = 0;   // mostly one answers alike for all tasks, and partner chiefs alike: a handful of exponentials
    for (std::size_t i = 0; i < role_count; ++i) {
        const Leader& leader = l.leaders[i];
        const double able = leader.attention * leader.commitment * leader.competence * learning(in.p.appointment, in.month.index - leader.began, leader.from, leader.style);
        for (std::size_t t = 0; t < task_count; ++t) {
            const double responsibility = in.facts.structure.responsibility[t][i];
            if (responsibility != answered) driven = drive(in.p.effort, responsibility), answered = responsibility;
            made[t][i] = effort(able, driven);
        }
    }
    return made;
}

/// Responsibility of whoever answers for most over their attention, each against the usual.
double owners_load(const Leadership& l, const LeadersInputs& in) {
    const std::size_t owner = at(in.facts.owner);
    const double usual = in.usual.responsibility[at(in.usual.owner)];
    if (!(usual > 0)) return 1;
    return in.facts.responsibility[owner] / usual * in.p.attention.usual[owner] / l.leaders[owner].attention;
}

double alignment_of_council(const Leadership& l, const LeadersInputs& in) {
    std::array<double, council_leaders> seen{};
    for (std::size_t i = 0; i < council_leaders; ++i) seen[i] = l.leaders[i].commitment * l.leaders[i].attention / in.p.attention.usual[i];
    return seen_alignment(in.p.effort, seen, l.leaders[at(Role::director)].style);
}

void act(Leadership& l, const LeadersInputs& in) {
    const EffortParameters& p = in.p.effort;
    const PerTask<ByRole> made = efforts(l, in);
    l.delay = decision_months(p, in.facts.owners_overall, owners_load(l, in), l.leaders[at(Role::director)].style);
    const double months = l.leading ? l.delay : 1;
    for (std::size_t t = 0; t < task_count; ++t) {
        const double raw = combine(in.facts.structure.control[t], made[t], p.rho[t] + p.rho_shift) * clarity(p, in.facts.owners[t]);
        l.lever[t] = next_lever(l.lever[t], raw / in.long_run.effort[t], months);
    }
    l.legitimacy = alignment_of_council(l, in) / in.long_run.legitimacy;
}

}  // namespace

LeaderMonthColumns words_of_leaders(const LeadersInputs& in) {
    static constexpr PerRole<std::uint32_t> roles = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    LeaderMonthColumns words;
    words.fill(in.random, roles, in.authority, in.month);
    return words;
}

void live_levers(Leadership& l, const LeadersInputs& in) {
    hear(l, in);
    commit(l, in);
    attend(l, in);
    act(l, in);
    search(l, in);
    l.leading = true;
}

}  // namespace hearth::children
