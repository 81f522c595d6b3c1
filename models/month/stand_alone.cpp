#include "models/month/stand_alone.hpp"

#include "models/leaders/crisis.hpp"
#include "models/draws/purposes.hpp"
#include "sim/core/sampling.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double other_half_life = 60;   ///< months, of quality that workforce and leaders make; much of it stays
constexpr std::uint16_t of_months_alone = 2;   ///< index of standing's luck

const ImprovementLevers usual_improvement{};
const WarningLevers usual_warning{};
const LearningLevers usual_learning{};
const RestructuringLevers usual_restructuring{};

AssuranceView at_status_quo(const AssuranceView& v, int months_before) {
    AssuranceSurroundings around;
    around.deprivation = v.around.deprivation;
    return {.p = v.p, .inspection = usual_inspection_levers, .improvement = usual_improvement, .warning = usual_warning, .learning = usual_learning,
            .restructuring = usual_restructuring, .nation = v.nation, .around = around, .luck = v.luck, .authority = v.authority, .month = v.month - months_before};
}

/// Of quality that standing does not make.
double other_spread(const AssuranceParameters& p) {
    const double all = p.inspection.measurement.scale, standing = p.standing.spread;
    return std::sqrt(std::max(0.0, all * all - standing * standing));
}

}  // namespace

Alone::Alone(const AssuranceView& v, int months_before) : view(at_status_quo(v, months_before)) {}

void Alone::begin(const Assurance& s) {
    const Words luck = draw(view.luck, {0, view.authority}, view.month, luck::standing, of_months_alone);
    static const double kept = left_after_month(other_half_life), renewed = std::sqrt(1 - kept * kept);
    other = kept * other + renewed * normal(luck[0], luck[1]);
    view.around.new_directors = uniform(luck[2]) < view.p.standing.renewals / 12 ? 1 : 0;
    const double incentive = tried_harder(view.p.inspection.incentive, view.inspection, s.standing.paper_share);
    view.around.quality = standing_factor(s.standing.practice) * incentive * (1 + other_spread(view.p) * other);
}

void found_alone(Assurance& s, const AssuranceView& v) {
    const Words luck = draw(v.luck, {0, v.authority}, std::uint16_t{0}, luck::assurance_founding);
    InspectionState& state = s.inspection;
    state = {};
    state.grade = static_cast<Grade>(choose(uniform(luck[0]), v.p.inspection.usual_grades));
    const double months = interval(usual_inspection_levers, state.grade), passed = uniform(luck[1]) * months;
    state.graded = state.inspected = state.inadequate_since = static_cast<std::int16_t>(v.month.index - static_cast<int>(passed));
    state.due = static_cast<std::int16_t>(state.graded + static_cast<int>(months));
}

}  // namespace hearth::children
