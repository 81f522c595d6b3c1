// Long-run means of leadership: what everything leaders do counts against, found by living a long run at the status quo.
#include "models/leaders/leaders_month.hpp"
#include "models/leaders/tenure_rules.hpp"
#include "models/leaders/crisis_rules.hpp"
#include "models/leaders/appointment_rules.hpp"
#include "sim/core/math.hpp"
#include "sim/core/policy.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr RandomKey own_random{.seed = 0x6E6F726D, .replicate = 0};   // its own: the same whatever a scenario's seed
constexpr Month first_month = make_month(2000, 1);
constexpr double negligible = 1e-9;

struct Length { int pairs = 0, warming = 0, counted = 0; };   ///< months
/// A first look tells what the second, which stands, counts against: what is nonlinear in a norm then has the right mean.
constexpr Length first_pass{2, 60, 240}, second_pass{12, 60, 360};
constexpr int landscapes = 48;   ///< pairs, where ways of working act on each other: a pair shares its landscape, which mirroring does not even out

/// Adds what one authority is like this month, for as much as it stands for.
void add(LeadershipMeans& sum, const Leadership& l, double weight) {
    for (std::size_t t = 0; t < task_count; ++t) sum.effort[t] += weight * l.lever[t];
    for (std::size_t i = 0; i < role_count; ++i) {
        sum.attention[i] += weight * l.leaders[i].attention;
        sum.commitment[i] += weight * l.leaders[i].commitment;
    }
    sum.legitimacy += weight * l.legitimacy, sum.disruption += weight * l.disruption, sum.fitness += weight * l.fitness;
    sum.severity += weight * l.severity, sum.risk += weight * l.risk;
}

LeadershipMeans nothing() {
    LeadershipMeans sum;
    sum.effort.fill(0), sum.attention.fill(0), sum.commitment.fill(0);
    sum.legitimacy = sum.fitness = 0;
    return sum;
}

/// Levers and legitimacy were felt against the norm they were lived under; and what is divided by is never 0.
LeadershipMeans unscaled(LeadershipMeans long_run, const LeadershipMeans& under) {
    const auto scale = [](double& value, double by) { value = std::max(negligible, value * by); };
    for (std::size_t t = 0; t < task_count; ++t) scale(long_run.effort[t], under.effort[t]);
    for (double& attention : long_run.attention) scale(attention, 1);
    for (double& commitment : long_run.commitment) scale(commitment, 1);
    scale(long_run.legitimacy, under.legitimacy);
    if (long_run.fitness <= 0) long_run.fitness = 1;   // without the layer of complexity
    return long_run;
}

/// Permanent directors leaving, a post and month, as a renewal process at mean severity: from how long they stay, and from the share
/// of posts that interims hold meanwhile.
double departures(const LeadershipParameters& p, const StructureFacts& usual, const OtherEvents& others) {
    constexpr int longest = 600;   // months
    const double blame = blame_exit_rate(p.tenure, exposure(p.tenure, usual, Role::director), usual_severity(p.crisis, others));
    double in_post = 1, stay = 0;
    for (int month = 1; month < longest && in_post > negligible; ++month) {
        stay += in_post;
        in_post *= 1 - math::monthly_probability(own_exit_rate(p.tenure, Role::director, {}, month - .5) + blame);
    }
    const double without = (1 - p.appointment.from_within) * (1 - p.appointment.ready) / fill_chance(p.appointment, {});
    return 1 / (stay + without);
}

/// What is known without luck takes its luck away: crises are few, and risk rises with the same ones as severity; as many permanent
/// directors come as leave, those from within at a known share.
LeadershipMeans steadied(LeadershipMeans long_run, const LeadershipParameters& p, const StructureFacts& usual, const OtherEvents& others) {
    const double severity = usual_severity(p.crisis, others);
    if (long_run.severity > 0) long_run.risk *= severity / long_run.severity;
    long_run.severity = severity;
    long_run.left = departures(p, usual, others);
    long_run.hired = long_run.left * (1 - p.appointment.from_within);
    return long_run;
}

/// Every authority is lived twice, with the same events and mirrored people, so that the luck of who leads all but cancels. A third
/// are twin-hatted, and count for as many as usually are.
LeadershipMeans observe(const LeadershipParameters& p, const StructureFacts& usual, const OtherEvents& others, const LeadershipMeans& under, Length length) {
    constexpr const LeadershipLevers& baseline = baseline_levers<LeadershipLevers>;
    LeadershipMeans sum = nothing();
    const int hatted = std::max(1, length.pairs / 3);
    for (int number = 0; number < 2 * length.pairs; ++number) {
        const int pair = number / 2;
        const LeadersInputs in{.p = p,
                               .levers = baseline,
                               .facts = usual,
                               .usual = usual,
                               .long_run = under,
                               .around = {},
                               .random = own_random,
                               .authority = static_cast<std::uint16_t>(pair),
                               .election_year = pair % 4,
                               .month = first_month,
                               .mirrored = number % 2 == 1,
                               .others = others};
        Leadership l;
        initialise_leaders(l, in);
        l.twin_hatted = pair < hatted;
        const double share = l.twin_hatted ? baseline.twin_hatting / hatted : (1 - baseline.twin_hatting) / (length.pairs - hatted);
        const double weight = share / 2;
        live_stand_alone(l, in, length.warming + length.counted, [&](int m) { if (m >= length.warming) add(sum, l, weight / length.counted); });
    }
    return steadied(unscaled(sum, under), p, usual, others);
}

}  // namespace

LeadershipMeans find_long_run_means(const LeadershipParameters& p, const StructureFacts& usual, const OtherEvents& others) {
    Length second = second_pass;
    if (p.complexity.on) second.pairs = landscapes;
    return observe(p, usual, others, observe(p, usual, others, LeadershipMeans{}, first_pass), second);
}

LeadershipSetting make_leadership(const LeadershipParameters& p, const OtherEvents& others) {
    LeadershipSetting setting;
    setting.others = others;
    if (!p.on) return setting;
    StructureLevers usual;
    usual.structure = p.structure.status_quo;
    setting.usual = find_facts(p.structure, make_structure(p.structure, usual));
    setting.policy = find_facts(p.structure, make_structure(p.structure, p.structure.levers));
    setting.long_run = find_long_run_means(p, setting.usual, others);
    return setting;
}

}  // namespace hearth::children
