#include "models/leaders/candidates.hpp"

#include "sim/core/pool.hpp"
#include "models/month/schedule.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

CandidateFlows collect(const Nation& n, std::span<Authority> authorities) {
    const LeadershipMeans& long_run = n.leadership.long_run;
    double months = 0, longest = 0, hired = 0, left = 0, children = 0;
    for (Authority& a : authorities) {
        Leadership& l = a.leadership;
        months += l.months, longest = std::max(longest, static_cast<double>(l.months));
        hired += l.hired, left += l.left;
        children += a.children;
        l.hired = l.left = l.months = 0;
    }
    const auto against = [months](double flow, double usual) { return usual > 0 && months > 0 ? flow / (usual * months) : 1; };
    return {longest, against(hired, long_run.hired), against(left, long_run.left), long_run.hired, long_run.left, std::min(1.0, children / n.parameters->workforce.market_children)};
}

}  // namespace

CandidateMarket next_candidates(const AppointmentParameters& p, CandidateMarket market, const CandidateFlows& f) {
    const auto with_the_rest = [&f](double here, double rest) { return f.weight * here + (1 - f.weight) * rest; };
    const double a_person = 12 * p.employers / p.candidates;   // a flow of each authority each month, to the pool's turnover a year
    const double taken = a_person * f.usual_hired, back = std::min(a_person * f.usual_left * p.stay, taken + 1 / p.candidate_years);
    const double deputies = taken + 1 / p.candidate_years - back;
    const double coming = deputies + back * with_the_rest(f.left, 1);
    const double going = taken * with_the_rest(f.hired / market.pool, 1) + 1 / p.candidate_years;
    return {within_pool(relaxed(market.pool, coming, going, f.months / 12))};
}

void candidate_market(Nation& n, std::span<Authority> authorities, Month) {
    const LeadershipParameters& p = n.parameters->leadership;
    if (p.on) n.leadership.candidates = next_candidates(p.appointment, n.leadership.candidates, collect(n, authorities));
}

}  // namespace hearth::children
