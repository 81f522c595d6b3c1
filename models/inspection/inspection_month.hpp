// A month of inspection of one authority: what it reads, what it hands on, and what follows a grade elsewhere.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/accountability/roles.hpp"
#include "models/inspection/inspection.hpp"
#include "sim/core/month.hpp"
#include "sim/core/random_key.hpp"

#include <span>

namespace hearth::children {

struct Practice;

/// The rules of the month, and the long-run means that everything following a grade counts against.
struct InspectionTerms {
    const InspectionParameters& p;
    const InspectionLevers& levers;      ///< in force this month
    const AssuranceMeans& long_run;
};

/// What a month of inspection reads beside its own state.
struct InspectionInputs {
    InspectionTerms terms;
    double quality_year = 1;             ///< true practice quality, smoothed over a year; 1 at the baseline
    double early_help = 1;               ///< quality and coverage of early help; 1 at the baseline
    double partners = 1;                 ///< partners' mean contribution; 1 at the baseline
    double neighbours = 1;               ///< mean quality of statistical neighbours; 1 at the baseline
    double record_keeping = 0;           ///< how well records are kept, in standard deviations; 0 at the baseline
    double record_keeping_share = 0;     ///< share of effort on records beyond the usual; 0 at the baseline
    double deprivation = 0;              ///< in standard deviations between authorities; 0 on average
    double risk = 0;                     ///< what leaders fear beyond their long-run mean; 0 at the baseline
    int disclosed = -1;                  ///< month in which the authority last disclosed weaknesses itself; never: -1
    double stretch = 1;                  ///< of the inspectorate: multiplies intervals; 1 at the baseline
    RandomKey random;
    std::uint16_t authority = 0;         ///< number, part of every draw's key
    Month month;
    bool policy = false;                 ///< the scenario's policies are in force; not at the baseline
    int policy_months = 0;               ///< since they began
};

/// What a month of inspection means to the practice standard.
struct InspectionHelp {
    double help = 0;                     ///< added to the practice standard this month, share of quality
    double record_keeping_effort = 0;    ///< share of effort that what is at stake draws to records, beyond the usual
};

/// A grade that leaders answer for goes to the inbox.
InspectionHelp inspection(InspectionState& s, const InspectionInputs& in, AdverseEvents& inbox);
/// Forgets what is true of one month only.
void clear_month(InspectionState& s);
/// A grade and an inspection some time ago, of the usual mix, keyed.
void initialise_inspection(InspectionState& s, const InspectionParameters& p, RandomKey random, std::uint16_t authority, Month month);

/// Practice quality, early help's quality and fear, for effort that is measured and for the grade in force.
void apply_inspection(const InspectionState& s, const InspectionTerms& terms, double record_keeping_share, Practice& practice);
/// Multiplies workers' leaving.
double leaving_after_grade(const InspectionState& s, const InspectionTerms& terms);
/// Share of workers' time that inspectors on site and monitoring take, beyond the usual.
double inspected_time(const InspectionState& s, const InspectionTerms& terms);
/// Multiplies what the council can spend on children.
double money_after_grade(const InspectionState& s, const InspectionTerms& terms);
/// Added to partners' duty where inspectors look at them too.
double duty_from_inspection(const InspectionTerms& terms);
/// Trouble that published reports make known to each role, in what leaders see of pressure beyond 1.
ByRole trouble_in_reports(const InspectionState& s, const InspectionTerms& terms);

/// Of this month, in the columns of the ledger; `quality_year`: what the grade should have found.
void measure_inspection(const InspectionState& s, const MeasurementParameters& p, double quality_year, std::span<double> row);

}  // namespace hearth::children
