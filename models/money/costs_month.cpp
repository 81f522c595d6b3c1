// What the month cost: process of money/costs.hpp.
#include "models/month/schedule.hpp"

#include <algorithm>

namespace hearth::children {
double placement_bill(const Authority& a, const Nation& n) {
    double weekly = 0;
    for (const LookedAfter& child : a.looked_after) weekly += n.parameters->costs.placement_week[static_cast<std::size_t>(child.placement)];
    return weekly * weeks_a_month;
}

void costs(Authority& a, const Nation& n, Month) {
    const CostParameters& p = n.parameters->costs;
    const auto children = [&](Status status) { return a.children_by_status[static_cast<std::size_t>(status)]; };
    const std::array<double, 7> pounds = {
        static_cast<double>(a.counted(column("contacts"))) * p.contact,
        static_cast<double>(a.counted(column("assessments"))) * p.assessment,
        static_cast<double>(a.counted(column("section_47"))) * p.enquiry + static_cast<double>(a.counted(column("conferences"))) * p.conference,
        children(Status::support) * p.support_month,
        children(Status::plan) * p.plan_month,
        a.places_taken * p.early_help_place_year / 12,
        placement_bill(a, n)};
    for (std::size_t service = 0; service < pounds.size(); ++service) a.add(column("spending"), service, static_cast<int>(std::min(pounds[service] + .5, most_pounds)));
}

}  // namespace hearth::children
