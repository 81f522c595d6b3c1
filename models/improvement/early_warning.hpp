// Early warning: signs that are at hand (pressure, vacancies, agency work, cases handed on, changes at the top, families who come
// back, audits of case files), each with its noise, read alone or as a basket, against a bar that fixes how often the alarm is false.
// An authority fails where its true quality of the year falls below a bar, and until it is well above again.
// Reads: workforce, leaders, ledger, practice. Changes: indicators, scores, alarms, who fails. Claims C59, C60; level as in any
// screening test, sums after Page (1954). What is usual is taken from runs of this model at the status quo.
#pragma once

#include "models/improvement/improvement_state.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"
#include "sim/core/random_key.hpp"

#include <string>
#include <vector>

namespace hearth::children {

enum class Detector : std::uint8_t { none, single, basket };
enum class WarningMethod : std::uint8_t { level, cusum };

struct WarningLevers { Detector detector = Detector::none; };

struct WarningParameters {
    WarningLevers levers;
    WarningMethod method = WarningMethod::level;
    Sign sign = Sign::pressure;          ///< what the single detector reads
    double false_alarm = .1;             ///< share of months with an alarm in authorities that are as usual
    double drift = .5, persistence = .93;  ///< of sums: what they lose a month; how much of a score is left after a month
    double failing = .85, recovered = .03;   ///< true quality of the year
    BySign usual{-.015, 0, 0, .013, .09, .21, 0}, spread{.11, .05, .05, .006, .21, .022, .15}, noise{1, 1, 1, 1, 0, 1, 2}, weight{1, .2, .2, .2, .4, .2, .8};
    double basket_spread = 1.3;
};
void declare(Declarations& declarations, WarningParameters& p);
std::vector<ParameterProblem> check(const WarningParameters& p);

inline constexpr int sign_months = 6;        ///< over which signs are smoothed
inline constexpr int warning_months = 24;    ///< an alarm is about failure within so many months

/// Signs of this month in standard deviations from the usual, smoothed; `noise`: a standard normal.
double next_indicator(const WarningParameters& p, Sign sign, double indicator, double value, double noise);
/// Both scores have mean 0 and standard deviation 1 at the status quo.
double single_score(const WarningParameters& p, const BySign& indicators);
double basket_score(const WarningParameters& p, const BySign& indicators);
/// Page's sum of what the score is above its drift.
double next_sum(const WarningParameters& p, double sum, double score);
/// Above which there is an alarm: exact for a normal score by level; for sums, those of a score that persists so, as a random walk that
/// is pushed down and held at 0: it is then exponential, as far as it is above 0 at all.
double alarm_bar(const WarningParameters& p);
bool fails(const WarningParameters& p, bool failing, double quality_year);

/// What a month of early warning reads beside its own state.
struct EarlyWarningInputs {
    const WarningParameters& p;
    const WarningLevers& levers;         ///< in force this month
    BySign signs{};                      ///< of last month; the parameters' usual ones at the baseline
    double quality_year = 1;             ///< true practice quality, smoothed over a year; 1 at the baseline
    RandomKey random;
    std::uint16_t authority = 0;         ///< number, part of every draw's key
    Month month;
};

void early_warning(ImprovementState& s, const EarlyWarningInputs& in);

/// Children in a month's case work, of which early warning keeps two shares.
struct CaseFlows { double referred = 0, referred_again = 0, handed_on = 0, open = 0; };
/// What is counted anew each month is kept for the next.
void remember_signs(ImprovementState& s, const WarningParameters& p, const CaseFlows& flows);

}  // namespace hearth::children
