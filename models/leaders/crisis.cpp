#include "models/leaders/crisis_rules.hpp"

#include "sim/core/math.hpp"

#include <algorithm>

namespace hearth::children {

void declare(Declarations& d, CrisisParameters& p) {
    d.add(p.rate, Number{"crisis.rate", "per year", "Adverse events an authority's leaders answer for beside grades and scandals, at the status quo's acute need. 0: none.", {0, 2}, Evidence::assumed, "Grades and scandals are simulated (assurance.on); without them .12 brings half as much to answer for."});
    d.add(p.large, Number{"crisis.large", "1", "Share of them that are large (size 1).", {0, 1}, Evidence::assumed, "The mean size is .625; swept."});
    d.add(p.small_size, Number{"crisis.small_size", "1", "Size of the others against a large one.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.severity_half_life, Number{"crisis.severity_half_life", "month", "Months in which half of the severity that blame follows has faded.", {1, 120}, Evidence::assumed, "Swept."});
    d.add(p.risk_half_life, Number{"crisis.risk_half_life", "month", "Months in which half of the risk that fear is made of has faded, if the response is the usual one.", {1, 240}, Evidence::assumed, "Swept."});
    d.add(p.mode, Option{"crisis.mode", "Whether more who answer for crises mean that each waits for the others (volunteer), waits but would share the cost (cost_sharing), or neither (none).", {"none", "volunteer", "cost_sharing"}, Evidence::assumed, "Diekmann (1985); three rivals of equal weight: none of them is known to hold."});
    d.add(p.cost, Number{"crisis.cost", "1", "Cost of responding over what a response is worth to each who answers.", {.01, .99}, Evidence::assumed, "Diekmann (1985) for the form; acts under volunteer and cost_sharing; swept."});
    d.add(p.fear_rule, Option{"crisis.fear_rule", "What makes the same risk more frightening: the largest share that one person answers for, the blame that falls on all together, or nothing.", {"largest_share", "total_blame", "none"}, Evidence::assumed, "Three rivals of equal weight: never only one reported."});
    d.add(p.fear, Number{"crisis.fear", "1", "Risk aversion per unit of risk. 0: risk frightens nobody.", {0, .6}, Evidence::assumed, "Swept over the whole range."});
}

double response(CrisisMode mode, double cost, double owners) {
    constexpr double one = 1 + 1e-9;   // who is alone responds: the limit
    if (mode == CrisisMode::none || owners <= one) return 1;
    const double each = mode == CrisisMode::cost_sharing ? cost / owners : cost;
    return 1 - math::pow(each, owners / (owners - 1));
}

double containment(const CrisisParameters& p, double lever, double owners, double usual_owners) {
    return std::clamp(lever * (response(p.mode, p.cost, owners) / response(p.mode, p.cost, usual_owners)), .5, 2.0);
}

namespace {

double mean_size(const CrisisParameters& p) { return p.large + (1 - p.large) * p.small_size; }

}  // namespace

double as_crises(const CrisisParameters& p, const OtherEvents& others) { return mean_size(p) > 0 ? others.severity / mean_size(p) : 0; }

double risk_of_severity(const CrisisParameters& p, const OtherEvents& others) {
    const double own = p.rate * mean_size(p), all = own + others.severity;
    return all > 0 ? (own + others.risk) / all : 1;
}

double crisis_chance(const CrisisParameters& p, double harm, double others) { return math::monthly_probability(p.rate * harm + others); }
double crisis_size(const CrisisParameters& p, double uniform) { return uniform < p.large ? 1 : p.small_size; }

double usual_severity(const CrisisParameters& p, const OtherEvents& others) {
    return crisis_chance(p, 1, as_crises(p, others)) * mean_size(p) / (1 - math::left_after_month(p.severity_half_life));
}

namespace {

double frightening(FearRule rule, const TenureParameters& tenure, const StructureFacts& facts) {
    if (rule == FearRule::largest_share) return *std::max_element(facts.responsibility.begin(), facts.responsibility.end());
    return tenure.pass_through * facts.owners_overall + 1 - tenure.pass_through;
}

}  // namespace

double fear_of(const CrisisParameters& p, const TenureParameters& tenure, const StructureFacts& facts, const StructureFacts& usual,
               const LeadershipMeans& long_run, double risk) {
    if (p.fear <= 0 || p.fear_rule == FearRule::none) return 0;
    const double before = frightening(p.fear_rule, tenure, usual);
    const double ratio = before > 0 ? frightening(p.fear_rule, tenure, facts) / before : 1;
    return p.fear * (risk * ratio - long_run.risk);
}

}  // namespace hearth::children
