// Rules of tenure; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/leaders/tenure.hpp"

namespace hearth::children {

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
