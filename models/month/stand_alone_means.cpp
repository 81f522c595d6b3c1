// The norm of assurance: what help and what follows a grade count against, found by living some authorities for a long time.
#include "models/inspection/inspection_month.hpp"
#include "models/inspection/inspection_rules.hpp"
#include "models/month/assurance_month.hpp"
#include "models/month/improvement_inputs.hpp"
#include "models/month/stand_alone.hpp"
#include "sim/core/sampling.hpp"

#include <cmath>

namespace hearth::children {
namespace {

constexpr RandomKey own_random{.seed = 0x67726164, .replicate = 0};   // its own: the same whatever a scenario's seed
constexpr Month first_month = make_month(2000, 1);

struct Length { int authorities = 0, warming = 0, counted = 0; };   ///< months
/// Help is counted against help: a first look tells what the second, which stands, is lived under.
constexpr Length first_pass{16, 48, 192}, second_pass{96, 48, 192};

void add(AssuranceMeans& sum, const Assurance& s, const AssuranceView& v) {
    const InspectionState& state = s.inspection;
    sum.help += s.practice_standard.help;
    sum.inadequate += graded_inadequate(v.inspection, state.grade) ? 1 : 0;
    sum.run_up += state.run_up ? 1 : 0;
    sum.inspections += state.graded_now ? 1 : 0;
    sum.published += state.graded_now ? disclosed_trouble(v.p.inspection.consequences, state.grade) : 0;
}

/// Deprivation in even steps, so that its luck adds nothing.
double deprivation_of(int k, int count) {
    constexpr double widest = 1.7320508075688772;   // of a uniform with standard deviation 1
    return widest * ((2.0 * k + 1) / count - 1);
}

void initialise(Assurance& s, const AssuranceView& v) {
    initialise_practice_standard(s.practice_standard, v.p.practice_standard, v.random, v.authority);
    initialise_inspection(s.inspection, v.p.inspection, v.random, v.authority, v.month);
    initialise_improvement(s.improvement, improvement_inputs(s, v), v.p.warning);
}

AssuranceMeans observe(const AssuranceParameters& p, const AssuranceMeans& under, Length length) {
    AssuranceSetting setting;
    setting.long_run = under;
    AssuranceMeans sum{0, 0, 0, 0, 0};
    for (int k = 0; k < length.authorities; ++k) {
        AssuranceSurroundings around;
        around.deprivation = deprivation_of(k, length.authorities);
        StandAlone alone({.p = p, .inspection = baseline_levers<InspectionLevers>, .improvement = baseline_levers<ImprovementLevers>, .warning = baseline_levers<WarningLevers>,
                          .learning = baseline_levers<LearningLevers>, .restructuring = baseline_levers<RestructuringLevers>, .nation = setting, .around = around,
                          .random = own_random, .authority = static_cast<std::uint16_t>(k), .month = first_month}, 0);
        Assurance s;
        initialise(s, alone.view);
        for (int m = 0; m < length.warming + length.counted; ++m)
            alone.live(s, [&](const Assurance& now) { if (m >= length.warming) add(sum, now, alone.view); });
    }
    const double months = static_cast<double>(length.authorities) * length.counted;
    return {sum.help / months, sum.inadequate / months, sum.published / months, sum.run_up / months, sum.inspections / months};
}

}  // namespace

AssuranceMeans find_long_run_means(const AssuranceParameters& p) { return observe(p, observe(p, expected_means(p.inspection), first_pass), second_pass); }

AssuranceSetting make_assurance(const AssuranceParameters& p) {
    AssuranceSetting setting;
    if (p.on) setting.long_run = find_long_run_means(p);
    return setting;
}

}  // namespace hearth::children
