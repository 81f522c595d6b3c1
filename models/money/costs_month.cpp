#include "models/money/costs_month.hpp"

#include "models/ledger/pounds.hpp"

namespace hearth::children {

std::array<std::int64_t, costed_services> costs(const CostsInputs& in) {
    const CostParameters& p = in.p;
    const WorkDone& work = in.work;
    const std::array<double, costed_services> pounds = {
        work.contacts * p.contact,
        work.assessments * p.assessment,
        work.enquiries * p.enquiry + work.conferences * p.conference,
        work.in_support * p.support_month,
        work.on_plan * p.plan_month,
        in.early_help_places * p.early_help_place_year / 12,
        in.placements};
    std::array<std::int64_t, costed_services> whole{};
    for (std::size_t service = 0; service < costed_services; ++service) whole[service] = rounded(pounds[service]);
    return whole;
}

}  // namespace hearth::children
