// What leading does to services, in one place: how strongly each lever, disruption and neglect act on practice, workers, early help,
// money and partners. All at 1 (or 0) at the status quo; a size of 0 switches that path off.
// Reads: leaders' levers, legitimacy, disruption, attention to other portfolios, risk. Changes: practice conditions of the month, and
// what it offers to workers, budgets and partners. Claims C1, C2, C9, C11, C44-C46; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"

namespace hearth::children {

struct LeadershipEffects {
    double practice = .3, retention = .3, early_help = .3, budget = 1, legitimacy = 1, engagement = 1, improvement = 1;
    double neglect_finance = .02, neglect_community = .05;
};
void declare(Declarations& declarations, LeadershipEffects& p);

struct LeadershipParameters;
/// What the effects read beside leaders' own state.
struct LeadersEffectInputs {
    const LeadershipParameters& p;
    const StructureFacts& facts;         ///< of the accountability structure in force this month
    const StructureFacts& usual;         ///< of the structure that counts as calibrated
    const LeadershipMeans& long_run;     ///< what leading comes to under the baseline levers
};

/// 1 + size (lever - 1), kept above `least`.
double acting_on(double size, double lever, double least = 0);
/// Quality that changes at the top leave, against the usual.
double undisturbed(double disruption, double usual);

// What leaders offer to other rooms this month: factors, 1 on average at the baseline, and fear, 0 there.
double practice_quality_factor(const Leadership& l, const LeadersEffectInputs& in);
double early_help_quality_factor(const Leadership& l, const LeadersEffectInputs& in);
/// On universal services' and community support's effect, which suffer where other portfolios are neglected.
double community_factor(const Leadership& l, const LeadersEffectInputs& in);
/// Fear that leaders' risk makes, as a deviation from the baseline.
double leaders_fear(const Leadership& l, const LeadersEffectInputs& in);
/// On social workers' leaving.
double leaving_factor(const Leadership& l, const LeadersEffectInputs& in);
/// On the share of a cut that children's services are spared.
double protection_factor(const Leadership& l, const LeadersEffectInputs& in);
/// On the council leaders' legitimacy with partners.
double legitimacy_factor(const Leadership& l, const LeadersEffectInputs& in);
/// On the pace at which standards of practice recover.
double recovery_factor(const Leadership& l, const LeadersEffectInputs& in);
/// On what the council can spend on children: finance that nobody minds leaks.
double finance_factor(const Leadership& l, const LeadersEffectInputs& in);

}  // namespace hearth::children
