#include "models/leaders/candidates.hpp"

#include "sim/core/pool.hpp"

#include <algorithm>

namespace hearth::children {

void take_counts(AppointmentCounts& sum, Leadership& l) {
    sum.months += l.months, sum.longest = std::max(sum.longest, static_cast<double>(l.months));
    sum.hired += l.hired, sum.left += l.left;
    l.hired = l.left = l.months = 0;
}

CandidateFlows flows_of(const AppointmentCounts& counts, const LeadershipMeans& long_run, double weight) {
    const auto against = [months = counts.months](double flow, double usual) { return usual > 0 && months > 0 ? flow / (usual * months) : 1; };
    return {counts.longest, against(counts.hired, long_run.hired), against(counts.left, long_run.left), long_run.hired, long_run.left, weight};
}

CandidateMarket next_candidates(const AppointmentParameters& p, CandidateMarket market, const CandidateFlows& f) {
    const auto with_the_rest = [&f](double here, double rest) { return f.weight * here + (1 - f.weight) * rest; };
    const double a_person = 12 * p.employers / p.candidates;   // a flow of each authority each month, to the pool's turnover a year
    const double taken = a_person * f.usual_hired, back = std::min(a_person * f.usual_left * p.stay, taken + 1 / p.candidate_years);
    const double deputies = taken + 1 / p.candidate_years - back;
    const double coming = deputies + back * with_the_rest(f.left, 1);
    const double going = taken * with_the_rest(f.hired / market.pool, 1) + 1 / p.candidate_years;
    return {within_pool(relaxed(market.pool, coming, going, f.months / 12))};
}

}  // namespace hearth::children
