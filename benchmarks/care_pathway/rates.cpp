#include "benchmarks/care_pathway/rates.hpp"

#include "sim/core/math.hpp"

#include <algorithm>

namespace care_pathway {
namespace {

using enum Phase;
struct Row { Phase from, to; double per_month, deprivation, utilisation; };   // effects of deprivation 0 to 1 and of full use

constexpr std::array<Row, 23> table = {{
    {universal, early_help, 0.0015, 1.0, -0.3},
    {universal, universal_waiting, 0.0013, 1.5, 0.1},
    {universal, left, 0.0001, 0, 0},
    {early_help, universal, 0.08, -0.3, -0.2},
    {early_help, early_help_waiting, 0.01, 0.8, 0.3},
    {early_help, left, 0.0001, 0, 0},
    {in_need, universal, 0.07, -0.3, 0.2},
    {in_need, early_help, 0.02, 0, -0.5},
    {in_need, plan, 0.008, 0.8, 0.2},
    {in_need, looked_after, 0.0015, 0.8, 0.1},
    {in_need, left, 0.0002, 0, 0},
    {plan, in_need, 0.06, -0.2, 0.1},
    {plan, looked_after, 0.01, 0.8, 0.1},
    {plan, universal, 0.008, -0.2, 0.1},
    {plan, left, 0.0002, 0, 0},
    {looked_after, universal, 0.01, -0.3, -0.1},
    {looked_after, in_need, 0.006, 0, -0.1},
    {looked_after, left, 0.002, 0, 0},
    {universal_waiting, plan, 0.003, 0.8, 0.2},
    {universal_waiting, universal, 0.03, -0.3, 0},
    {early_help_waiting, plan, 0.004, 0.8, 0.2},
    {early_help_waiting, early_help, 0.03, -0.3, 0},
    {early_help_waiting, left, 0.0002, 0, 0},
}};

constexpr auto first_rows = [] {
    std::array<std::size_t, moving_phases + 1> first{};
    for (std::size_t row = table.size(); row-- > 0;) first[number(table[row].from)] = row;
    first[moving_phases] = table.size();
    return first;
}();

}  // namespace

Rates::Rates(double deprivation) {
    for (std::size_t row = 0; row < rows; ++row)
        by_deprivation_[row] = table[row].per_month * (1 + table[row].deprivation * deprivation);
    set_utilisation(0);
}

void Rates::set_utilisation(double utilisation) {
    for (std::size_t from = 0; from < moving_phases; ++from) {
        double sum = 0;
        for (std::size_t row = first_rows[from]; row < first_rows[from + 1]; ++row) {
            sum += by_deprivation_[row] * std::max(0.0, 1 + table[row].utilisation * (utilisation - 1));
            cumulative_[row] = sum;
        }
        hazard_[from] = -hearth::math::log1p(-sum * largest_multiplier) / largest_multiplier;
    }
}

std::optional<Phase> Rates::destination(Phase from, double multiplier, double uniform) const {
    for (std::size_t row = first_rows[number(from)]; row < first_rows[number(from) + 1]; ++row)
        if (uniform < cumulative_[row] * multiplier) return table[row].to;
    return std::nullopt;
}

std::optional<Phase> Rates::destination(Phase from, double multiplier, double bound, double uniform) const {
    const double looked_at = -hearth::math::expm1(-hazard(from) * bound);
    return destination(from, multiplier, uniform * looked_at);
}

}  // namespace care_pathway
