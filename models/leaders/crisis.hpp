// Crises: adverse events that leaders answer for: grades and scandals (models/inspection, models/incidents), and, where a scenario says so, others that come
// at a rate that follows acute need. Each adds severity (which blame follows) and risk (of which fear is made); both fade, risk the sooner the
// better the response: nobody's rule, a volunteer's dilemma (Diekmann 1985) in which more people mean that each waits for the
// others, or one in which they share the cost. None of the three is known to be right, nor is any of the three rules of fear.
// Reads: structure, harm. Changes: nothing (rules). Claims C4, C41, X14; sizes assumed.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/leaders/leaders.hpp"
#include "models/leaders/tenure.hpp"
#include "sim/core/math.hpp"

namespace hearth::children {

enum class CrisisMode : std::uint8_t { none, volunteer, cost_sharing };
enum class FearRule : std::uint8_t { largest_share, total_blame, none };

struct CrisisParameters {
    double rate = 0, large = .25, small_size = .5;
    double severity_half_life = 9, risk_half_life = 18;   ///< months
    CrisisMode mode = CrisisMode::none;
    double cost = .3;                    ///< of responding, over what it is worth to each
    FearRule fear_rule = FearRule::largest_share;
    double fear = .3;
};
void declare(Declarations& declarations, CrisisParameters& p);

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
