#include "models/leaders/effort_rules.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double limit = 20, next_to_nothing = 1e-6;   ///< beyond and below which rho is taken at its limit

/// The defaults cost a root, a division or a product instead of a logarithm.
double power(double x, double exponent) {
    if (exponent == 1) return x;
    if (exponent == -1) return 1 / x;
    if (exponent == .5) return std::sqrt(x);
    if (exponent == 2) return x * x;
    if (exponent == 3) return x * x * x;
    return math::pow(x, exponent);
}

double extreme(const ByRole& weights, const ByRole& efforts, bool largest) {
    double found = -1;
    for (std::size_t i = 0; i < role_count; ++i)
        if (weights[i] > 0 && (found < 0 || (efforts[i] > found) == largest)) found = efforts[i];
    return std::max(0.0, found);
}

double geometric(const ByRole& weights, const ByRole& efforts) {
    double sum = 0;
    for (std::size_t i = 0; i < role_count; ++i)
        if (weights[i] > 0) sum += weights[i] * math::log(efforts[i]);
    return math::exp(sum);
}

}  // namespace

void declare(Declarations& d, EffortParameters& p) {
    const std::vector<std::string> tasks(task_names.begin(), task_names.end());
    d.add(p.duty, Number{"effort.duty", "1", "Incentive of a leader who answers for nothing; effort is 1 - exp(-incentive).", {.05, 3}, Evidence::assumed, "Professional and public-service motives; swept."});
    d.add(p.incentive, Number{"effort.incentive", "1", "Incentive that answering for all of a task adds; 0 switches it off.", {0, 3}, Evidence::assumed, "Swept; 0 is neutral."});
    d.add(p.rho, Numbers{"effort.rho", "1", "How leaders' efforts combine, by task: 1 they add up, 0 they multiply, below they complement each other, -20 the weakest link counts, above 1 the best, 20 the best shot.", tasks, {-20, 20}, Evidence::assumed, "Hirshleifer (1983): budgets and partners need all, a crisis somebody; swept."});
    d.add(p.rho_shift, Number{"effort.rho_shift", "1", "Added to that for every task: complementarity (below 0) or substitution (above) of leaders.", {-20, 20}, Evidence::assumed, "Swept; the papers disagree."});
    d.add(p.clarity_loss, Number{"effort.clarity_loss", "1", "Share of effort lost to unclear lines where very many answer alike for a task; 0 switches it off.", {0, .4}, Evidence::assumed, "ADCS 2015 for, Rogers against; swept; 0 is neutral."});
    d.add(p.coordination_delay, Number{"effort.coordination_delay", "month", "Months that each further owner adds to decisions.", {0, 2}, Evidence::assumed, "Swept; 0 is neutral."});
    d.add(p.bottleneck_delay, Number{"effort.bottleneck_delay", "month", "Months that an owner answering for twice as much per attention adds to decisions.", {0, 3}, Evidence::assumed, "Swept; 0 is neutral."});
    d.add(p.alignment, Option{"effort.alignment", "What partners go by: the council leader who is least seen to care, or all four on the whole.", {"weakest", "mean"}, Evidence::assumed, "Rogers: visible alignment of all; swept."});
}

double drive(const EffortParameters& p, double responsibility) { return 1 - math::exp(-(p.duty + p.incentive * responsibility)); }

double effort(double able, double drive) { return std::max(least_effort, able * drive); }

double combine(const ByRole& weights, const ByRole& efforts, double rho) {
    if (rho <= -limit || rho >= limit) return extreme(weights, efforts, rho > 0);
    if (std::fabs(rho) < next_to_nothing) return geometric(weights, efforts);
    double sum = 0;
    for (std::size_t i = 0; i < role_count; ++i)
        if (weights[i] > 0) sum += weights[i] * power(efforts[i], rho);
    return sum > 0 ? power(sum, 1 / rho) : 0;
}

double clarity(const EffortParameters& p, double owners) { return 1 - p.clarity_loss * (1 - 1 / std::max(1.0, owners)); }

double decision_months(const EffortParameters& p, double owners, double load, double director_style) {
    const double beyond = p.coordination_delay * (std::max(1.0, owners) - 1) + p.bottleneck_delay * std::max(0.0, load - 1);
    return 1 + beyond * (.8 + .4 * director_style);
}

double next_lever(double lever, double target, double months) { return months > 1 ? lever + (target - lever) / months : target; }

double seen_alignment(const EffortParameters& p, std::span<const double> leaders, double director_style) {
    double least = leaders[0], sum = 0;
    for (const double one : leaders) least = std::min(least, one), sum += one;
    const double aligned = p.alignment == Alignment::weakest ? least : sum / static_cast<double>(leaders.size());
    return aligned * (.9 + .2 * director_style);
}

}  // namespace hearth::children
