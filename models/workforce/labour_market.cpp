#include "models/workforce/labour_market.hpp"

#include "sim/core/pool.hpp"
#include "models/month/schedule.hpp"
#include "models/workforce/workforce_month.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

MarketFlows collect(const WorkforceParameters& p, std::span<Authority> authorities) {
    MarketFlows sum;
    double children = 0, usual_children = 0;
    for (Authority& a : authorities) {
        Workforce& w = a.workforce;
        if (a.opening_averages.children <= 0) continue;
        const double time = time_of_a_post(w);
        sum.months = std::max(sum.months, static_cast<double>(w.months));
        sum.starters += w.starters * time, sum.leavers += w.leavers * time, sum.to_agency += w.to_agency * time;
        sum.usual += w.months * w.base_posts * w.stationary.permanent * leave_chance(p, w.character.leaving, 1, 1);
        sum.workers += w.base_posts * w.stationary.permanent * a.children / a.opening_averages.children;
        children += a.children, usual_children += a.opening_averages.children;
        w.starters = w.leavers = w.to_agency = w.months = 0;
    }
    if (usual_children > 0) sum.usual *= children / usual_children;
    sum.weight = std::min(1.0, children / p.market_children);
    return sum;
}

}  // namespace

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

void labour_market(Nation& n, std::span<Authority> authorities, Month) {
    const WorkforceParameters& p = n.parameters->workforce;
    if (p.on && p.market) n.market = next_market(p, n.market, collect(p, authorities));
}

}  // namespace hearth::children
