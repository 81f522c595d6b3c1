// Early warning and failing, month by month: process of early_warning.hpp.
#include "models/improvement/early_warning_rules.hpp"

#include "models/draws/assurance_words.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr double usual_referrals = 20;   ///< children: as many at the usual share are counted with each month's, for a small place has few

void read_signs(ImprovementState& s, const EarlyWarningInputs& in) {
    const WarningParameters& p = in.p;
    for (std::size_t k = 0; k < sign_count; ++k) {
        const Entity sign{static_cast<std::uint32_t>(1 + k), in.authority};
        const double noise = p.noise[k] > 0 ? normal(drawn<SignWords>(in.random, sign, in.month).noise) : 0;
        s.indicator[k] = next_indicator(p, static_cast<Sign>(k), s.indicator[k], in.signs[k], noise);
    }
    s.single = single_score(p, s.indicator), s.basket = basket_score(p, s.indicator);
}

bool alarmed(ImprovementState& s, const EarlyWarningInputs& in) {
    const WarningParameters& p = in.p;
    if (in.levers.detector == Detector::none) {
        s.sum = 0;
        return false;
    }
    const double score = in.levers.detector == Detector::single ? s.single : s.basket;
    s.sum = next_sum(p, s.sum, score);
    return (p.method == WarningMethod::level ? score : s.sum) > alarm_bar(p);
}

void raise_alarm(ImprovementState& s, const EarlyWarningInputs& in) {
    const bool warned = alarmed(s, in);
    s.warned_now = warned && !s.warned;
    s.warned = warned;
    s.alarm_starts = s.alarm_starts << 1 | s.warned_now;
    const auto now = static_cast<std::int16_t>(in.month.index);
    if (s.warned_now) s.before_since = s.warned_since, s.before_last = s.warned_last, s.warned_since = now;
    if (warned) s.warned_last = now;
}

/// Month in which the alarm began that was on in the months before; none: -1. One that begins in the very month tells of nothing.
int told_since(const ImprovementState& s, int month) {
    const bool begins = s.warned_since == month;
    const int since = begins ? s.before_since : s.warned_since, last = begins ? s.before_last : s.warned_last;
    return last >= 0 && month - last <= warning_months ? since : -1;
}

void watch_failing(ImprovementState& s, const EarlyWarningInputs& in) {
    const bool failing = fails(in.p, s.failing, in.quality_year);
    s.failed_now = failing && !s.failing;
    s.failing = failing;
    const int since = told_since(s, in.month.index);
    s.failed_warned = s.failed_now && since >= 0;
    s.lead_months = static_cast<std::int16_t>(s.failed_warned ? std::min(warning_months, in.month.index - since) : 0);
    if (failing) s.failed_last = static_cast<std::int16_t>(in.month.index);
}

/// Known when its months are over.
void judge_alarm(ImprovementState& s, int month) {
    const bool began_then = (s.alarm_starts >> warning_months & 1u) != 0;
    s.false_warning = began_then && (s.failed_last < 0 || s.failed_last < month - warning_months);
}

}  // namespace

void early_warning(ImprovementState& s, const EarlyWarningInputs& in) {
    read_signs(s, in);
    raise_alarm(s, in);
    watch_failing(s, in);
    judge_alarm(s, in.month.index);
}

void remember_signs(ImprovementState& s, const WarningParameters& p, const CaseFlows& flows) {
    s.families_back = (flows.referred_again + usual_referrals * p.usual[at(Sign::families_back)]) / (flows.referred + usual_referrals);
    s.handed_on = flows.open > 0 ? flows.handed_on / flows.open : 0;
}

}  // namespace hearth::children
