// Inspection: a measurement of practice that sees paper as well as practice, with halo, bias and noise; a grade by cut-points; and what
// follows a grade. It helps, because who is looked at tries harder and because trouble becomes known, and it distorts, because effort
// goes where it is looked for: both effects at once, each with its own size.
// Reads: practice standard, practice quality, early help, partners, deprivation. Changes: its own state. Hands on: help and effort on
// records, to the practice standard; adverse events, to leaders. Claims C13, C33, C42, C47, C49-C58, K11, N4, N15; Holmstrom and Milgrom (1991); Braganza (2022).
#pragma once

#include "models/inspection/grade.hpp"
#include "sim/core/parameter.hpp"
#include "sim/core/policy.hpp"

#include <cstdint>
#include <vector>

namespace hearth::children {

struct InspectionState {
    Grade grade = Grade::good;           ///< standing
    std::int16_t graded = 0, due = 0;    ///< month of the last full inspection, and of the next
    std::int16_t inadequate_since = 0;   ///< month; meaningless unless inadequate
    std::int16_t inspected = 0;          ///< month inspectors were last on site
    std::uint16_t ordinal = 0;           ///< full inspections so far
    double measured = 0;                 ///< what the last one measured, in its standard deviations
    double published = 0;                ///< trouble a report made known, fading; 0 at the status quo
    // Of this month, for measures:
    bool graded_now = false, same_grade = false;
    std::int16_t inadequate_ended_after = 0;   ///< months of a spell that ended this month
    bool run_up = false;                 ///< an inspection is near whose date can be guessed
};

/// Means of a long run at the status quo: what help counts against.
struct AssuranceMeans {
    double help = 0;                     ///< a month, added to standing
    double inadequate = .14;             ///< share of authorities
    double published = 0;                ///< trouble that reports make known, a month
    double run_up = 0;                   ///< share of months in which an inspection is near and expected
    double inspections = 0;              ///< full ones, a month
};

enum class InspectionScheme : std::uint8_t { cycle, proportionate, random, none };
enum class Consequences : std::uint8_t { cliff, slope };
enum class Covers : std::uint8_t { council, all_partners };
enum class ReportsTo : std::uint8_t { director, director_and_chief_executive, all };

/// What a scenario may change from policy start on; the defaults are the status quo.
struct InspectionLevers {
    InspectionScheme scheme = InspectionScheme::cycle;
    Consequences consequences = Consequences::cliff;
    Covers covers = Covers::council;
    ReportsTo reports_to = ReportsTo::director_and_chief_executive;
    bool early_help_measured = false, joint_profile = false;
    double record_keeping_weight = .5, stakes = 1;
    double interval_months = 36, interval_after_inadequate = 30;
    double cut_drift = 0;                ///< standard deviations a year, upwards: harder
    double recall = 0, practitioners = 0;
    std::int64_t grace_months = 0;
};

/// How what inspectors measure comes about, in standard deviations of quality between authorities.
struct MeasurementParameters {
    double scale = .11;                   ///< that standard deviation, share of quality
    double noise = .5, halo = .3, deprivation = .15;
    double record_keeping_worth = 3;              ///< what the whole of effort put into paper would add to the paper trail
    double early_help_part = .3, partner_weight = .3, partner_scale = .1, relative = 0;
    std::array<double, 3> cuts{1.53, .09, -.93};        ///< of what is measured: outstanding, good, requires improvement
};

/// When inspectors come.
struct VisitParameters {
    double jitter = .25;                   ///< share of the interval, either way
    double risk_slope = .4, risk_error = 1, joint_error = .5;   ///< of the proportionate scheme
    double capacity = 45;                 ///< full inspections a year for a hundred authorities
};

/// What effort and services make of being measured; each counts against the status quo.
struct IncentiveParameters {
    double gain = .06, loss = .15, crowding = .05, intrinsic = 2;
    double fear = .3, run_up = .5;         ///< of stakes felt: for each unit of risk, and in the run-up to a date that is known
    double anticipation = .05;             ///< risk aversion in the run-up
    double partners_duty = .3;
};

/// What follows a grade; an effect of 0 is none.
struct ConsequenceParameters {
    double inadequate = 1, requires_improvement = .3;   ///< size of the adverse event
    double published = .3, published_months = 12;
    double leaving = .2, money = .03, fear = .1, monitoring = .02, on_site = .1;   ///< of an authority that stands inadequate; a month with inspectors on site
    double intervention = .006, recall = .002; ///< help a month
};

struct InspectionParameters {
    InspectionLevers levers;
    ByGrade usual_grades{.05, .42, .39, .14};   ///< shares of standing grades that cut-points are set to
    MeasurementParameters measurement;
    VisitParameters visits;
    IncentiveParameters incentive;
    ConsequenceParameters consequences;
};
void declare(Declarations& declarations, InspectionParameters& p);
std::vector<ParameterProblem> check(const InspectionParameters& p);

}  // namespace hearth::children
