#include "models/casework/support.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {

void declare(Declarations& d, SupportParameters& p) {
    const std::vector<std::string> levels = {"quiet", "emerging", "complex", "acute"};
    const std::string solved = "Design's existence check against England 2019, then solved by scenarios/solve/solve_levels.py.";
    d.add(p.close, Numbers{"support.close", "1", "Chance a month that in-need support closes, by level.", levels, {0, 1}, Evidence::assumed, solved});
    d.add(p.close_disabled, Number{"support.close_disabled", "1", "The same for a family with a disabled child.", {0, 1}, Evidence::assumed, "31 to 35 % of open episodes exceed two years: DfE Children in need 2019."});
    d.add(p.close_pressure, Number{"support.close_pressure", "1", "Closing grows with pressure to this power.", {0, 3}, Evidence::assumed, "Rationing closes early."});
    d.add(p.enquiry, Numbers{"support.enquiry", "1", "Chance a month that support turns into a section 47 enquiry, by level.", levels, {0, 1}, Evidence::assumed, solved});
    d.add(p.review_end, Numbers{"support.review_end", "1", "Chance that a review ends a plan, by level.", levels, {0, 1}, Evidence::assumed, solved});
    d.add(p.first_review, Number{"support.first_review", "1", "Multiplier of that chance at the first review (month 3).", {0, 3}, Evidence::assumed, "DfE Children in need 2019, ended plan durations."});
    d.add(p.later_review, Number{"support.later_review", "1", "Multiplier of that chance from the second review (month 9).", {0, 3}, Evidence::assumed, "DfE Children in need 2019, ended plan durations."});
    d.add(p.between_reviews, Number{"support.between_reviews", "1", "Chance a month that a plan ends outside a review.", {0, 1}, Evidence::assumed, "Moves away, care entry elsewhere, age."});
    d.add(p.enquiry_caution, Number{"support.enquiry_caution", "1", "Log rise of support turning into an enquiry per unit of caution (the fall of the bar for enquiries at assessment).", {0, 3}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.review_quality, Number{"support.review_quality", "1", "Share of the difference between levels that reviews lose per unit of practice quality lost.", {0, 1}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.ease, Number{"support.ease", "1", "How much faster needs ease under support, enquiry or plan at status-quo quality.", {0, 3}, Evidence::assumed, solved});
    d.add(p.protect, Number{"support.protect", "1", "How much slower needs worsen under support, enquiry or plan at status-quo quality.", {0, 1}, Evidence::assumed, solved});
}

SupportMonth support_month(const SupportParameters& p, int level, bool disabled, double pressure, double caution) {
    const auto n = static_cast<std::size_t>(level);
    const double close = disabled ? std::min(p.close_disabled, p.close[n]) : p.close[n];
    const double enquiry = std::min(1.0, p.enquiry[n] * math::exp(p.enquiry_caution * caution));
    return {enquiry, std::min(1 - enquiry, close * math::pow(pressure, p.close_pressure))};
}

double plan_end(const SupportParameters& p, int level, int months, double quality) {
    if (!is_review(months)) return p.between_reviews;
    const double mean = std::accumulate(p.review_end.begin(), p.review_end.end(), 0.0) / level_count;
    const double multiplier = months == first_review_month ? p.first_review : p.later_review;
    const double at_status_quo = p.review_end[static_cast<std::size_t>(level)];
    const double seen = std::clamp(at_status_quo + (1 - quality) * p.review_quality * (mean - at_status_quo), 0.0, 1.0);
    return std::min(1.0, seen * multiplier);
}

namespace {
bool helped(Status status) { return status == Status::support || status == Status::enquiry || status == Status::plan; }
}  // namespace

double support_ease(const SupportParameters& p, Status status, double quality) { return helped(status) ? 1 + p.ease * quality : 1; }

double support_escalate(const SupportParameters& p, Status status, double quality) {
    return helped(status) ? std::max(0.0, 1 - p.protect * quality) : 1;
}

}  // namespace hearth::children
