// Rules of inspection: what is measured, what grade that is, when inspectors come, and what it does to effort. See inspection.hpp.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/inspection/inspection.hpp"

namespace hearth::children {

inline constexpr int run_up_months = 6, recall_months = 6;

/// What inspectors find: each 1 (or 0) at the status quo.
struct InspectionEvidence {
    double quality = 1, early_help = 1, partners = 1, peers = 1;   ///< against the status quo; peers' quality
    double record_keeping = 0;                    ///< the trail, in its standard deviations
    double deprivation = 0;
    Grade last = Grade::good;
};

/// True practice, in standard deviations of quality between authorities, as far as inspectors look at it.
double quality_evidence(const MeasurementParameters& p, const InspectionLevers& levers, const InspectionEvidence& found);
/// Mean of a standard normal within the grade's part of it: how good an authority of that grade looks.
double grade_signal(const ByGrade& usual, Grade grade);
/// What is measured. Paper and practice are weighed so that the spread of what is measured does not depend on the weight.
double measure(const InspectionParameters& p, const InspectionLevers& levers, const InspectionEvidence& found, double noise);
/// Bars are higher by `drift`.
Grade grade_of(const std::array<double, 3>& cuts, double measured, double drift);

/// Mean months to the next inspection after this grade.
double interval(const InspectionLevers& levers, Grade last);
/// Over the mean interval: shorter where a profile with this error (a standard normal) shows risk; 1 but under the proportionate scheme.
double by_risk(const VisitParameters& p, const InspectionLevers& levers, double evidence, double error);
int months_to_next(const VisitParameters& p, double months, double uniform);
/// Whether an inspection can be seen coming.
bool seen_coming(const InspectionLevers& levers, int months_away);
/// Full inspections a year and authority at the status quo that end in this grade: a share stands so long.
double usual_inspections(const InspectionParameters& p, Grade grade);
double usual_inspections(const InspectionParameters& p);

/// What hangs on being inspected; 0 where nobody is.
double stakes(const InspectionLevers& levers);
/// As it is felt: more under fear, and in a run-up beyond the usual share of months in one.
double stakes_felt(const IncentiveParameters& p, const InspectionLevers& levers, double risk, double run_up);
/// Share of effort on paper, beyond the status quo's (Holmstrom and Milgrom 1991).
double record_keeping_effort(const IncentiveParameters& p, double stakes, double record_keeping_weight);
/// Factors on practice quality and on early help's.
double tried_harder(const IncentiveParameters& p, const InspectionLevers& levers, double record_keeping_share);
double crowded_out(const IncentiveParameters& p, const InspectionLevers& levers);

/// Size of the adverse event that a grade, or what was measured, is to leaders.
double adverse(const InspectionParameters& p, const InspectionLevers& levers, Grade grade, double measured);
/// Trouble a report makes known, before it fades; 0 where there is none.
double disclosed_trouble(const ConsequenceParameters& p, Grade grade);
/// Whether the grade is one that something follows from: without inspection grades lapse.
bool graded_inadequate(const InspectionLevers& levers, Grade grade);

/// Means at the status quo if grades stand as usual: where the norm begins.
AssuranceMeans expected_means(const InspectionParameters& p);
/// What leaders answer for in a usual year because of grades: their long-run means are lived among as much.
OtherEvents usual_of_inspection(const InspectionParameters& p);

}  // namespace hearth::children
