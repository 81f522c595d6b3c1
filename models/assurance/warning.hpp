// Early warning: signs that are at hand (pressure, vacancies, agency work, cases nobody holds, changes at the top, families who come
// back), each with its noise, read alone or as a basket, against a bar that fixes how often the alarm is false.
// Reads: workforce, leaders, ledger. Changes: indicators, scores, alarms. Claims C59, C60; logistic and CUSUM (Page 1954).
#pragma once

#include "models/assurance/assurance.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

enum class Detector : std::uint8_t { none, single, basket };
enum class WarningMethod : std::uint8_t { level, cusum };

struct WarningLevers { Detector detector = Detector::none; };

struct WarningParameters {
    WarningLevers levers;
    WarningMethod method = WarningMethod::level;
};
void declare(Declarations& declarations, WarningParameters& p);

}  // namespace hearth::children
