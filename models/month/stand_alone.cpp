#include "models/month/stand_alone.hpp"

#include "models/draws/purposes.hpp"
#include "sim/core/math.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double other_half_life = 60;   ///< months, of quality that workforce and leaders make; much of it stays
constexpr std::uint16_t of_stand_alone_months = 2;   ///< index of standing's luck

AssuranceView at_status_quo(const AssuranceView& v, int months_before) {
    AssuranceSurroundings around;
    around.deprivation = v.around.deprivation;
    return {.p = v.p, .inspection = baseline_levers<InspectionLevers>, .improvement = baseline_levers<ImprovementLevers>, .warning = baseline_levers<WarningLevers>, .learning = baseline_levers<LearningLevers>,
            .restructuring = baseline_levers<RestructuringLevers>, .nation = v.nation, .around = around, .random = v.random, .authority = v.authority, .month = v.month - months_before};
}

/// Of quality that standing does not make.
double other_spread(const AssuranceParameters& p) {
    const double all = p.inspection.measurement.scale, practice_standard = p.practice_standard.spread;
    return std::sqrt(std::max(0.0, all * all - practice_standard * practice_standard));
}

}  // namespace

StandAlone::StandAlone(const AssuranceView& v, int months_before) : view(at_status_quo(v, months_before)) {}

void StandAlone::begin(const Assurance& s) {
    const Words words = draw(view.random, {0, view.authority}, view.month, purposes::practice_standard, of_stand_alone_months);
    static const double kept = math::left_after_month(other_half_life), renewed = std::sqrt(1 - kept * kept);
    other = kept * other + renewed * normal(words[0], words[1]);
    view.around.new_directors = uniform(words[2]) < view.p.practice_standard.renewals / 12 ? 1 : 0;
    const double incentive = tried_harder(view.p.inspection.incentive, view.inspection, s.practice_standard.record_keeping_share);
    view.around.quality = practice_standard_factor(s.practice_standard.practice) * incentive * (1 + other_spread(view.p) * other);
}

void initialise_stand_alone(Assurance& s, const AssuranceView& v) {
    const Words words = draw(v.random, {0, v.authority}, std::uint16_t{0}, purposes::initial_assurance);
    InspectionState& state = s.inspection;
    state = {};
    state.grade = static_cast<Grade>(choose(uniform(words[0]), v.p.inspection.usual_grades));
    const double months = interval(baseline_levers<InspectionLevers>, state.grade), passed = uniform(words[1]) * months;
    state.graded = state.inspected = state.inadequate_since = static_cast<std::int16_t>(v.month.index - static_cast<int>(passed));
    state.due = static_cast<std::int16_t>(state.graded + static_cast<int>(months));
}

}  // namespace hearth::children
