#include "models/improvement/improvement_rules.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double between_inspections = 33;   ///< months, usually
constexpr double usual_challenge = baseline_levers<ImprovementLevers>.challenge;

double logit(double share) { return math::log(share / (1 - share)); }
double logistic(double x) { return 1 / (1 + math::exp(-x)); }

void declare_telling(Declarations& d, ImprovementParameters& p) {
    d.add(p.apart_opens, Number{"improvement.apart_opens", "1", "How much more is told where whoever advises does not judge; in logits.", {0, 5}, Evidence::assumed, "Demos: separate advice from compliance, for the sign; swept."});
    d.add(p.grace_opens, Number{"improvement.grace_opens", "1", "How much more is told where a year without inspection follows; in logits.", {0, 5}, Evidence::assumed, "Rogers 2017: tolerate exposure of frailty, for the sign; swept."});
    d.add(p.challenge_closes, Number{"improvement.challenge_closes", "1", "How much less is told where all of it is challenge rather than none; in logits.", {0, 5}, Evidence::assumed, "Rogers 2017: learning over blame, or weak challenge, for the sign; swept."});
    d.add(p.outside_closes, Number{"improvement.outside_closes", "1", "How much less is told to a partner from outside the sector, unless advice is apart from judgement; in logits.", {0, 5}, Evidence::assumed, "Swept."});
    d.add(p.fear_closes, Number{"improvement.fear_closes", "1", "How much less is told per unit of fear; in logits.", {0, 20}, Evidence::assumed, "Swept."});
    d.add(p.requirement_closes, Number{"improvement.requirement_closes", "1", "How much less is told by who did not ask; in logits.", {0, 5}, Evidence::assumed, "Swept."});
    d.add(p.honesty, Number{"improvement.honesty", "1", "Share of what there is to tell that is told to supporters at the status quo.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.honesty_slope, Number{"improvement.honesty_slope", "1", "Change of that share per logit of openness. 0: all tell as much.", {0, 1}, Evidence::assumed, "About the slope of a logit at its middle."});
}

void declare_seeing(Declarations& d, ImprovementParameters& p) {
    d.add(p.seen_inside, Number{"improvement.seen_inside", "1", "Share of the truth that challengers from inside the sector see or say.", {0, 1}, Evidence::assumed, "Rogers 2017: the sector prefers support to challenge; swept."});
    d.add(p.seen_outside, Number{"improvement.seen_outside", "1", "Share of the truth that challengers from outside see or say; as inside: it makes no difference.", {0, 1}, Evidence::assumed, "Rogers 2017, for the sign; swept."});
    d.add(p.optimism, Number{"improvement.optimism", "1", "How much better than the truth an authority of usual quality believes itself, in standard deviations of quality.", {-3, 3}, Evidence::assumed, "Swept; 0: none."});
    d.add(p.blindness, Number{"improvement.blindness", "1", "Share of what is wrong that a place does not see by itself. 0: the worse see as well.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.optimism_months, Number{"improvement.optimism_months", "month", "Months in which self-assessment drifts back to what a place believes by itself.", {1, 240}, Evidence::assumed, "Swept."});
    d.add(p.inspection_corrects, Number{"improvement.inspection_corrects", "1", "Share of the error of self-assessment that a published inspection takes away.", {0, 1}, Evidence::assumed, "Rogers 2017: inspection secures transparency, for the sign; 0: none."});
    d.add(p.challenge_corrects, Number{"improvement.challenge_corrects", "1", "Share of it that a month of nothing but challenge, by who sees the whole truth, takes away.", {0, 1}, Evidence::assumed, "Swept; 0: none."});
}

}  // namespace

void declare(Declarations& d, ImprovementParameters& p) {
    d.add(p.levers.participation, Option{"improvement.participation", "Policy: whether peers help nobody, who asks, or also everybody with a warning or a grade of requires improvement or worse, who must take part.", {"none", "voluntary", "required"}, Evidence::choice, "voluntary: the status quo."});
    d.add(p.levers.partner, Option{"improvement.partner", "Policy: whether those who help come from inside the sector or from outside.", {"inside", "outside"}, Evidence::choice, "inside: the status quo."});
    d.add(p.levers.challenge, Number{"improvement.challenge", "1", "Policy: share of what peers do that is challenge; the rest is support.", {0, 1}, Evidence::assumed, "Rogers 2017: little; swept."});
    d.add(p.levers.advice_apart, Flag{"improvement.advice_apart", "Policy: whether whoever advises does not judge.", Evidence::choice, "Demos; off: the status quo."});
    d.add(p.levers.capacity, Number{"improvement.capacity", "per year", "Policy: places with peers, for a hundred authorities.", {0, 200}, Evidence::assumed, "Swept."});
    d.add(p.strength, Number{"improvement.strength", "per month", "What help that is all told, or all seen, adds to standing in a month; against the norm. 0: none.", {0, .05}, Evidence::assumed, "A year of the usual help then is worth about two fifths of a standard deviation; swept."});
    d.add(p.quality_spread, Number{"improvement.quality_spread", "1", "Standard deviation of true quality between authorities and years: the unit of trouble and of optimism.", {.01, 1}, Evidence::assumed, "Of England in runs of this model."});
    d.add(p.asking, Number{"improvement.asking", "1", "P(an authority of usual quality asks for peers in a year).", {.001, .999}, Evidence::assumed, "Swept."});
    d.add(p.trouble, Number{"improvement.trouble", "1", "How much sooner an authority asks per standard deviation of trouble it sees; in logits.", {0, 10}, Evidence::assumed, "0: who needs help asks no sooner; swept."});
    d.add(p.hiding, Number{"improvement.hiding", "1", "How much less soon it asks per standard deviation of trouble it sees beyond the usual, where who advises may judge; in logits.", {0, 10}, Evidence::assumed, "Rogers 2017: those in most trouble do not ask, for the sign; 0: none; swept."});
    d.add(p.alarm, Number{"improvement.alarm", "1", "Trouble that a place sees because early warning says so, in standard deviations.", {0, 5}, Evidence::assumed, "Swept; 0: a warning is ignored."});
    declare_telling(d, p);
    declare_seeing(d, p);
}

double openness(const ImprovementParameters& p, const ImprovementLevers& levers, double grace_months, double fear) {
    const bool stranger = levers.partner == ImprovementPartner::outside && !levers.advice_apart;
    return (levers.advice_apart ? p.apart_opens : 0) + p.grace_opens * std::min(1.0, grace_months / 12) - p.challenge_closes * (levers.challenge - usual_challenge) -
           (stranger ? p.outside_closes : 0) - p.fear_closes * fear;
}

double ask_chance(const ImprovementParameters& p, const ImprovementLevers& levers, double grace_months, const Situation& s) {
    const double own = s.trouble - s.optimism + p.optimism, seen = own + (s.warned ? p.alarm : 0);
    const double loss = levers.advice_apart ? 0 : p.hiding * std::max(0.0, own);   // what an alarm has made known cannot be hidden
    return logistic(logit(p.asking) + p.trouble * seen - loss + openness(p, levers, grace_months, s.fear));
}

double usually_uncorrected(const ImprovementParameters& p) {
    const double months = between_inspections / p.optimism_months, kept = math::exp(-months);
    const double corrected = p.inspection_corrects / (1 - (1 - p.inspection_corrects) * kept);   // just after a report, in the long run
    return 1 - corrected * (1 - kept) / months;
}

double usual_asking(const ImprovementParameters& p, const ImprovementLevers& levers, double grace_months) {
    const double uncorrected = usually_uncorrected(p);
    const auto at_trouble = [&](double trouble) { return ask_chance(p, levers, grace_months, {.trouble = trouble, .optimism = uncorrected * own_optimism(p, trouble)}); };
    const double far = std::sqrt(3.0);   // Gauss's three points for a normal
    return (at_trouble(-far) + 4 * at_trouble(0) + at_trouble(far)) / 6;
}

double place_chance(double places, double wanted) { return places < wanted ? places / wanted : 1; }

double honesty(const ImprovementParameters& p, double openness, bool unasked) {
    return std::clamp(p.honesty + p.honesty_slope * (openness - (unasked ? p.requirement_closes : 0)), 0.0, 1.0);
}

double seen(const ImprovementParameters& p, ImprovementPartner partner) { return partner == ImprovementPartner::outside ? p.seen_outside : p.seen_inside; }

double support_strength(const ImprovementParameters& p, const ImprovementLevers& levers, double honesty) {
    return p.strength * ((1 - levers.challenge) * honesty + levers.challenge * seen(p, levers.partner));
}

double trouble_of(const ImprovementParameters& p, double quality_year) { return (1 - quality_year) / p.quality_spread; }

double own_optimism(const ImprovementParameters& p, double trouble) { return p.optimism + p.blindness * trouble; }

double next_optimism(const ImprovementParameters& p, double optimism, double trouble, bool published, double challenged) {
    const double drifted = optimism + (own_optimism(p, trouble) - optimism) / p.optimism_months;
    return drifted * (published ? 1 - p.inspection_corrects : 1) * (1 - p.challenge_corrects * challenged);
}

}  // namespace hearth::children
