// Social workers. Case hours required over hours available is pressure; pressure drives people out and keeps applicants away,
// wears down the time given to each case (fast) and gives it back (slowly), and lowers the quality of practice that every
// other rule reads. After Homer (1985) and Oliva and Sterman (2001).
// Reads: the ledger's work done this month, cases and children looked after, posts there is money for, the national pool.
// Changes: workers, who holds which case, pressure, the standard time per case, quality.
#pragma once

#include "models/draws/service_words.hpp"
#include "sim/core/parameter.hpp"
#include "sim/core/random.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace hearth::children {

/// What policies move; the defaults are the status quo.
struct WorkforceLevers {
    double retention = 1, checkers = 8, agency_cap = 1, overload_percent = 0, relief_percent = 0;
    std::int64_t overload_after_months = 0, overload_months = 0, relief_after_months = 0, relief_months = 0;
};

struct CaseHours { double contact = 0, assessment = 0, enquiry = 0, conference = 0, support = 0, plan = 0, looked_after = 0; };

struct WorkforceParameters {
    bool on = true, market = true, standard = true, handover = true;
    std::array<double, 7> hours{1.5, 12, 13, 6, 4, 7, 5};
    double post_hours = 68.5, vacancy = .164, vacancy_spread = .11, turnover = .15, turnover_spread = .05, turnover_with_vacancy = .5;
    double agency_cover = .98, agency_cover_spread = .4, hours_spread = .15;
    double leave_pressure = 1, leave_own_cases = .2, leave_most = .35, join_pressure = 1, join_months = 4;
    double stay_in_profession = .17, to_agency = .08;
    double new_productivity = .5, agency_productivity = .8, agency_experience = .5, agency_price = 1.5, post_year = 72000;
    double overhead = .3, sickness = .031, sickness_pressure = .5;
    double quality_experience = .5, quality_pressure = .3, quality_time = .5, delay = .5;
    double erosion_months = 12, recovery_months = 60, dead_band = .05, usual_swing = .04;
    double handover_trust = .05, seekers_months = 6, agency_months = 36, market_children = 11756000;
    WorkforceLevers levers;
};
void declare(Declarations& declarations, WorkforceParameters& p);
std::vector<ParameterProblem> check(const WorkforceParameters& p);

inline constexpr int experienced_months = 24;     ///< in the profession, until fully productive
inline constexpr double status_quo_checkers = 8, checker_share = .02;   ///< share of everybody's time that one checker takes
inline constexpr double lowest_pressure = .2, highest_pressure = 5;

/// One established post. Numbers of posts never change hands between policies: luck is keyed by authority, post and month.
enum class PostState : std::uint8_t { vacant, permanent, agency };
struct Post {
    PostState state = PostState::vacant;
    bool transferring = false;         ///< a holder went this month; others take over what the post holds
    std::int16_t began = 0;          ///< month the holder entered the profession
    std::int32_t cases = 0;          ///< children in open episodes held
};

/// What an authority is like to work for; drawn once a replicate from the published spread, the same in every arm.
struct WorkforceCharacter {
    double leaving = 0;              ///< a year, at the status quo
    double filling = 0;              ///< chance a month that a vacancy is filled, at the status quo
    double agency_cover = 0;         ///< agency workers for a vacancy
    double hours_per_case = 1;
    double vacancy = 0;              ///< where leaving and filling balance
};

/// What those rates balance at, for one post.
struct StationaryStaff { double permanent = 0, agency = 0, productive = 0, experienced = 0; };

struct Workforce {
    std::vector<Post> posts;         ///< by number; those above `established` are not filled again
    double established = 0;          ///< posts there is money for
    double base_posts = 0;           ///< at the opening
    std::int32_t permanent = 0, agency = 0, newly_qualified = 0;
    WorkforceCharacter character;
    StationaryStaff stationary;
    double agency_rounding = 0;      ///< where in its fraction one more agency worker is taken on
    double swing = 0;                ///< usual swing of the year's pressure in a place of this size
    double required = 0, available = 0;   ///< case hours of the month
    double pressure = 1;             ///< of the month
    double pressure_half_year = 1, pressure_year = 1;   ///< smoothed over 6 and 12 months
    double pressure_heard_of = 1;    ///< as applicants know it: smoothed over the months that recruitment takes
    double standard = 1;             ///< time per case against the status quo
    double quality = 1;              ///< against the status quo
    std::int32_t unallocated = 0;    ///< children in open episodes that no worker holds
    std::int32_t leavers = 0, starters = 0, to_agency = 0, months = 0;   ///< since the nation last looked
    std::int64_t ever_started = 0, ever_left = 0, opening_permanent = 0;   ///< since the opening; for the law that nobody is lost
    std::vector<std::pair<std::uint32_t, std::uint32_t>> without_worker;   ///< this month: family id, position
    std::vector<std::uint32_t> open_cases;   ///< positions of records with an open episode, this month
    std::vector<std::uint64_t> by_load;   ///< this month: holders, a heap with the fewest cases on top
    std::vector<std::uint32_t> post_numbers;   ///< this month: 0, 1, 2 ..., which key the posts' random numbers
    DrawnColumns<PostWords> post_words;   ///< this month's, by post
};

/// Standing of the national labour market, against its status quo.
struct LabourMarket {
    double pool = 1, agency_pool = 1;
    double workers = 0;              ///< permanent workers of this run that its children ask for at the status quo, when last looked at
};

// Rules. All pressures are against the status quo.
CaseHours hours_of(const WorkforceParameters& p);
WorkforceCharacter draw_character(const WorkforceParameters& p, const WorkforceCharacterWords& words);
StationaryStaff stationary_staff(const WorkforceParameters& p, const WorkforceCharacter& character);
/// Posts that so many case hours a month need; a place that is hard to staff has more posts for the same work.
double posts_needed(const WorkforceParameters& p, const WorkforceCharacter& character, double case_hours);
/// P(a permanent worker leaves this month).
double leave_chance(const WorkforceParameters& p, double leaving, double pressure, double retention);
/// Multiplies it: the worker's own load over the mean of all, so that its mean is 1.
double own_load_factor(const WorkforceParameters& p, double load_over_mean);
/// P(a vacancy is filled this month), given the pressure that applicants have heard of and the national pool.
double fill_chance(const WorkforceParameters& p, double filling, double pressure_heard_of, double pool);
double productivity(const WorkforceParameters& p, int months_in_profession);
/// Months in the profession before coming: 0 for the newly qualified.
int months_before(const WorkforceParameters& p, double u);
double agency_wanted(const WorkforceCharacter& c, double vacancies, double posts, double pool, double cap);
/// Share of time that goes to cases, against that with the status quo's checkers; share at work, against usual sickness.
double direct_time(const WorkforceParameters& p, double checkers);
double attendance(const WorkforceParameters& p, double pressure);
/// Next month's standard time per case. Slack and overload below a place's usual swing change nothing (else noise alone would
/// wear the standard down, because it erodes faster than it recovers); beyond, it erodes, recovers (`recovery` times as fast as usual), and returns to 1.
double next_standard(const WorkforceParameters& p, double standard, double pressure_year, double swing, double recovery = 1);
double practice_quality(const WorkforceParameters& p, double experienced_over_stationary, double pressure, double standard);

/// Whole posts there is money for, at least one; each is this part of a full-time post, so that nothing hangs on rounding.
std::int32_t posts_now(const Workforce& w);
double time_of_a_post(const Workforce& w);
/// Stocks at month end, in the columns of the ledger.
void measure_workforce(const Workforce& w, std::span<double> row);

/// Vacancies answer pressure with elasticity n = leave_pressure + join_pressure, and pressure answers vacancies: the gain of that
/// loop at the status quo. Below 1 a shock heals.
double loop_gain(const WorkforceParameters& p);
/// Where P = 1 - v + v P^n again, above 1: beyond it, vacancies and pressure drive each other on without end. Infinite for n <= 1.
double tipping_pressure(double vacancy, double elasticity);

}  // namespace hearth::children
