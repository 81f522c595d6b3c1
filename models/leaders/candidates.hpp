// The national pool of people who would lead children's services (finite, about 200 for 150 posts): external appointments draw on it,
// deputies who are ready and directors who left a post and want another come into it, and who waits too long stops looking. A pool
// that empties fills fewer posts, with people of less experience. Deputies come at the rate that balances the status quo. The rest
// of the nation, of which a run may hold only a part, is at the status quo and appoints as the pool allows.
// Reads: authorities' appointments since it last looked, in authority order. Changes: the pool, once a year. Claim N3.
#pragma once

#include "models/leaders/appointment.hpp"

namespace hearth::children {

/// Of the run's authorities since the last look, against the status quo's of as many authorities.
struct CandidateFlows {
    double months = 0;                   ///< since then
    double hired = 1, left = 1;
    double usual_hired = 0, usual_left = 0;   ///< an authority and month
    double weight = 1;                   ///< this run's part of the nation
};

/// Of several authorities since the nation last looked.
struct AppointmentCounts { double months = 0, longest = 0, hired = 0, left = 0; };   ///< months: summed; longest: of one authority
/// Adds an authority's counts, which begin again at nothing.
void take_counts(AppointmentCounts& sum, Leadership& l);
/// Those against what as many authorities have in the long run; 1 where that is not known.
CandidateFlows flows_of(const AppointmentCounts& counts, const LeadershipMeans& long_run, double weight);

CandidateMarket next_candidates(const AppointmentParameters& p, CandidateMarket market, const CandidateFlows& flows);

}  // namespace hearth::children
