#include "models/restructuring/restructuring_rules.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

constexpr double most_lost = .9, most_trust = 2, most_moderation = 2, least_quality = .1;
using enum Evidence;

void declare_levers(Declarations& d, RestructuringLevers& l) {
    d.add(l.rollout, Option{"restructuring.rollout", "Policy: where services are restructured: nowhere, where grades are inadequate (first) or require improvement, where the risk of failing seems high, or everywhere.", {"none", "worst_first", "by_risk", "universal"}, choice, "SOLACE 2003: performance and risk should set pace and scale (C64, C65)."});
    d.add(l.pace, Option{"restructuring.pace", "Policy: pilots first and the others later, in turn, or all at once.", {"pilot", "phased", "big_bang"}, choice, "Demos and SOLACE 2003 for pilots, SOLACE 2014 against (K6)."});
    d.add(l.involvement, Number{"restructuring.involvement", "per year", "Policy: rounds a year in which those affected are involved, from policy start on, where restructuring comes.", {0, 12}, choice, "Demos (C71); 0: none."});
}

void declare_disruption(Declarations& d, RestructuringParameters& p) {
    d.add(p.disruption, Number{"restructuring.disruption", "1", "Share of practice quality that the announcement costs at usual quality.", {0, .3}, assumed, "Andrews and Boyne (2012) for the sign; swept; 0 switches it off."});
    d.add(p.quality_exponent, Number{"restructuring.quality_exponent", "1", "It costs a larger share where quality is better: power of quality against the usual.", {0, 2}, assumed, "SOLACE 2003 (C64); 0: the same share everywhere."});
    d.add(p.disruption_months, Number{"restructuring.disruption_months", "month", "Months in which that fades.", {1, 60}, assumed, "Core systems take 6-12 months to mend (Isos/LGA 2017)."});
    d.add(p.overload, Number{"restructuring.overload", "1", "Relative rise of the cost for each change not digested beyond what is absorbed.", {0, 3}, assumed, "Demos: pace (C67); 0 switches it off."});
    d.add(p.absorbed, Number{"restructuring.absorbed", "1", "Changes (of director, adverse grades) that are absorbed at once.", {0, 5}, assumed, "Swept."});
    d.add(p.digest_months, Number{"restructuring.digest_months", "month", "Months in which a change is digested.", {1, 60}, assumed, "Swept."});
}

void declare_worth(Declarations& d, RestructuringParameters& p) {
    d.add(p.gain, Number{"restructuring.gain", "1", "Share of practice quality that the new ways add once whole, if the design is as good as hoped for.", {-.1, .2}, assumed, "Contested (K7); swept."});
    d.add(p.design_error, Number{"restructuring.design_error", "1", "Standard deviation of the design's worth, one for the nation.", {0, .3}, assumed, "Nobody knows beforehand; swept."});
    d.add(p.misfit, Number{"restructuring.misfit", "1", "Standard deviation of how the design fits a place.", {0, .3}, assumed, "Swept."});
    d.add(p.learnt, Number{"restructuring.learnt", "1", "Share of a design's shortfall that pilots find and later ones are spared.", {0, 1}, assumed, "Demos (C67); swept."});
    d.add(p.dip_learnt, Number{"restructuring.dip_learnt", "1", "Share of the cost at announcement that pilots show others how to avoid.", {0, 1}, assumed, "Demos (C67); swept; 0: pilots teach nothing of it."});
    d.add(p.adoption_months, Number{"restructuring.adoption_months", "month", "Months until new ways are whole, at full momentum.", {1, 120}, assumed, "About two years overall (Isos/LGA 2017)."});
    d.add(p.momentum_decay, Number{"restructuring.momentum_decay", "per month", "Share of momentum lost a month from policy start on.", {0, .2}, assumed, "SOLACE 2003 (C66); 0 switches it off."});
}

void declare_order(Declarations& d, RestructuringParameters& p) {
    d.add(p.pilot_share, Number{"restructuring.pilot_share", "1", "Share of authorities that are pilots.", {0, 1}, assumed, "Six of some 36; swept."});
    d.add(p.pilot_months, Number{"restructuring.pilot_months", "month", "Months from the pilots to the others.", {0, 120}, assumed, "Swept."});
    d.add(p.phase_months, Number{"restructuring.phase_months", "month", "Months from the first to the last, if phased.", {0, 120}, assumed, "Swept."});
    d.add(p.risk_share, Number{"restructuring.risk_share", "1", "Share of authorities restructured if the roll-out is by risk.", {0, 1}, assumed, "As many as have a grade below good, about."});
    d.add(p.risk_error, Number{"restructuring.risk_error", "1", "Error of the estimated risk, in standard deviations of quality.", {0, 5}, assumed, "Swept; 0: risk is known."});
    d.add(p.quality_spread, Number{"restructuring.quality_spread", "1", "Standard deviation of a year's quality between authorities, by which risk is reckoned.", {.01, .5}, assumed, "About that of standing with workers' and leaders' share."});
}

void declare_trust(Declarations& d, RestructuringParameters& p) {
    d.add(p.trust_moderates, Flag{"restructuring.trust_moderates", "Whether trust between professions decides how much of new ways' worth shows; off: all of it does.", theory, "Demos (C32, C63); rival reading: structure works by itself (K7)."});
    d.add(p.alone, Number{"restructuring.alone", "1", "Share of new ways' worth that shows at usual trust.", {0, 1}, assumed, "0: structure alone changes nothing (C63); swept."});
    d.add(p.trust_effect, Number{"restructuring.trust_effect", "1", "Rise of that share per unit of trust.", {0, 5}, assumed, "Swept."});
    d.add(p.trust_round, Number{"restructuring.trust_round", "1", "Trust that a round of involvement adds.", {0, .5}, assumed, "Demos (C71); swept."});
    d.add(p.trust_announcement, Number{"restructuring.trust_announcement", "1", "Trust that the announcement costs.", {0, 1}, assumed, "Swept; 0 switches it off."});
    d.add(p.trust_months, Number{"restructuring.trust_months", "month", "Months in which trust returns to usual.", {1, 120}, assumed, "Swept."});
    d.add(p.involvement_time, Number{"restructuring.involvement_time", "1", "Share of practice quality that a round a year costs in time.", {0, .05}, assumed, "Two hours a worker and round; swept."});
}

}  // namespace

void declare(Declarations& d, RestructuringParameters& p) {
    declare_levers(d, p.levers);
    declare_disruption(d, p);
    declare_worth(d, p);
    declare_order(d, p);
    declare_trust(d, p);
}

double disruption_at_announcement(const RestructuringParameters& p, double quality, double undigested, bool follows_pilots) {
    const double usual = p.disruption * math::pow(std::max(least_quality, quality), p.quality_exponent) * (follows_pilots ? 1 - p.dip_learnt : 1);
    return std::min(most_lost, usual * (1 + p.overload * std::max(0.0, undigested - p.absorbed)));
}

Turn turn_of(const RestructuringParameters& p, RollOut rollout, Grade grade, double risk, double uniform) {
    switch (rollout) {
        case RollOut::none: return {};
        case RollOut::worst_first:
            if (grade == Grade::inadequate) return {true, uniform / 2};
            return {grade == Grade::requires_improvement, .5 + uniform / 2};
        case RollOut::by_risk: return {risk > 1 - p.risk_share, p.risk_share > 0 ? (1 - risk) / p.risk_share : 0};
        case RollOut::universal: return {true, uniform};
    }
    return {};
}

double seeming_risk(const RestructuringParameters& p, double quality, double error) {
    const double shortfall = (1 - quality) / p.quality_spread + p.risk_error * error;
    return math::normal_distribution(shortfall / std::sqrt(1 + p.risk_error * p.risk_error));
}

int months_to_announcement(const RestructuringParameters& p, Pace pace, bool pilot, double order) {
    switch (pace) {
        case Pace::pilot: return pilot ? 0 : static_cast<int>(p.pilot_months);
        case Pace::phased: return static_cast<int>(p.phase_months * order);
        case Pace::big_bang: return 0;
    }
    return 0;
}

double worth(const RestructuringParameters& p, bool follows_pilots, double design, double fit) {
    const double error = p.design_error * design;
    return p.gain + (follows_pilots && error < 0 ? error * (1 - p.learnt) : error) + p.misfit * fit;
}

double next_adoption(const RestructuringParameters& p, double adopted, double momentum) { return std::min(1.0, adopted + momentum / p.adoption_months); }

double next_trust(const RestructuringParameters& p, double trust, double rounds_a_year, bool announced) {
    const double next = trust + (1 - trust) / p.trust_months + p.trust_round * rounds_a_year / 12 - (announced ? p.trust_announcement : 0);
    return std::clamp(next, 0.0, most_trust);
}

double moderation(const RestructuringParameters& p, double trust, double worth) {
    if (!p.trust_moderates) return 1;
    return std::clamp(p.alone + p.trust_effect * (trust - 1), 0.0, worth > 0 ? most_moderation : 1);
}

double gain_now(const RestructuringParameters& p, const RestructuringState& s) { return s.gain * s.adopted * moderation(p, s.trust, s.gain); }

double quality_under(const RestructuringParameters& p, const RestructuringState& s, double rounds_a_year) {
    if (!s.comes) return 1;
    return (1 - s.disruption) * (1 + gain_now(p, s)) * (1 - p.involvement_time * rounds_a_year);
}

}  // namespace hearth::children
