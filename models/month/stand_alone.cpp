#include "models/month/stand_alone.hpp"

#include "models/draws/assurance_words.hpp"
#include "models/inspection/inspection_rules.hpp"
#include "models/month/improvement_inputs.hpp"
#include "models/month/inspection_inputs.hpp"
#include "models/month/practice_standard_inputs.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace hearth::children {
namespace {

constexpr int months_before_opening = 120;   ///< grades then stand as they usually do
constexpr double other_half_life = 60;   ///< months, of quality that workforce and leaders make; much of it stays

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
    inbox.clear();
    const auto words = drawn<StandAloneWords>(view.random, view.authority, view.month);
    static const double kept = math::left_after_month(other_half_life), renewed = std::sqrt(1 - kept * kept);
    other = kept * other + renewed * normal(words.other);
    view.around.new_directors = uniform(words.new_director) < view.p.practice_standard.renewals / 12 ? 1 : 0;
    const double incentive = tried_harder(view.p.inspection.incentive, view.inspection, s.practice_standard.record_keeping_share);
    view.around.quality = practice_standard_factor(s.practice_standard.practice) * incentive * (1 + other_spread(view.p) * other);
}

std::span<const StandAloneProcess> stand_alone_processes() {
    static constexpr std::array<StandAloneProcess, 10> month = {{
        {"inspection", run_inspection},
        {"leaders informed of grades", nullptr, "no leaders are simulated: what they fear stays at its long-run mean"},
        {"incidents", nullptr, "no children are simulated to whom incidents could happen"},
        {"leaders informed of scandals", nullptr, "no leaders are simulated, and no scandals"},
        {"learning", nullptr, "nothing is learnt without incidents, leaders and workers: learning stays at the baseline"},
        {"early warning", nullptr, "no signs are simulated, and at the baseline nobody acts on an alarm"},
        {"improvement", [](Assurance& s, const AssuranceView& v, AdverseEvents&) { run_improvement(s, v); }},
        {"restructuring", nullptr, "at the baseline nothing is restructured"},
        {"recovery", nullptr, "it is a measure and acts on nothing"},
        {"standing", [](Assurance& s, const AssuranceView& v, AdverseEvents&) { run_practice_standard(s, v); }, "", true},
    }};
    return month;
}

AdverseEvent StandAlone::event() const { return inbox.empty() ? AdverseEvent{} : inbox.front(); }

void run_before_opening(Assurance& s, const AssuranceView& opening) {
    StandAlone alone{opening, months_before_opening};
    initialise_inspection(s.inspection, alone.view.p.inspection, alone.view.random, alone.view.authority, alone.view.month);
    for (int m = 0; m < months_before_opening; ++m) alone.live(s, [](const Assurance&) {});
    clear_month(s.inspection);
}

}  // namespace hearth::children
