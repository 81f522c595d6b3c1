// How long leaders stay: a director's own risk of going rises over the first two years, interims soon go, politicians answer to
// voters; and after an adverse event whoever bears the blame may have to go, the more so the less they controlled. Blame comes on
// top of what would have happened anyway: it adds departures and moves none.
// Reads: structure (B, R, K), severity. Changes: nothing (rules). Claims C3, C4, N1, N2; sizes assumed, calibrated to turnover.
#pragma once

#include "models/leaders/leaders.hpp"

namespace hearth::children {

struct TenureParameters {
    double director = 57;                 ///< months a director would stay of their own accord, mean
    double interim = .25, chief_executive = .18, leader = .08, lead_member = .15, partner_chief = .2, chair = .2;   ///< per year
    double control_changes = .4;
    double blame = .5, pass_through = .5, gap = 1;
};
void declare(Declarations& declarations, TenureParameters& p);

/// Rate a year of leaving of one's own accord, or of term, after so many months in post.
double own_exit_rate(const TenureParameters& p, Role role, const Leader& leader, double months);
/// How much more a role answers for than it controls; 0 where it controls as much.
double answering_gap(const StructureFacts& facts, Role role);
/// How hard an adverse event of severity 1 falls on a role: blame shared or passed through, and the gap.
double exposure(const TenureParameters& p, const StructureFacts& facts, Role role);
/// Rate a year at which adverse events drive out a leader.
inline double blame_exit_rate(const TenureParameters& p, double exposure, double severity) { return p.blame * severity * exposure; }

enum class Exit : std::uint8_t { stays, goes, blamed };
/// What a uniform decides about a month with these yearly rates; own reasons first, so that blame only adds.
Exit exit_of(double own, double blame, double uniform);

}  // namespace hearth::children
