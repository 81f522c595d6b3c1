#include "models/month/leaders_offers.hpp"

#include "models/leaders/effects.hpp"
#include "models/leaders/leaders_measures.hpp"
#include "models/month/leaders_inputs.hpp"
#include "models/month/world.hpp"

namespace hearth::children {
namespace {

using LeadersFactor = double (*)(const Leadership&, const LeadersEffectInputs&);

double factor_now(LeadersFactor factor, const Authority& a, const Nation& n) {
    return leaders_act(n, a.month) ? factor(a.leadership, leaders_effect_inputs(a, n)) : 1;
}

}  // namespace

void apply_leadership(const Authority& a, const Nation& n, Practice& practice) {
    if (!leaders_act(n, a.month)) return;
    const LeadersEffectInputs in = leaders_effect_inputs(a, n);
    practice.quality *= practice_quality_factor(a.leadership, in);
    practice.early_help_quality *= early_help_quality_factor(a.leadership, in);
    practice.fear += leaders_fear(a.leadership, in);
    practice.community *= community_factor(a.leadership, in);
}

double fear_now(const Authority& a, const Nation& n) { return leaders_act(n, a.month) ? leaders_fear(a.leadership, leaders_effect_inputs(a, n)) : 0; }
double retention_now(const Authority& a, const Nation& n) { return factor_now(leaving_factor, a, n); }
double protection_now(const Authority& a, const Nation& n) { return factor_now(protection_factor, a, n); }
double legitimacy_now(const Authority& a, const Nation& n) { return factor_now(legitimacy_factor, a, n); }
double recovery_now(const Authority& a, const Nation& n) { return factor_now(recovery_factor, a, n); }
double finance_now(const Authority& a, const Nation& n) { return factor_now(finance_factor, a, n); }

LeadersMeasureInputs leaders_measure_inputs(const Authority& a, const Nation& n) {
    return {.month = a.month, .fear = fear_now(a, n), .candidates = n.leadership.candidates.pool, .usual_fitness = n.leadership.long_run.fitness};
}

}  // namespace hearth::children
