#include "models/leaders/commitment_rules.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr double root_of_12 = 3.46410161513775458705;   ///< a uniform's standard deviation is 1 / root 12
constexpr double least = .01, most = 2;

}  // namespace

void declare(Declarations& d, CommitmentParameters& p) {
    d.add(p.own, Number{"commitment.own", "1", "How far a leader's commitment returns each month to what they brought, instead of following those who influence them.", {.01, 1}, Evidence::theory, "Friedkin and Johnsen (1990); size assumed, swept; 1: nobody influences anybody."});
    d.add(p.decay, Number{"commitment.decay", "1", "Share of commitment that routine wears away a month.", {0, .2}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.shock, Number{"commitment.shock", "1", "Standard deviation of what a month adds by chance.", {0, .2}, Evidence::assumed, "Swept; 0 switches it off."});
}

double next_commitment(const CommitmentParameters& p, const ByRole& influence, const ByRole& commitment, std::size_t role, double own_commitment, double shock) {
    double heard = 0, all = 0;
    for (std::size_t j = 0; j < role_count; ++j) heard += influence[j] * commitment[j], all += influence[j];
    if (all == 0) heard = commitment[role];
    return std::clamp((1 - p.own) * heard + p.own * own_commitment - p.decay * commitment[role] + shock, least, most);
}

double commitment_shock(const CommitmentParameters& p, double uniform) { return p.shock * root_of_12 * (uniform - .5); }

}  // namespace hearth::children
