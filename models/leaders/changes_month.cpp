// Leaders come and go: process of tenure.hpp and appointment.hpp.
#include "models/leaders/leaders_month.hpp"
#include "models/places/elections.hpp"
#include "models/leaders/tenure_rules.hpp"
#include "models/leaders/appointment_rules.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hearth::children {
namespace {

constexpr std::size_t director = at(Role::director);

/// Commitment of the council's other leaders over its norm.
double support_for_director(const Leadership& l, const LeadershipMeans& long_run) {
    double sum = 0;
    for (std::size_t i = 0; i < council_leaders; ++i)
        if (i != director) sum += l.leaders[i].commitment / long_run.commitment[i];
    return sum / (council_leaders - 1);
}

Offer offer_of(const Leadership& l, const LeadersInputs& in) {
    return {.salary = in.levers.salary,
            .support = support_for_director(l, in.long_run) - 1,
            .severity = l.severity - in.long_run.severity,
            .gap = answering_gap(in.facts, Role::director) - answering_gap(in.usual, Role::director),
            .pool = in.around.candidates};
}

/// Who somebody is; mirrored, as far on the other side of every mean.
LeaderWords personality(const LeadersInputs& in, std::size_t role, std::uint16_t ordinal) {
    const auto words = drawn<LeaderWords>(in.random, {static_cast<std::uint32_t>(role), in.authority}, ordinal);
    return in.mirrored ? mirrored(words) : words;
}

void appoint(Leadership& l, const LeadersInputs& in, std::size_t role, Pool from) {
    Leader& post = l.leaders[role];
    const auto ordinal = static_cast<std::uint16_t>(post.ordinal + 1);
    const double before = post.commitment, pool = role == director ? in.around.candidates : 1;
    post = make_leader(in.p.appointment, from, in.levers.distributive, pool, personality(in, role, ordinal));
    post.ordinal = ordinal;
    post.began = static_cast<std::int16_t>(in.month.index);
    if (from == Pool::internal) post.commitment += (1 - in.p.appointment.commitment_loss) * (before - post.commitment);
}

void disrupt(Leadership& l, const AppointmentParameters& p, std::size_t role) {
    if (role == director) l.disruption += p.disruption;
    if (role == at(Role::chief_executive)) l.disruption += p.chief_executive_disruption;
}

void replace(Leadership& l, const LeadersInputs& in, std::size_t role, Pool from) {
    l.changes[role] += 1;
    if (role == director) {
        if (!l.leaders[role].interim()) ++l.left;
        if (from == Pool::external) ++l.hired;
    }
    appoint(l, in, role, from);
    disrupt(l, in.p.appointment, role);
}

Pool follower(const Leadership& l, const LeadersInputs& in, std::size_t role, double uniform) {
    if (role != director) return Pool::external;
    return l.leaders[role].interim() ? Pool::interim : successor(in.p.appointment, offer_of(l, in), uniform);
}

Exit exit_this_month(const Leadership& l, const LeadersInputs& in, std::size_t role, double uniform) {
    const TenureParameters& p = in.p.tenure;
    const double months = in.month.index - l.leaders[role].began - .5;   // the middle of the month that has passed
    const double own = own_exit_rate(p, static_cast<Role>(role), l.leaders[role], std::max(0.0, months));
    return exit_of(own, blame_exit_rate(p, exposure(p, in.facts, static_cast<Role>(role)), l.severity), uniform);
}

bool voted_out(const LeadersInputs& in) {
    if (months_to_vote(in.election_year, in.month) != 0) return false;
    return uniform(drawn<LeadershipCharacterWords>(in.random, in.authority, in.month).control_changes) < in.p.tenure.control_changes;
}

void hand_out_twin_hats(Leadership& l, const LeadersInputs& in) { l.twin_hatted = l.twin_draw < in.levers.twin_hatting; }

void begin_policy(Leadership& l, const LeadersInputs& in) {
    hand_out_twin_hats(l, in);
    for (std::size_t i = 0; i < role_count; ++i) {
        if (i == director) continue;
        l.leaders[i].competence += in.levers.training;
        l.leaders[i].own_commitment = std::min(1.0, l.leaders[i].own_commitment + in.levers.training);
    }
}

/// Months somebody met at any time has been in post: as long as one more would stay, at a constant rate; a director with two stages
/// of leaving is as often in the first as in the second.
double months_already(const TenureParameters& p, std::size_t role, const InitialTenureWords& words) {
    const double once = -math::log(uniform(words.stage)), twice = -math::log(uniform(words.stage_before));
    if (role == director) return p.director / 2 * (uniform(words.second) < .5 ? once : once + twice);
    const double rate = own_exit_rate(p, static_cast<Role>(role), {}, 0);
    return rate > 0 ? 12 * once / rate : 120;
}

}  // namespace

void initialise_leaders(Leadership& l, const LeadersInputs& in) {
    l.twin_draw = uniform(drawn<LeadershipCharacterWords>(in.random, in.authority, std::uint16_t{0}).twin_hatted);
    hand_out_twin_hats(l, in);
    constexpr double longest = 360;   // months
    for (std::size_t i = 0; i < role_count; ++i) {
        const auto low = static_cast<std::uint32_t>(i);
        appoint(l, in, i, Pool::external);
        const double months = months_already(in.p.tenure, i, drawn<InitialTenureWords>(in.random, {low, in.authority}, in.month));
        l.leaders[i].began = static_cast<std::int16_t>(in.month.index - static_cast<int>(std::min(longest, months)));
    }
}

void live_changes(Leadership& l, const LeadersInputs& in) {
    l.changes.fill(0), l.blamed.fill(0);
    l.months += 1;
    if (in.policy_begins) begin_policy(l, in);
    l.disruption *= math::exp(-1 / in.p.appointment.disruption_months);
    const LeaderMonthColumns words = words_of_leaders(in);
    const bool control_changes = voted_out(in);
    for (std::size_t i = 0; i < role_count; ++i) {
        if (i == director && l.leaders[i].interim() && uniform(words.word<&LeaderMonthWords::found>(i)) < fill_chance(in.p.appointment, offer_of(l, in))) {
            replace(l, in, i, Pool::external);
            continue;
        }
        const Exit exit = exit_this_month(l, in, i, uniform(words.word<&LeaderMonthWords::goes>(i)));
        const bool elected_out = control_changes && (i == at(Role::leader) || i == at(Role::lead_member));
        if (exit == Exit::stays && !elected_out) continue;
        if (exit == Exit::blamed && !elected_out) l.blamed[i] += 1;
        replace(l, in, i, follower(l, in, i, uniform(words.word<&LeaderMonthWords::follower>(i))));
    }
}

}  // namespace hearth::children
