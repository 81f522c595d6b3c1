// Effort into tasks, and what it adds up to: those who hold a lever combine by the task's technology (from weakest link to best
// shot, one curve: constant elasticity of substitution); clarity is lost where several answer; decisions take longer where many
// coordinate, or where one is overloaded. Partners believe in a council whose leaders are seen to attend: all of them, or on the whole.
// Reads: structure, leaders. Changes: nothing (rules). Claims C1, C8, K3; Arrow and others (1961) for the curve, Hirshleifer (1983) for
// technologies; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"

#include <span>

namespace hearth::children {

enum class Alignment : std::uint8_t { weakest, mean };

struct EffortParameters {
    double incentive = 1, clarity_loss = .2, coordination_delay = .5, bottleneck_delay = 1;
    double duty = .7, rho_shift = 0;
    ByTask rho{.5, 0, -1, -1, 3, .5};
    Alignment alignment = Alignment::weakest;
};
void declare(Declarations& declarations, EffortParameters& p);

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
