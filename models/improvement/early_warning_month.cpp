// Early warning and failing, month by month: processes of warning.hpp.
#include "models/month/assurance_month.hpp"
#include "models/draws/purposes.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

void read_signs(ImprovementState& s, const AssuranceView& view) {
    const WarningParameters& p = view.p.warning;
    for (std::size_t k = 0; k < sign_count; ++k) {
        double noise = 0;
        if (p.noise[k] > 0) {
            const Words words = draw(view.random, {static_cast<std::uint32_t>(1 + k), view.authority}, view.month, purposes::improvement);
            noise = normal(words[0], words[1]);
        }
        s.indicator[k] = next_indicator(p, static_cast<Sign>(k), s.indicator[k], view.around.signs[k], noise);
    }
    s.single = single_score(p, s.indicator), s.basket = basket_score(p, s.indicator);
}

bool alarmed(ImprovementState& s, const AssuranceView& view) {
    const WarningParameters& p = view.p.warning;
    if (view.warning.detector == Detector::none) {
        s.sum = 0;
        return false;
    }
    const double score = view.warning.detector == Detector::single ? s.single : s.basket;
    s.sum = next_sum(p, s.sum, score);
    return (p.method == WarningMethod::level ? score : s.sum) > alarm_bar(p);
}

void raise_alarm(ImprovementState& s, const AssuranceView& view) {
    const bool warned = alarmed(s, view);
    s.warned_now = warned && !s.warned;
    s.warned = warned;
    s.alarm_starts = s.alarm_starts << 1 | s.warned_now;
    const auto now = static_cast<std::int16_t>(view.month.index);
    if (s.warned_now) s.before_since = s.warned_since, s.before_last = s.warned_last, s.warned_since = now;
    if (warned) s.warned_last = now;
}

/// Month in which the alarm began that was on in the months before; none: -1. One that begins in the very month tells of nothing.
int told_since(const ImprovementState& s, int month) {
    const bool begins = s.warned_since == month;
    const int since = begins ? s.before_since : s.warned_since, last = begins ? s.before_last : s.warned_last;
    return last >= 0 && month - last <= warning_months ? since : -1;
}

void watch_failing(Assurance& assurance, const AssuranceView& view) {
    ImprovementState& s = assurance.improvement;
    const bool failing = fails(view.p.warning, s.failing, assurance.practice_standard.quality_year);
    s.failed_now = failing && !s.failing;
    s.failing = failing;
    const int since = told_since(s, view.month.index);
    s.failed_warned = s.failed_now && since >= 0;
    s.lead_months = static_cast<std::int16_t>(s.failed_warned ? std::min(warning_months, view.month.index - since) : 0);
    if (failing) s.failed_last = static_cast<std::int16_t>(view.month.index);
}

/// Known when its months are over.
void judge_alarm(ImprovementState& s, int month) {
    const bool began_then = (s.alarm_starts >> warning_months & 1u) != 0;
    s.false_warning = began_then && (s.failed_last < 0 || s.failed_last < month - warning_months);
}

}  // namespace

void live_warning(Assurance& assurance, const AssuranceView& view) {
    ImprovementState& s = assurance.improvement;
    read_signs(s, view);
    raise_alarm(s, view);
    watch_failing(assurance, view);
    judge_alarm(s, view.month.index);
}

}  // namespace hearth::children
