// Rules of learning; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/incidents/learning.hpp"

namespace hearth::children {

/// What those who might report feel; 0 at the status quo, but openness .5.
struct Candour {
    double fear = 0, severity = 0, openness = .5;
    double challenge = 0;                ///< beyond the status quo's
    double open_reporting = 0;
};
/// Willingness to report against the status quo's; never more than everything is reported.
double reporting(const LearningParameters& p, const Candour& candour);
/// Learning a month on; leaving: share of workers who left, beyond the usual.
double next_learning(const LearningParameters& p, double learning, double reporting, double leaving);
/// Multiplies practice quality.
double taught(const LearningParameters& p, double learning);

}  // namespace hearth::children
