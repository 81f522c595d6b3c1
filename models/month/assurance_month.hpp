// The month of assurance: what its processes share, and what it offers to the rest of the month. A month of assurance needs no authority,
// only surroundings, so that the norm of help is found by living it (norm.cpp).
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/accountability/roles.hpp"
#include "models/month/assurance_parameters.hpp"
#include "models/month/assurance_state.hpp"
#include "sim/core/random_key.hpp"
#include "sim/core/month.hpp"

#include <span>

namespace hearth::children {

struct Authority;
struct Nation;
struct Practice;

/// What inspectors, peers and governments meet: each 1 (or 0) at the status quo.
struct AssuranceSurroundings {
    double quality = 1;                  ///< practice quality of last month
    double early_help = 1;               ///< its quality and coverage
    double partners = 1;                 ///< mean contribution
    double deprivation = 0;              ///< in standard deviations between authorities
    double risk = 0;                     ///< what leaders fear, beyond the norm
    double fear = 0;                     ///< risk aversion that follows from it
    double severity = 0;                 ///< of adverse events, beyond the norm
    double openness = .5;                ///< style of the director
    int new_directors = 0;               ///< this month
    BySign signs{};                      ///< of last month, as early warning counts them
};

/// All that a month of one authority's assurance reads.
struct AssuranceView {
    const AssuranceParameters& p;
    const InspectionLevers& inspection;  ///< of this month: under policy the scenario's
    const ImprovementLevers& improvement;
    const WarningLevers& warning;
    const LearningLevers& learning;
    const RestructuringLevers& restructuring;
    const AssuranceSetting& nation;
    AssuranceSurroundings around;
    RandomKey random;
    std::uint16_t authority = 0;
    Month month;
    bool policy = false;                 ///< the scenario's policies are in force
    int policy_months = 0;               ///< since they began
};

// The month of one authority, on assurance alone; an adverse event is told to leaders by whoever calls.
AdverseEvent live_inspection(Assurance& s, const AssuranceView& view);   // inspection_month.cpp
void live_practice_standard(Assurance& s, const AssuranceView& view);             // standing_month.cpp
void live_improvement(Assurance& s, const AssuranceView& view);          // improvement_month.cpp
void live_warning(Assurance& s, const AssuranceView& view);              // warning_month.cpp
void live_restructuring(Assurance& s, const AssuranceView& view);        // restructuring_month.cpp

/// What leaders answer for in a usual year: their long-run means are lived among as much.
OtherEvents usual_events(const AssuranceParameters& p);                // authority_assurance.cpp

/// Means of a long run at the status quo; its own luck, the same for every seed.
AssuranceMeans find_long_run_means(const AssuranceParameters& p);                   // norm.cpp
AssuranceSetting make_assurance(const AssuranceParameters& p);           // norm.cpp
/// Standing, grade, last and next inspection of the stationary mix, keyed.
void initialise_practice_standard(PracticeStandard& s, const AssuranceView& view);             // standing_month.cpp
void initialise_inspection(Assurance& s, const AssuranceView& view);          // inspection_month.cpp
void initialise_improvement(Assurance& s, const AssuranceView& view);         // improvement_month.cpp

/// The view of an authority this month; surroundings are of the month before.
AssuranceView assurance_view(const Authority& a, const Nation& n, Month month);   // authority_assurance.cpp
bool assurance_acts(const Nation& n, Month month);                       // authority_assurance.cpp
/// What standing gains from neighbours this month; 0 on average at the status quo.
double help_from_peers(const Assurance& s, const AssuranceView& view);   // improvement/neighbours.cpp
const InspectionLevers& inspection_levers(const Nation& n, Month month); // authority_assurance.cpp
/// Of what is made anew each month, what early warning will want to know of it.
void remember_signs(Authority& a, const Nation& n);                      // signs.cpp
/// Signs of last month; without workers, leaders or referrals as they usually are.
BySign signs_of(const Authority& a, const Nation& n);                    // signs.cpp
/// An adverse event reaches leaders.
void report_to_leaders(Authority& a, const AdverseEvent& event);              // authority_assurance.cpp

// What assurance offers to an authority's month; each 1 (or nothing) where assurance is off, and in the histories.
void initialise_assurance(Authority& a, const Nation& n);                     // authority_assurance.cpp
void apply_practice_standard(const Authority& a, const Nation& n, Practice& practice);        // standing_month.cpp
void apply_inspection(const Authority& a, const Nation& n, Practice& practice);      // inspection_effects.cpp
void apply_learning(const Authority& a, const Nation& n, Practice& practice);        // incidents_month.cpp
void apply_media(const Nation& n, Month month, Practice& practice);                  // incidents/media.cpp
/// Fear that media make everywhere that month.
double media_fear(const Nation& n, Month month);                                    // incidents/media.cpp
void apply_restructuring(const Authority& a, const Nation& n, Practice& practice);   // restructuring_month.cpp
/// Multiplies workers' leaving after an adverse grade.
double leaving_after_grade(const Authority& a, const Nation& n);         // inspection_effects.cpp
/// Trouble that published reports make known to each role, in what leaders see of pressure beyond 1.
ByRole trouble_in_reports(const Authority& a, const Nation& n);             // inspection_effects.cpp
/// Share of workers' time that inspectors on site and monitoring take, beyond the usual.
double inspected_time(const Authority& a, const Nation& n);              // inspection_effects.cpp
/// Multiplies what the council can spend on children after an adverse grade.
double money_after_grade(const Authority& a, const Nation& n);           // inspection_effects.cpp
/// Added to partners' duty where inspectors look at them too.
double duty_from_inspection(const Authority& a, const Nation& n);        // inspection_effects.cpp

/// Stocks and flows of this month, in the columns of the ledger.
void measure_inspection(const Authority& a, const Nation& n, std::span<double> row);      // inspection_measures.cpp
void measure_incidents(const Authority& a, const Nation& n, std::span<double> row);       // incidents_month.cpp
void measure_improvement(const Authority& a, const Nation& n, std::span<double> row);     // improvement_measures.cpp
void measure_restructuring(const Authority& a, const Nation& n, std::span<double> row);   // restructuring_month.cpp
void measure_outcome_indices(const Authority& a, const Nation& n, std::span<double> row);           // every_child_matters.cpp

}  // namespace hearth::children
