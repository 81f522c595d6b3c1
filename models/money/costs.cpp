#include "models/money/costs.hpp"

namespace hearth::children {

void declare(Declarations& d, CostParameters& p) {
    const std::string process = "Unit costs of processes, order of magnitude about 2011 prices; swept.";
    d.add(p.contact, Number{"costs.contact", "GBP", "A contact handled at the front door.", {5, 1000}, Evidence::assumed, process});
    d.add(p.assessment, Number{"costs.assessment", "GBP", "An assessment of one child.", {50, 5000}, Evidence::assumed, process});
    d.add(p.enquiry, Number{"costs.enquiry", "GBP", "A section 47 enquiry.", {50, 5000}, Evidence::assumed, process});
    d.add(p.conference, Number{"costs.conference", "GBP", "An initial child protection conference.", {25, 3000}, Evidence::assumed, process});
    d.add(p.support_month, Number{"costs.support_month", "GBP", "A month of in-need support of one child.", {10, 3000}, Evidence::assumed, process});
    d.add(p.plan_month, Number{"costs.plan_month", "GBP", "A month of a protection plan of one child.", {25, 3000}, Evidence::assumed, process});
    d.add(p.early_help_place_year, Number{"costs.early_help_place_year", "GBP", "A year of one early-help place.", {500, 50000}, Evidence::assumed, "Family support cases of GBP 3,000 to 4,000 for about half a year."});
    d.add(p.edge_of_care_month, Number{"costs.edge_of_care_month", "GBP", "A month of intensive help of one family at the edge of care.", {100, 20000}, Evidence::assumed, "Intensive programmes of about half a year for several thousand pounds; swept."});
    d.add(p.placement_week, Numbers{"costs.placement_week", "GBP", "A week of care of one child.", {"kin or parents", "in-house foster", "agency foster", "residential", "supported", "placed for adoption"}, {50, 20000}, Evidence::published, "Section 251, 2019: foster 580 over both kinds, residential 3,945, all looked after 1,200; the others assumed."});
}

}  // namespace hearth::children
