// Hours, pressure, standard, quality and pay at month end: processes of workforce.hpp.
#include "models/month/schedule.hpp"
#include "models/workforce/workforce_month.hpp"

#include <algorithm>
#include <cmath>

namespace hearth::children {
namespace {

/// What the holders of posts are worth this month, in posts of full productivity.
struct Strength { double productive = 0, experienced = 0; std::int32_t newly_qualified = 0; };

Strength strength_of(const WorkforceParameters& p, const Workforce& w, Month month) {
    Strength s;
    for (const Post& post : w.posts) {
        if (post.state != PostState::permanent) continue;
        const int months = month.index - post.began;
        s.productive += productivity(p, months);
        s.newly_qualified += months < experienced_months;
    }
    s.experienced = w.permanent - s.newly_qualified + w.agency * p.agency_experience;
    s.productive += w.agency * p.agency_productivity;
    return s;
}

/// Case hours over those of the cases there are.
double overload(const Nation& n, Month month) {
    const WorkforceLevers levers = workforce_levers(n, month);
    const auto now = [since = month - n.policy](std::int64_t after, std::int64_t months) { return since >= after && since < after + months; };
    return (1 + (now(levers.overload_after_months, levers.overload_months) ? levers.overload_percent / 100 : 0))
         * (1 - (now(levers.relief_after_months, levers.relief_months) ? levers.relief_percent / 100 : 0));
}

/// 1 where nothing is asked for and nobody is there: a place without cases is under no pressure.
double pressure_of(double required, double available) {
    if (available <= 0) return required > 0 ? highest_pressure : 1;
    return std::clamp(required / available, lowest_pressure, highest_pressure);
}

void smooth(double& mean, double value, double months) { mean += (value - mean) / months; }

}  // namespace

double case_hours(const Authority& a, const Nation& n) {
    const CaseHours hours = hours_of(n.parameters->workforce);
    const auto flow = [&a](Column c) { return static_cast<double>(a.counted(c)); };
    const auto in = [&a](Status status) { return static_cast<double>(a.children_by_status[static_cast<std::size_t>(status)]); };
    return hours.contact * flow(column("contacts")) + hours.assessment * flow(column("assessments")) + hours.enquiry * flow(column("section_47")) +
           hours.conference * flow(column("conferences")) + hours.support * in(Status::support) + hours.plan * in(Status::plan) +
           hours.looked_after * static_cast<double>(a.looked_after.size());
}

void workload(Authority& a, const Nation& n, Month month) {
    const WorkforceParameters& p = n.parameters->workforce;
    if (!p.on || n.in_history(month)) return;
    Workforce& w = a.workforce;
    const Strength s = strength_of(p, w, month);
    w.newly_qualified = s.newly_qualified;
    const double staff = w.base_posts > 0 ? s.productive * time_of_a_post(w) / (w.stationary.productive * w.base_posts) : 0;
    w.available = a.opening_averages.case_hours * staff * direct_time(p, workforce_levers(n, month).checkers) * (1 - inspected_time(a, n)) * attendance(p, w.pressure_half_year);
    w.required = case_hours(a, n) * w.standard * overload(n, month);
    w.pressure = pressure_of(w.required, w.available);
    smooth(w.pressure_half_year, w.pressure, 6);
    smooth(w.pressure_year, w.pressure, 12);
    smooth(w.pressure_heard_of, w.pressure, p.join_months);
    if (p.standard) w.standard = next_standard(p, w.standard, w.pressure_year, w.swing, recovery_now(a, n));
    const std::int32_t workers = w.permanent + w.agency;
    const double experienced = workers > 0 ? s.experienced / workers / w.stationary.experienced : 1;
    w.quality = practice_quality(p, experienced, w.pressure_half_year, w.standard);
}

void apply_workforce(const Authority& a, const Nation& n, Practice& practice) {
    const WorkforceParameters& p = n.parameters->workforce;
    if (!p.on) return;
    const Workforce& w = a.workforce;
    practice.quality *= w.quality;
    practice.pressure *= w.pressure;
    practice.load *= w.pressure_half_year;
    practice.delay_months = std::max(-n.parameters->assessment.second_month, practice.delay_months + p.delay * (w.pressure_half_year - 1));
}

SocialWorkPay social_work_pay(const Authority& a, const Nation& n) {
    const WorkforceParameters& p = n.parameters->workforce;
    const Workforce& w = a.workforce;
    if (!p.on) return {};
    const double post_month = time_of_a_post(w) * p.post_year / 12;
    return {w.permanent * post_month, w.agency * post_month * p.agency_price, w.agency * post_month * (p.agency_price - 1)};
}

double status_quo_pay(const Authority& a, const Nation& n) {
    const WorkforceParameters& p = n.parameters->workforce;
    const Workforce& w = a.workforce;
    return w.base_posts * (w.stationary.permanent + w.stationary.agency * p.agency_price) * p.post_year / 12;
}

}  // namespace hearth::children
