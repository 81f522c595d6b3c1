#include "models/outcomes.hpp"

#include "models/schedule.hpp"

namespace hearth::children {

void declare(Declarations& d, OutcomeParameters& p) {
    d.add(p.level_weight, Numbers{"outcomes.level_weight", "1", "Harm of a year in need, by level.", {"complex", "acute"}, {.4, 1}, {0, 1}, Evidence::assumed, "A judgement; swept."});
    d.add(p.averted, Numbers{"outcomes.averted", "1", "Share of it that help averts, at status-quo quality.", {"none", "early help", "support", "plan", "care"}, {0, .2, .4, .6, .85}, {0, 1}, Evidence::assumed, "A judgement; swept."});
}

void outcomes(Authority&, const Nation&, Month) {}

}  // namespace hearth::children
