// Leaders lead: what they see, what they attend to, what comes of it. Process of attention.hpp, commitment.hpp and effort.hpp.
#include "models/leaders/leaders_month.hpp"
#include "models/draws/purposes.hpp"
#include "models/places/elections.hpp"

#include <array>

namespace hearth::children {
namespace {

double overload_of(const Leadership& l, const LeadershipView& v, const StructureFacts& facts, std::size_t role) {
    return overload(v.p.attention, facts.reports[role], role == at(Role::director), l.twin_hatted);
}

void hear(Leadership& l, const LeadershipView& v) {
    if (l.leading) write_news(l.news, v.around, v.month);
    else fill_news(l.news, v.around);
}

void attend(Leadership& l, const LeadershipView& v) {
    const AttentionParameters& p = v.p.attention;
    const double style = l.leaders[at(Role::director)].style;
    const int vote = months_to_vote(v.election_year, v.month);
    double neglect = 0, weights = 0;
    for (std::size_t i = 0; i < role_count; ++i) {
        const double pull = p.stake * stake_of(p, v.facts, v.usual, i) + p.signal * (seen_by(v.facts.structure, l.news, v.month, style, i) + v.around.informed[i]) + politics(p, vote, i);
        const double adults = i == at(Role::director) && l.twin_hatted ? p.twin_adults : 0;
        const Time time = time_of(p.usual[i], pull, adults, overload_of(l, v, v.facts, i));
        l.leaders[i].attention = i == at(v.facts.owner) ? time.children * (1 - p.orchestration_cost * v.levers.orchestration) : time.children;
        if (i != at(Role::leader) && i != at(Role::chief_executive)) continue;   // only these two hold the council's other portfolios
        const double weight = v.facts.structure.control[at(Task::budget)][i];
        neglect += weight * lost_to_others(time.others, v.long_run.attention[i], overload_of(l, v, v.usual, i));
        weights += weight;
    }
    l.other_portfolios = weights > 0 ? neglect / weights : 0;
}

ByRole shocks(const LeadershipView& v) {
    ByRole shocks{};
    if (v.p.commitment.shock == 0) return shocks;
    static constexpr PerRole<std::uint32_t> roles = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    std::array<PerRole<std::uint32_t>, 4> words;
    draw_many(v.random, roles.data(), role_count, v.authority, static_cast<std::uint16_t>(v.month.index), purposes::leader_month, 0,
              {words[0].data(), words[1].data(), words[2].data(), words[3].data()});
    for (std::size_t i = 0; i < role_count; ++i) shocks[i] = commitment_shock(v.p.commitment, uniform(words[3][i]));
    return shocks;
}

void commit(Leadership& l, const LeadershipView& v) {
    ByRole now{};
    for (std::size_t i = 0; i < role_count; ++i) now[i] = l.leaders[i].commitment;
    const ByRole shock = shocks(v);
    for (std::size_t i = 0; i < role_count; ++i)
        l.leaders[i].commitment = next_commitment(v.p.commitment, v.facts.structure.influence[i], now, i, l.leaders[i].own_commitment, shock[i]);
}

PerTask<ByRole> efforts(const Leadership& l, const LeadershipView& v) {
    PerTask<ByRole> made{};
    double answered = -1, driven = 0;   // mostly one answers alike for all tasks, and partner chiefs alike: a handful of exponentials
    for (std::size_t i = 0; i < role_count; ++i) {
        const Leader& leader = l.leaders[i];
        const double able = leader.attention * leader.commitment * leader.competence * learning(v.p.appointment, v.month.index - leader.began, leader.from, leader.style);
        for (std::size_t t = 0; t < task_count; ++t) {
            const double responsibility = v.facts.structure.responsibility[t][i];
            if (responsibility != answered) driven = drive(v.p.effort, responsibility), answered = responsibility;
            made[t][i] = effort(able, driven);
        }
    }
    return made;
}

/// Responsibility of whoever answers for most over their attention, each against the usual.
double owners_load(const Leadership& l, const LeadershipView& v) {
    const std::size_t owner = at(v.facts.owner);
    const double usual = v.usual.responsibility[at(v.usual.owner)];
    if (!(usual > 0)) return 1;
    return v.facts.responsibility[owner] / usual * v.p.attention.usual[owner] / l.leaders[owner].attention;
}

double alignment_of_council(const Leadership& l, const LeadershipView& v) {
    std::array<double, council_leaders> seen{};
    for (std::size_t i = 0; i < council_leaders; ++i) seen[i] = l.leaders[i].commitment * l.leaders[i].attention / v.p.attention.usual[i];
    return seen_alignment(v.p.effort, seen, l.leaders[at(Role::director)].style);
}

void act(Leadership& l, const LeadershipView& v) {
    const EffortParameters& p = v.p.effort;
    const PerTask<ByRole> made = efforts(l, v);
    l.delay = decision_months(p, v.facts.owners_overall, owners_load(l, v), l.leaders[at(Role::director)].style);
    const double months = l.leading ? l.delay : 1;
    for (std::size_t t = 0; t < task_count; ++t) {
        const double raw = combine(v.facts.structure.control[t], made[t], p.rho[t] + p.rho_shift) * clarity(p, v.facts.owners[t]);
        l.lever[t] = next_lever(l.lever[t], raw / v.long_run.effort[t], months);
    }
    l.legitimacy = alignment_of_council(l, v) / v.long_run.legitimacy;
}

}  // namespace

void live_levers(Leadership& l, const LeadershipView& view) {
    hear(l, view);
    commit(l, view);
    attend(l, view);
    act(l, view);
    search(l, view);
    l.leading = true;
}

}  // namespace hearth::children
