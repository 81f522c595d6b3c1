// Rules of early warning; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/improvement/early_warning.hpp"

namespace hearth::children {

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
