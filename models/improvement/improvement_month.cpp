// Who asks, who is helped and what it is worth, month by month: processes of improvement.hpp.
#include "models/improvement/improvement_month.hpp"

#include "models/draws/assurance_words.hpp"
#include "models/improvement/improvement_rules.hpp"
#include "sim/core/policy.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr int support_months = 12;

/// A place is given by lot, to those first in line by a lot of their own.
bool given_place(const ImprovementInputs& in, bool first, double u) {
    if (in.levers.capacity <= 0) return false;
    return u < usual_place_chance(in.p) * (first ? in.pool.first : in.pool.chance);
}

void ask(ImprovementState& s, const ImprovementInputs& in) {
    const SupportRequest request = support_request(s, in);
    const auto words = drawn<ImprovementWords>(in.random, in.authority, in.month);
    const bool asked = uniform(words.asks) < request.asks;
    if (!asked && !request.required) return;
    s.disclosed_now = asked || uniform(words.discloses) < honesty(in.p, request.openness, true);
    const bool first = s.disclosed < in.graded;   // since the last grade: grace is not earned again by telling again
    if (s.disclosed_now && first) s.disclosed = static_cast<std::int16_t>(in.month.index);
    if (!given_place(in, request.first, uniform(words.given))) return;
    s.asked = asked;
    s.support_until = static_cast<std::int16_t>(in.month.index + support_months);
}

double support_now(const ImprovementState& s, const ImprovementInputs& in) {
    if (in.month.index >= s.support_until || in.levers.participation == Participation::none) return 0;
    const double open = openness(in.p, in.levers, in.grace_months, in.fear);
    return support_strength(in.p, in.levers, honesty(in.p, open, !s.asked));
}

}  // namespace

SupportRequest support_request(const ImprovementState& s, const ImprovementInputs& in) {
    SupportRequest request;
    if (in.levers.participation == Participation::none) return request;
    request.openness = openness(in.p, in.levers, in.grace_months, in.fear);
    request.asks = ask_chance(in.p, in.levers, in.grace_months, {trouble_of(in.p, in.quality_year), s.optimism, in.fear, s.warned});
    if (in.levers.participation != Participation::required) return request;
    request.first = s.warned || in.graded_inadequate;
    request.required = request.first || in.graded_to_improve;
    return request;
}

double improvement(ImprovementState& s, const ImprovementInputs& in) {
    s.disclosed_now = false;
    if (in.month.index % 12 == s.asks_in) ask(s, in);
    s.support = support_now(s, in);
    const double challenged = s.support > 0 ? in.levers.challenge * seen(in.p, in.levers.partner) : 0;
    s.optimism = next_optimism(in.p, s.optimism, trouble_of(in.p, in.quality_year), in.graded_now, challenged);
    return s.support;
}

void initialise_improvement(ImprovementState& s, const ImprovementInputs& in, const WarningParameters& warning) {
    s = {};
    const auto words = drawn<InitialImprovementWords>(in.random, in.authority, std::uint16_t{0});
    s.asks_in = static_cast<std::int16_t>(uniform_index(words.asks_in, 12));
    const double helped = usual_place_chance(in.p) * usual_asking(in.p, baseline_levers<ImprovementLevers>, 0);
    const int since = (in.month.index - s.asks_in) % 12;   // months since it would last have asked
    s.asked = uniform(words.helped) < helped;
    if (s.asked) s.support_until = static_cast<std::int16_t>(in.month.index - since + support_months);
    s.optimism = own_optimism(in.p, trouble_of(in.p, in.quality_year));
    s.failing = in.quality_year < warning.failing;
    s.handed_on = warning.usual[at(Sign::cases_handed_on)];
    s.families_back = warning.usual[at(Sign::families_back)];
}

double baseline_challenge(const ImprovementParameters& p) {
    constexpr const ImprovementLevers& usual = baseline_levers<ImprovementLevers>;
    return usual.challenge * usual_place_chance(p) * usual_asking(p, usual, 0);
}

}  // namespace hearth::children
