#include "models/workforce/labour_market.hpp"

#include "sim/core/pool.hpp"

#include <algorithm>

namespace hearth::children {

void count_flows(MarketCount& count, Workforce& w, const MarketInputs& in) {
    if (in.opening_children <= 0) return;
    MarketFlows& sum = count.flows;
    const double time = time_of_a_post(w);
    sum.months = std::max(sum.months, static_cast<double>(w.months));
    sum.starters += w.starters * time, sum.leavers += w.leavers * time, sum.to_agency += w.to_agency * time;
    sum.usual += w.months * w.base_posts * w.stationary.permanent * leave_chance(in.p, w.character.leaving, 1, 1);
    sum.workers += w.base_posts * w.stationary.permanent * in.children / in.opening_children;
    count.children += in.children, count.opening_children += in.opening_children;
    w.starters = w.leavers = w.to_agency = w.months = 0;
}

MarketFlows market_flows(const WorkforceParameters& p, const MarketCount& count) {
    MarketFlows flows = count.flows;
    if (count.opening_children > 0) flows.usual *= count.children / count.opening_children;
    flows.weight = std::min(1.0, count.children / p.market_children);
    return flows;
}

LabourMarket next_market(const WorkforceParameters& p, LabourMarket market, const MarketFlows& f) {
    if (f.usual <= 0) return market;
    const auto with_the_rest = [&f](double here, double rest) { return f.weight * here + (1 - f.weight) * rest; };
    const double stay = p.stay_in_profession, agency = p.to_agency;
    const double direct = with_the_rest((f.leavers * stay - f.to_agency) / f.usual, stay - agency);
    const double to_agency = with_the_rest(f.to_agency / f.usual, agency);
    const double taken = with_the_rest(f.starters / f.usual / market.pool, 1);   // for each in the pool
    const double grown = market.workers > 0 ? f.weight * (f.workers - market.workers) / f.usual : 0;
    const double from_agency = agency * market.agency_pool;
    market.pool = relaxed(market.pool, 1 - stay + grown + direct + from_agency, taken, f.months / p.seekers_months);
    if (agency > 0) market.agency_pool = relaxed(market.agency_pool, to_agency / agency, 1, f.months / p.agency_months);
    return {within_pool(market.pool), within_pool(market.agency_pool), f.workers};
}

}  // namespace hearth::children
