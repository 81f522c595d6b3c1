// Social workers. Case hours required over hours available is pressure; pressure drives people out and keeps applicants away,
// wears down the time given to each case (fast) and gives it back (slowly), and lowers the quality of practice that every
// other rule reads. After Homer (1985) and Oliva and Sterman (2001).
// Reads: the ledger's work done this month, cases and children looked after, posts there is money for, the national pool.
// Changes: workers, who holds which case, pressure, the standard time per case, quality.
#pragma once

#include "sim/core/parameter.hpp"

#include <cstdint>
#include <vector>

namespace hearth::children {

struct WorkforceParameters {
    bool on = true;
};
void declare(Declarations& declarations, WorkforceParameters& p);

/// One established post. Numbers of posts never change hands between policies: luck is keyed by authority, post and month.
enum class PostState : std::uint8_t { vacant, permanent, agency };
struct Post {
    PostState state = PostState::vacant;
    std::int16_t since = 0;          ///< month the holder came
    std::int16_t began = 0;          ///< month the holder entered the profession
    std::int32_t cases = 0;          ///< children in open episodes held
};

/// What an authority is like to work for; drawn once a replicate from the published spread, the same in every arm.
struct WorkforceCharacter { double leaving = 0, filling = 0, agency_cover = 0, hours_per_case = 1; };

struct Workforce {
    std::vector<Post> posts;         ///< by number; those above `established` are not filled again
    double established = 0;          ///< posts there is money for
    double base_posts = 0;           ///< at the opening
    std::int32_t permanent = 0, agency = 0;
    WorkforceCharacter character;
    double required = 0, available = 0;   ///< case hours of the month
    double pressure = 1;             ///< of the month
    double pressure_half_year = 1, pressure_year = 1;   ///< smoothed over 6 and 12 months
    double standard = 1;             ///< time per case against the status quo
    double quality = 1;              ///< against the status quo
    std::int32_t unallocated = 0;    ///< children in open episodes that no worker holds
    std::int32_t leavers = 0, starters = 0, to_agency = 0;   ///< since the nation last looked
    std::int64_t ever_started = 0, ever_left = 0;            ///< since the opening; for the law that nobody is lost
};

/// Standing of the national labour market, against its status quo.
struct LabourMarket { double pool = 1, agency_pool = 1; };

}  // namespace hearth::children
