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

}  // namespace hearth::children
