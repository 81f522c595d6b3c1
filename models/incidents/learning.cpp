#include "models/incidents/learning_rules.hpp"

#include <algorithm>

namespace hearth::children {

void declare(Declarations& d, LearningParameters& p) {
    const std::string swept = "Swept; 0 switches it off.";
    d.add(p.levers.open_reporting, Number{"learning.open_reporting", "1", "Policy: added to the share of near misses that are reported.", {0, 1}, Evidence::choice, "Demos: open learning cultures; 0: the status quo."});
    d.add(p.willingness, Number{"learning.willingness", "1", "Share of near misses that are reported at the status quo.", {.05, 1}, Evidence::assumed, "What open reporting is added to; .2 to .6 swept."});
    d.add(p.fear, Number{"learning.fear", "1", "Share by which willingness falls per unit of fear.", {0, 5}, Evidence::assumed, "Cooke and Rohleder (2006) for the sign. " + swept});
    d.add(p.blame, Number{"learning.blame", "1", "Share by which willingness falls per unit of severity of adverse events beyond the usual: somebody has just been blamed.", {0, 3}, Evidence::assumed, swept});
    d.add(p.openness, Number{"learning.openness", "1", "Relative rise of willingness from a director of middle style to one who is wholly distributive, doubled.", {0, 2}, Evidence::assumed, swept});
    d.add(p.challenge, Number{"learning.challenge", "1", "Share by which willingness falls per unit of challenge by peers beyond the usual share.", {0, 2}, Evidence::assumed, "Rogers 2017: learning over blame can slip into weak challenge. " + swept});
    d.add(p.months, Number{"learning.months", "month", "Time constant in which learning follows reporting.", {1, 240}, Evidence::assumed, "Swept."});
    d.add(p.lost_with_leavers, Number{"learning.lost_with_leavers", "1", "Share of learning that goes with a worker's share of the workforce, beyond the usual leaving.", {0, 1}, Evidence::assumed, swept});
    d.add(p.quality, Number{"learning.quality", "1", "Relative rise of practice quality per unit of learning beyond the status quo's.", {0, 1}, Evidence::assumed, swept});
}

double reporting(const LearningParameters& p, const Candour& c) {
    const double unafraid = std::max(0.0, 1 - p.fear * c.fear), unblamed = std::max(0.0, 1 - p.blame * c.severity);
    const double heard = std::max(0.0, 1 + p.openness * (c.openness - .5)), unchallenged = std::max(0.0, 1 - p.challenge * c.challenge);
    return std::min(1.0, p.willingness * unafraid * unblamed * heard * unchallenged + c.open_reporting) / p.willingness;
}

double next_learning(const LearningParameters& p, double learning, double reporting, double leaving) {
    return std::max(0.0, learning + (reporting - learning) / p.months - p.lost_with_leavers * leaving * learning);
}

double taught(const LearningParameters& p, double learning) { return std::max(0.0, 1 + p.quality * (learning - 1)); }

}  // namespace hearth::children
