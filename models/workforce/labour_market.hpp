// The national market for social workers: people looking for a permanent post, and agency workers. Newly qualified workers come
// at the rate that replaces those who leave the profession at the status quo (training follows the number of children, and its growth); of those
// who leave a post some stay in the profession, at once or by way of agency work. A pool that empties fills fewer vacancies.
// The rest of the nation, of which a run may hold only a part, is at the status quo and takes on people as the pool allows.
// Reads: authorities' starters and leavers since it last looked, in authority order. Changes: both pools, once a year.
#pragma once

#include "models/workforce/workforce.hpp"

namespace hearth::children {

/// Of the run's authorities since the last look, in full-time posts.
struct MarketFlows {
    double months = 0;               ///< since then
    double starters = 0, leavers = 0, to_agency = 0;
    double usual = 0;                ///< starters, and leavers, of the status quo in those months, for as many children as now
    double workers = 0;              ///< permanent workers that so many children ask for at the status quo
    double weight = 1;               ///< this run's part of the nation
};

/// What is counted over authorities, in their order, before flows are set against the number of children.
struct MarketCount {
    MarketFlows flows;
    double children = 0, opening_children = 0;   ///< now; opening averages
};

/// What the market reads of one authority beside its workforce.
struct MarketInputs {
    const WorkforceParameters& p;
    double children = 0;             ///< now
    double opening_children = 0;     ///< opening average; an authority without any is not counted
};

/// Counts an authority's starters and leavers since the nation last looked, and begins to count anew there.
void count_flows(MarketCount& count, Workforce& w, const MarketInputs& in);
MarketFlows market_flows(const WorkforceParameters& p, const MarketCount& count);

LabourMarket next_market(const WorkforceParameters& p, LabourMarket market, const MarketFlows& flows);

}  // namespace hearth::children
