#include "models/month/improvement_inputs.hpp"

#include "models/inspection/inspection_rules.hpp"
#include "models/month/schedule.hpp"
#include "models/places/neighbour_graph.hpp"

#include <algorithm>

namespace hearth::children {

EarlyWarningInputs early_warning_inputs(const Assurance& s, const AssuranceView& v) {
    return {.p = v.p.warning,
            .levers = v.warning,
            .signs = v.around.signs,
            .quality_year = s.practice_standard.quality_year,
            .random = v.random,
            .authority = v.authority,
            .month = v.month};
}

ImprovementInputs improvement_inputs(const Assurance& s, const AssuranceView& v) {
    const InspectionState& inspected = s.inspection;
    return {.p = v.p.improvement,
            .levers = v.improvement,
            .pool = v.policy ? v.nation.support_of_policy : v.nation.support,
            .grace_months = static_cast<double>(v.inspection.grace_months),
            .fear = v.around.fear,
            .quality_year = s.practice_standard.quality_year,
            .graded = inspected.graded,
            .graded_now = inspected.graded_now,
            .graded_inadequate = graded_inadequate(v.inspection, inspected.grade),
            .graded_to_improve = v.inspection.scheme != InspectionScheme::none && inspected.grade == Grade::requires_improvement,
            .random = v.random,
            .authority = v.authority,
            .month = v.month};
}

NeighbourInputs neighbour_inputs(const Assurance& s, const AssuranceView& v) {
    return {.p = v.p.peers,
            .levers = v.policy ? v.p.peers.levers : baseline_levers<PeerLevers>,
            .practice_standard = s.practice_standard.practice,
            .practitioners = v.inspection.practitioners,
            .months_since_inspection = v.month.index - s.inspection.inspected};
}

RecoveryInputs recovery_inputs(const Assurance& s, const AssuranceView& v) {
    const bool scandal = s.incidents.scandal[0] + s.incidents.scandal[1] > 0;
    const bool inadequate = s.inspection.graded_now && s.inspection.grade == Grade::inadequate;
    return {.struck = scandal || inadequate, .quality = v.around.quality, .quality_year = s.practice_standard.quality_year, .month = v.month};
}

void run_improvement(Assurance& s, const AssuranceView& v) { s.practice_standard.help += improvement(s.improvement, improvement_inputs(s, v)); }

void early_warning(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) early_warning(a.assurance.improvement, early_warning_inputs(a.assurance, assurance_view(a, n, month)));
}

void improvement(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) run_improvement(a.assurance, assurance_view(a, n, month));
}

void recovery(Authority& a, const Nation& n, Month month) {
    if (assurance_acts(n, month)) recovery(a.assurance.recovery, recovery_inputs(a.assurance, assurance_view(a, n, month)));
}

// What is read (the practice standard) is not what is written, so the order of authorities does not matter.
void peers(Nation& n, std::span<Authority> authorities, Month month) {
    if (!assurance_acts(n, month)) return;
    for (std::uint32_t i = 0; i < authorities.size(); ++i) {
        Assurance& here = authorities[i].assurance;
        const double own = here.practice_standard.practice;
        PeerSums sums;
        n.assurance.peers->for_each({i}, [&](PeerIndex to, const Neighbour&) {
            const PracticeStandard& there = authorities[to.index].assurance.practice_standard;
            add_peer(sums, there.quality_year, there.practice, own);
        });
        here.neighbours = neighbours_seen(sums, own, n.parameters->assurance.practice_standard.spread);
    }
}

namespace {

SupportPool pool_of(const Nation& n, std::span<const Authority> authorities, Month month) {
    const AssuranceParameters& p = n.parameters->assurance;
    Wanted here;
    double children = 0;
    for (const Authority& a : authorities) {
        const Wanted one = wanted(support_request(a.assurance.improvement, improvement_inputs(a.assurance, assurance_view(a, n, month))));
        here.first += one.first, here.others += one.others;
        children += a.children;
    }
    const auto count = static_cast<double>(authorities.size());
    here.first /= count, here.others /= count;
    const AssuranceView view = assurance_view(authorities.front(), n, month);
    const Wanted rest = usually_wanted({p.improvement, p.warning, p.inspection.usual_grades}, view.improvement, view.warning, static_cast<double>(view.inspection.grace_months));
    const double weight = std::min(1.0, children / n.parameters->workforce.market_children);
    return next_support(p.improvement, places_of(view.improvement), mix(here, rest, weight));
}

}  // namespace

// Policy starts between two looks, so its terms are looked at ahead.
void peer_support(Nation& n, std::span<Authority> authorities, Month month) {
    if (!assurance_acts(n, month) || authorities.empty()) return;
    if (!n.under_policy(month)) n.assurance.support = pool_of(n, authorities, month);
    n.assurance.support_of_policy = pool_of(n, authorities, std::max(month, n.policy));
}

}  // namespace hearth::children
