// Rules of workers: who leaves, who comes, what they are worth. Pure; the month is in workers_month.cpp and workload_month.cpp.
#include "models/workforce/workforce.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hearth::children {
namespace {

constexpr double least_vacancy = .02, most_vacancy = .6, least_turnover = .03, most_cover = 2;
constexpr double swings_ignored = 3;               ///< beyond this many usual swings an overload is more than luck
constexpr double lowest_standard = .3, highest_standard = 1.5;

double gamma_with(double mean, double spread, double u) {
    if (spread <= 0 || mean <= 0) return mean;
    const double shape = mean * mean / (spread * spread);
    return math::gamma_quantile(shape, u) * spread * spread / mean;
}

/// So that a twelfth of the turnover leaves each month.
double yearly_hazard(double turnover) { return -12 * math::log1p(-turnover / 12); }

WorkforceCharacter make_character(double vacancy, double turnover, double cover, double hours) {
    const double month = turnover / 12;
    return {yearly_hazard(turnover), std::min(1.0, month * (1 - vacancy) / vacancy), cover, hours, vacancy};
}

WorkforceCharacter mean_character(const WorkforceParameters& p) { return make_character(p.vacancy, p.turnover, p.agency_cover, 1); }

}  // namespace

CaseHours hours_of(const WorkforceParameters& p) {
    return {p.hours[0], p.hours[1], p.hours[2], p.hours[3], p.hours[4], p.hours[5], p.hours[6]};
}

WorkforceCharacter draw_character(const WorkforceParameters& p, const WorkforceCharacterWords& words) {
    const double u = uniform(words.vacancy), r = p.turnover_with_vacancy;
    const double z = r * math::normal_quantile(u) + std::sqrt(1 - r * r) * math::normal_quantile(uniform(words.turnover));
    const double vacancy = gamma_with(p.vacancy, p.vacancy_spread, u);
    const double turnover = gamma_with(p.turnover, p.turnover_spread, math::normal_distribution(z));
    const double cover = gamma_with(p.agency_cover, p.agency_cover_spread, uniform(words.cover));
    const double s = p.hours_spread, hours = math::exp(s * math::normal_quantile(uniform(words.hours)) - s * s / 2);
    return make_character(std::clamp(vacancy, least_vacancy, most_vacancy), std::clamp(turnover, std::min(least_turnover, p.turnover), std::max(p.turnover, .9 * p.leave_most)), std::min(cover, most_cover), hours);
}

StationaryStaff stationary_staff(const WorkforceParameters& p, const WorkforceCharacter& c) {
    const double leave = leave_chance(p, c.leaving, 1, 1), fresh = 1 - p.stay_in_profession;
    double worth = 1, stay = 1;
    for (int k = 0; k < experienced_months; ++k, stay *= 1 - leave) worth -= fresh * leave * stay * (1 - productivity(p, k));
    StationaryStaff staff;
    staff.permanent = 1 - c.vacancy;
    staff.agency = c.agency_cover * c.vacancy;
    staff.productive = staff.permanent * worth + staff.agency * p.agency_productivity;
    staff.experienced = (staff.permanent * (1 - fresh * (1 - stay)) + staff.agency * p.agency_experience) / (staff.permanent + staff.agency);
    return staff;
}

double posts_needed(const WorkforceParameters& p, const WorkforceCharacter& c, double case_hours) {
    const double worth = stationary_staff(p, c).productive / stationary_staff(p, mean_character(p)).productive;
    return case_hours * c.hours_per_case / (p.post_hours * worth);
}

double leave_chance(const WorkforceParameters& p, double leaving, double pressure, double retention) {
    return math::monthly_probability(std::min(p.leave_most, leaving * retention * math::pow(pressure, p.leave_pressure)));
}

double own_load_factor(const WorkforceParameters& p, double load_over_mean) {
    return 1 + p.leave_own_cases * (std::min(load_over_mean, 4.0) - 1);
}

double fill_chance(const WorkforceParameters& p, double filling, double pressure_heard_of, double pool) {
    return std::min(1.0, filling * pool * math::pow(pressure_heard_of, -p.join_pressure));
}

double productivity(const WorkforceParameters& p, int months) {
    return months >= experienced_months ? 1 : p.new_productivity + (1 - p.new_productivity) * months / experienced_months;
}

int months_before(const WorkforceParameters& p, double u) { return u < 1 - p.stay_in_profession ? 0 : experienced_months; }

double agency_wanted(const WorkforceCharacter& c, double vacancies, double posts, double pool, double cap) {
    return std::min(c.agency_cover * pool * std::max(0.0, vacancies), cap * posts);
}

double direct_time(const WorkforceParameters& p, double checkers) {
    return (1 - p.overhead - checker_share * checkers) / (1 - p.overhead - checker_share * status_quo_checkers);
}

double attendance(const WorkforceParameters& p, double pressure) {
    const double sick = std::min(.5, p.sickness * math::pow(pressure, p.sickness_pressure));
    return (1 - sick) / (1 - p.sickness);
}

double next_standard(const WorkforceParameters& p, double standard, double pressure_year, double swing, double recovery) {
    const double band = std::max(p.dead_band, swings_ignored * swing);
    const double overload = std::max(0.0, pressure_year - 1 - band), slack = std::max(0.0, 1 - band - pressure_year);
    const double next = standard - standard * overload / p.erosion_months + (standard * slack + 1 - standard) / p.recovery_months * recovery;
    return std::clamp(next, lowest_standard, highest_standard);
}

double practice_quality(const WorkforceParameters& p, double experienced_over_stationary, double pressure, double standard) {
    const double strain = std::max(.2, 1 - p.quality_pressure * std::max(-.3, pressure - 1));
    return math::pow(experienced_over_stationary, p.quality_experience) * strain * math::pow(standard, p.quality_time);
}

double loop_gain(const WorkforceParameters& p) { return p.vacancy * (p.leave_pressure + p.join_pressure); }

double tipping_pressure(double vacancy, double n) {
    const auto above = [&](double pressure) { return 1 - vacancy + vacancy * math::pow(pressure, n) - pressure; };
    if (n <= 1) return std::numeric_limits<double>::infinity();
    if (vacancy * n >= 1) return 1;   // every push runs away
    double low = math::pow(1 / (vacancy * n), 1 / (n - 1)), high = 2 * low;   // from where the gap is widest
    while (above(high) < 0) high *= 2;
    for (int step = 0; step < 60; ++step) (above((low + high) / 2) < 0 ? low : high) = (low + high) / 2;
    return high;
}

}  // namespace hearth::children
