// The norm of leadership: what everything leaders do counts against, found by living a long run at the status quo.
#include "models/leadership/leadership_month.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr Luck norm_luck{.seed = 0x6E6F726D, .replicate = 0};   // its own: the same whatever a scenario's seed
constexpr Month first_month = make_month(2000, 1);
constexpr double least = 1e-9;

struct Length { int authorities = 0, warming = 0, counted = 0; };   ///< months
/// A first look tells what the second, which stands, counts against: what is nonlinear in a norm then has the right mean.
constexpr Length first_look{4, 60, 240}, second_look{24, 60, 540};

/// Adds what one authority is like this month.
void add(LeadershipNorm& sum, const Leadership& l) {
    for (std::size_t t = 0; t < task_count; ++t) sum.effort[t] += l.lever[t];
    for (std::size_t i = 0; i < role_count; ++i) {
        sum.attention[i] += l.leaders[i].attention;
        sum.commitment[i] += l.leaders[i].commitment;
    }
    sum.legitimacy += l.legitimacy, sum.disruption += l.disruption, sum.severity += l.severity, sum.risk += l.risk, sum.fitness += l.fitness;
}

/// Sums to means; levers and legitimacy were felt against the norm they were lived under. What is divided by is never 0.
LeadershipNorm means(LeadershipNorm sum, double months, const LeadershipNorm& under) {
    const auto mean = [months](double& total, double scale) { total = std::max(least, total / months * scale); };
    for (std::size_t t = 0; t < task_count; ++t) mean(sum.effort[t], under.effort[t]);
    for (double& attention : sum.attention) mean(attention, 1);
    for (double& commitment : sum.commitment) mean(commitment, 1);
    mean(sum.legitimacy, under.legitimacy);
    for (double* total : {&sum.disruption, &sum.severity, &sum.risk, &sum.fitness, &sum.left}) *total /= months;
    if (sum.fitness <= 0) sum.fitness = 1;   // without the layer of complexity
    return sum;
}

/// What is known without luck takes its luck away: crises are few, and risk rises with the same ones as severity; as many permanent
/// directors come as leave, those from within at a known share.
LeadershipNorm steadied(LeadershipNorm norm, const LeadershipParameters& p) {
    const double severity = usual_severity(p.crisis);
    if (norm.severity > 0) norm.risk *= severity / norm.severity;
    norm.severity = severity;
    norm.hired = norm.left * (1 - p.appointment.from_within);
    return norm;
}

LeadershipNorm look(const LeadershipParameters& p, const StructureFacts& usual, const LeadershipNorm& under, Length length) {
    static constexpr LeadershipLevers status_quo{};
    LeadershipNorm sum;
    sum.effort.fill(0), sum.attention.fill(0), sum.commitment.fill(0);
    sum.legitimacy = sum.fitness = 0;
    for (int number = 0; number < length.authorities; ++number) {
        Leadership l;
        LeadershipView view{p, status_quo, usual, usual, under, {}, norm_luck, static_cast<std::uint16_t>(number), number % 4, first_month, false};
        found_leaders(l, view);
        for (int m = 0; m < length.warming + length.counted; ++m, ++view.month) {
            if (m == length.warming) l.left = 0;
            live_crises(l, view);
            live_changes(l, view);
            live_levers(l, view);
            if (m >= length.warming) add(sum, l);
        }
        sum.left += l.left;
    }
    return steadied(means(sum, length.authorities * length.counted, under), p);
}

}  // namespace

LeadershipNorm find_norm(const LeadershipParameters& p, const StructureFacts& usual) {
    return look(p, usual, look(p, usual, LeadershipNorm{}, first_look), second_look);
}

LeadershipSetting make_leadership(const LeadershipParameters& p) {
    LeadershipSetting setting;
    if (!p.on) return setting;
    StructureLevers usual;
    usual.structure = p.structure.status_quo;
    setting.usual = find_facts(p.structure, make_structure(p.structure, usual));
    setting.policy = find_facts(p.structure, make_structure(p.structure, p.structure.levers));
    setting.norm = find_norm(p, setting.usual);
    return setting;
}

}  // namespace hearth::children
