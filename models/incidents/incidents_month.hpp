// A month of incidents of one authority and of what is learnt from them: what both read, and what follows for practice.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/incidents/incidents.hpp"
#include "models/incidents/learning_rules.hpp"
#include "sim/core/month.hpp"
#include "sim/core/random_key.hpp"

#include <span>

namespace hearth::children {

struct Practice;

/// What a month of incidents reads beside its own state; children and practice are last month's.
struct IncidentInputs {
    const IncidentParameters& p;
    const Exposure& exposure;            ///< child-months in need
    double averted_in_care = 0;          ///< share of harm that care averts
    double information = 1;              ///< shared between agencies; 1 at the baseline
    double acute_families = 0;           ///< in acute need now
    double usual_acute_families = 0;     ///< the authority's own mean before the opening, for as many children as now
    double needless = 0;                 ///< child-months of unnecessary intervention for each child
    double reach = 0;                    ///< P(the nation's media take a scandal up)
    bool outcomes_known = true;          ///< not in the month of the opening: none has been measured yet
    bool burn_in = false;                ///< the recorded months have not begun: what is usual is still counted
    RandomKey random;
    std::uint16_t authority = 0;         ///< number, part of every draw's key
    Month month;
};

/// Scandals, which leaders answer for, go to the inbox.
void incidents(IncidentState& s, const IncidentInputs& in, AdverseEvents& inbox);

/// What a month of learning reads beside its own state.
struct LearningInputs {
    const LearningParameters& p;
    Candour candour;                     ///< what those who might report feel, once leaders have heard of the month's scandals
    std::int64_t ever_left = 0;          ///< workers who have ever left
    double workers = 0;                  ///< permanent ones; 0: none are simulated, and none leaves
    double usual_leaving = 0;            ///< share of them that leaves in a usual month
};

/// Counts the workers who have left since it last ran.
void learning(IncidentState& s, const LearningInputs& in);

void apply_learning(const IncidentState& s, const LearningParameters& p, Practice& practice);
/// Of this month, in the columns of the ledger.
void measure_incidents(const IncidentState& s, std::span<double> row);

}  // namespace hearth::children
