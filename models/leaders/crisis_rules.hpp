// Rules of crisis; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/leaders/crisis.hpp"

namespace hearth::children {

/// P(somebody responds) where the task has so many effective owners (at least 1).
double response(CrisisMode mode, double cost, double owners);
/// How much sooner risk fades than usually: what leaders make of the task, and whether somebody responds; exactly the lever under `none`.
double containment(const CrisisParameters& p, double lever, double owners, double usual_owners);

/// Those as a rate a year of crises of the usual mix of sizes, for a life without authorities around (long_run_means.cpp).
double as_crises(const CrisisParameters& p, const OtherEvents& others);
/// Risk that a crisis adds then, over the severity it adds.
double risk_of_severity(const CrisisParameters& p, const OtherEvents& others);

/// `others`: a year, beside those that follow harm.
double crisis_chance(const CrisisParameters& p, double harm, double others = 0);
/// 1 for a large one.
double crisis_size(const CrisisParameters& p, double uniform);
/// Mean severity where need stays as it is at the status quo.
double usual_severity(const CrisisParameters& p, const OtherEvents& others = {});

/// Fear as a deviation from its mean at the status quo; exactly 0 where fear is 0 or the rule is `none`.
double fear_of(const CrisisParameters& p, const TenureParameters& tenure, const StructureFacts& facts, const StructureFacts& usual,
               const LeadershipMeans& long_run, double risk);

}  // namespace hearth::children
