#include "models/workforce/workload_month.hpp"

#include <algorithm>

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
double overload(const WorkforceLevers& levers, int months_since_policy) {
    const auto now = [since = months_since_policy](std::int64_t after, std::int64_t months) { return since >= after && since < after + months; };
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

double case_hours(const WorkforceParameters& p, const WorkDone& work) {
    const CaseHours hours = hours_of(p);
    return hours.contact * work.contacts + hours.assessment * work.assessments + hours.enquiry * work.enquiries + hours.conference * work.conferences +
           hours.support * work.in_support + hours.plan * work.on_plan + hours.looked_after * work.looked_after;
}

void workload(Workforce& w, const WorkloadInputs& in) {
    const WorkforceParameters& p = in.p;
    const Strength s = strength_of(p, w, in.month);
    w.newly_qualified = s.newly_qualified;
    const double staff = w.base_posts > 0 ? s.productive * time_of_a_post(w) / (w.stationary.productive * w.base_posts) : 0;
    w.available = in.opening_case_hours * staff * direct_time(p, in.levers.checkers) * (1 - in.inspected_time) * attendance(p, w.pressure_half_year);
    w.required = case_hours(p, in.work) * w.standard * overload(in.levers, in.months_since_policy);
    w.pressure = pressure_of(w.required, w.available);
    smooth(w.pressure_half_year, w.pressure, 6);
    smooth(w.pressure_year, w.pressure, 12);
    smooth(w.pressure_heard_of, w.pressure, p.join_months);
    if (p.standard) w.standard = next_standard(p, w.standard, w.pressure_year, w.swing, in.recovery);
    const std::int32_t workers = w.permanent + w.agency;
    const double experienced = workers > 0 ? s.experienced / workers / w.stationary.experienced : 1;
    w.quality = practice_quality(p, experienced, w.pressure_half_year, w.standard);
}

void apply_workforce(const Workforce& w, const WorkforceParameters& p, double second_month, Practice& practice) {
    practice.quality *= w.quality;
    practice.pressure *= w.pressure;
    practice.load *= w.pressure_half_year;
    practice.delay_months = std::max(-second_month, practice.delay_months + p.delay * (w.pressure_half_year - 1));
}

SocialWorkPay social_work_pay(const Workforce& w, const WorkforceParameters& p) {
    const double post_month = time_of_a_post(w) * p.post_year / 12;
    return {w.permanent * post_month, w.agency * post_month * p.agency_price, w.agency * post_month * (p.agency_price - 1)};
}

double status_quo_pay(const Workforce& w, const WorkforceParameters& p) {
    return w.base_posts * (w.stationary.permanent + w.stationary.agency * p.agency_price) * p.post_year / 12;
}

}  // namespace hearth::children
