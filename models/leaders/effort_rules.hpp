// Rules of effort; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/leaders/effort.hpp"

namespace hearth::children {

inline constexpr double least_effort = .02;

/// Share of what one could do that one does, for so much responsibility; some of it out of duty, whoever answers.
double drive(const EffortParameters& p, double responsibility);
/// What a leader puts into a task; `able` is attention, commitment, competence and learning multiplied.
double effort(double able, double drive);
/// (sum of K e^rho)^(1/rho) over those with K > 0: rho 1 adds up, 0 multiplies, -20 is the weakest link, 20 the best shot.
double combine(const ByRole& weights, const ByRole& efforts, double rho);
/// What is left where several answer and each may think that it is another's.
double clarity(const EffortParameters& p, double owners);
/// Months in which effort is felt: 1, and more for coordination among owners and for an owner whose `load` (responsibility over
/// attention, each against the usual) is beyond 1; directive directors (style 0) save some of it.
double decision_months(const EffortParameters& p, double owners, double load, double director_style);
/// A lever a month on.
double next_lever(double lever, double target, double months);
/// What partners see of the council's leaders: each one's commitment and attention against the usual.
double seen_alignment(const EffortParameters& p, std::span<const double> leaders, double director_style);

}  // namespace hearth::children
