// Who asks, who is helped and what it is worth, month by month: processes of improvement.hpp.
#include "models/inspection/inspection_rules.hpp"
#include "models/month/assurance_month.hpp"
#include "models/draws/purposes.hpp"
#include "models/improvement/peer_support.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr int support_months = 12;

Words words_of(const AssuranceView& view) { return draw(view.random, {0, view.authority}, view.month, purposes::improvement); }

/// A place is given by lot, to those first in line by a lot of their own.
bool given_place(const AssuranceView& view, bool first, double u) {
    if (view.improvement.capacity <= 0) return false;
    const ImprovementParameters& p = view.p.improvement;
    const SupportPool& pool = view.policy ? view.nation.support_of_policy : view.nation.support;
    return u < usual_place_chance(p) * (first ? pool.first : pool.chance);
}

void ask(Assurance& assurance, const AssuranceView& view) {
    ImprovementState& s = assurance.improvement;
    const SupportRequest request = support_request(assurance, view);
    const Words words = words_of(view);
    const bool asked = uniform(words[0]) < request.asks;
    if (!asked && !request.required) return;
    s.disclosed_now = asked || uniform(words[3]) < honesty(view.p.improvement, request.openness, true);
    const bool first = s.disclosed < assurance.inspection.graded;   // since the last grade: grace is not earned again by telling again
    if (s.disclosed_now && first) s.disclosed = static_cast<std::int16_t>(view.month.index);
    if (!given_place(view, request.first, uniform(words[1]))) return;
    s.asked = asked;
    s.support_until = static_cast<std::int16_t>(view.month.index + support_months);
}

double support_now(const Assurance& assurance, const AssuranceView& view) {
    const ImprovementState& s = assurance.improvement;
    if (view.month.index >= s.support_until || view.improvement.participation == Participation::none) return 0;
    const double open = openness(view.p.improvement, view.improvement, static_cast<double>(view.inspection.grace_months), view.around.fear);
    return support_strength(view.p.improvement, view.improvement, honesty(view.p.improvement, open, !s.asked));
}

}  // namespace

SupportRequest support_request(const Assurance& assurance, const AssuranceView& view) {
    const ImprovementParameters& p = view.p.improvement;
    const ImprovementLevers& levers = view.improvement;
    const ImprovementState& s = assurance.improvement;
    const auto grace = static_cast<double>(view.inspection.grace_months);
    SupportRequest request;
    if (levers.participation == Participation::none) return request;
    request.openness = openness(p, levers, grace, view.around.fear);
    request.asks = ask_chance(p, levers, grace, {trouble_of(p, assurance.practice_standard.quality_year), s.optimism, view.around.fear, s.warned});
    if (levers.participation != Participation::required) return request;
    request.first = s.warned || graded_inadequate(view.inspection, assurance.inspection.grade);
    request.required = request.first || (view.inspection.scheme != InspectionScheme::none && assurance.inspection.grade == Grade::requires_improvement);
    return request;
}

void live_improvement(Assurance& assurance, const AssuranceView& view) {
    ImprovementState& s = assurance.improvement;
    const ImprovementParameters& p = view.p.improvement;
    s.disclosed_now = false;
    if (view.month.index % 12 == s.asks_in) ask(assurance, view);
    s.support = support_now(assurance, view);
    assurance.practice_standard.help += s.support;
    const double challenged = s.support > 0 ? view.improvement.challenge * seen(p, view.improvement.partner) : 0;
    s.optimism = next_optimism(p, s.optimism, trouble_of(p, assurance.practice_standard.quality_year), assurance.inspection.graded_now, challenged);
}

void initialise_improvement(Assurance& assurance, const AssuranceView& view) {
    ImprovementState& s = assurance.improvement;
    s = {};
    const ImprovementParameters& p = view.p.improvement;
    const WarningParameters& warning = view.p.warning;
    const Words words = draw(view.random, {1, view.authority}, std::uint16_t{0}, purposes::initial_assurance);
    s.asks_in = static_cast<std::int16_t>(uniform_index(words[0], 12));
    const double helped = usual_place_chance(p) * usual_asking(p, baseline_levers<ImprovementLevers>, 0);
    const int since = (view.month.index - s.asks_in) % 12;   // months since it would last have asked
    s.asked = uniform(words[1]) < helped;
    if (s.asked) s.support_until = static_cast<std::int16_t>(view.month.index - since + support_months);
    s.optimism = own_optimism(p, trouble_of(p, assurance.practice_standard.quality_year));
    s.failing = assurance.practice_standard.quality_year < warning.failing;
    s.handed_on = warning.usual[at(Sign::cases_handed_on)];
    s.families_back = warning.usual[at(Sign::families_back)];
}

}  // namespace hearth::children
