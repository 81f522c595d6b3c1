#include "models/care/care.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

const std::vector<std::string> ages = {"under 1", "1-4", "5-9", "10-15", "16-17"};
const std::vector<std::string> placements = {"kin or parents", "in-house foster", "agency foster", "residential", "supported", "placed for adoption"};
const std::string dfe = "DfE Children looked after in England 2019";

void declare_entry(Declarations& d, CareParameters& p) {
    d.add(p.entry, Numbers{"care.entry", "1/year", "Rate of entering care per child during an enquiry, by level.", {"quiet", "emerging", "complex", "acute"}, {0, 5}, Evidence::assumed, "Design's existence check against England 2019, then solved by scenarios/solve/solve_levels.py."});
    d.add(p.entry_age, Numbers{"care.entry_age", "1", "Multiplier by age of the child; solved from the ages of looked-after children, except under 1, which is set for the first peak of entry.", ages, {0, 50}, Evidence::assumed, "Ages of looked-after children, " + dfe + "."});
    d.add(p.harm_outside, Number{"care.harm_outside", "1", "Entry from 13 where the spell is about harm outside the home, over that of others of the age.", {1, 20}, Evidence::assumed, "A second peak of entry in the mid-teens (Jay et al. 2025), besides unaccompanied arrivals; swept."});
    d.add(p.from_support, Number{"care.from_support", "1", "Entry from in-need support or assessment over that during an enquiry.", {0, 5}, Evidence::assumed, "Design's existence check."});
    d.add(p.from_plan, Number{"care.from_plan", "1", "Entry from a protection plan over that during an enquiry.", {0, 5}, Evidence::assumed, "Design's existence check."});
    d.add(p.route, Numbers{"care.route", "1", "How children come into care.", {"agreed", "court order", "emergency"}, {0, 1}, Evidence::assumed, "Order of magnitude of legal status on entry."});
    d.add(p.place_child, Numbers{"care.place_child", "1", "First placement under 16.", placements, {0, 1}, Evidence::assumed, "Placements at 31 March, " + dfe + "."});
    d.add(p.place_teenager, Numbers{"care.place_teenager", "1", "First placement from 16.", placements, {0, 1}, Evidence::assumed, "Placements at 31 March, " + dfe + "."});
    d.add(p.in_house_per_10000, Number{"care.in_house_per_10000", "per 10,000 children", "In-house foster places.", {0, 300}, Evidence::assumed, "Somewhat above the children in them."});
    d.add(p.overflow_residential, Number{"care.overflow_residential", "1", "Share of children without an in-house place who go to a home rather than agency foster care.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.edge_coverage, Number{"care.edge_coverage", "1", "Share of families at the edge of care that get intensive help there; acts under policy.", {0, 1}, Evidence::choice, "0: what there is of it is in the status quo."});
    d.add(p.edge_effect, Number{"care.edge_effect", "1", "Share by which such help, at status-quo quality, lowers entry to care.", {0, .6}, Evidence::assumed, "Family group conferences and intensive family work; trials disagree, swept."});
}

void declare_leaving(Declarations& d, CareParameters& p) {
    d.add(p.exit_early, Number{"care.exit_early", "1/year", "Rate of leaving care in the first six months.", {.02, 5}, Evidence::assumed, "Design: ends .38 of the stock a year, " + dfe + "."});
    d.add(p.exit_late, Number{"care.exit_late", "1/year", "Rate of leaving care after six months.", {.02, 5}, Evidence::assumed, "Design: ends .38 of the stock a year, " + dfe + "."});
    d.add(p.exit_young, Number{"care.exit_young", "1", "Multiplier of leaving under 6 between months 6 and 36 (adoption, guardianship).", {.1, 10}, Evidence::assumed, "Design."});
    d.add(p.to_home, Numbers{"care.to_home", "1", "Weight of going home, by age.", ages, {0, 1}, Evidence::assumed, "Reasons care ceased, " + dfe + "."});
    d.add(p.to_kin, Numbers{"care.to_kin", "1", "Weight of kin and special guardianship, by age.", ages, {0, 1}, Evidence::assumed, "Reasons care ceased, " + dfe + "."});
    d.add(p.to_adoption, Numbers{"care.to_adoption", "1", "Weight of adoption after six months, by age.", ages, {0, 1}, Evidence::assumed, "3,600 adoptions in 2019, " + dfe + "."});
    d.add(p.move_to_supported, Number{"care.move_to_supported", "1/year", "Rate of moving to supported accommodation from 16.", {0, 10}, Evidence::assumed, "4.4 % in supported or independent placements, " + dfe + "."});
    d.add(p.move_to_adoption, Number{"care.move_to_adoption", "1/year", "Rate of being placed for adoption, under 5 and after six months.", {0, 10}, Evidence::assumed, "2.8 % placed for adoption, " + dfe + "."});
    d.add(p.unaccompanied, Flag{"care.unaccompanied", "Whether unaccompanied children arrive.", Evidence::choice, ""});
    d.add(p.unaccompanied_age, Numbers{"care.unaccompanied_age", "1", "Share of unaccompanied children arriving at each age.", {"15", "16", "17"}, {0, 1}, Evidence::assumed, "Most arrive at 16 or 17."});
    d.add(p.unaccompanied_stay, Number{"care.unaccompanied_stay", "year", "Mean stay, turning the published stock into arrivals.", {.25, 5}, Evidence::assumed, "From the ages of arrival to 18."});
}

}  // namespace

void declare(Declarations& d, CareParameters& p) {
    declare_entry(d, p);
    declare_leaving(d, p);
}

int care_age(int age_months) {
    if (age_months < 12) return 0;
    if (age_months < 60) return 1;
    if (age_months < 120) return 2;
    return age_months < 192 ? 3 : 4;
}

namespace {
double entry_by_status(const CareParameters& p, int level, Status status) {
    if (status == Status::none) return 0;
    const double factor = status == Status::plan ? p.from_plan : status == Status::enquiry ? 1 : p.from_support;
    return p.entry[static_cast<std::size_t>(level)] / 12 * factor;
}
}  // namespace

double care_entry_hazard(const CareParameters& p, int level, Status status, int age_months, bool harm_outside) {
    const double outside = harm_outside && age_months >= harm_outside_months ? p.harm_outside : 1;
    return entry_by_status(p, level, status) * p.entry_age[static_cast<std::size_t>(care_age(age_months))] * outside;
}

double largest_care_entry_hazard(const CareParameters& p, int level, Status status, bool infants) {
    return entry_by_status(p, level, status) * *std::max_element(p.entry_age.begin() + !infants, p.entry_age.end()) * std::max(1.0, p.harm_outside);
}

std::array<double, legal_route_count - 1> route_weights(const CareParameters& p, double orders) {
    auto weights = p.route;
    for (const LegalRoute route : {LegalRoute::court_order, LegalRoute::emergency}) weights[static_cast<std::size_t>(route)] *= orders;
    return weights;
}

double edge_of_care_entry(const CareParameters& p, double coverage, double quality) { return std::max(0.0, 1 - coverage * p.edge_effect * quality); }

double care_exit_hazard(const CareParameters& p, int months_in_care, int age_months) {
    if (months_in_care < 6) return p.exit_early / 12;
    const bool young = age_months < 72 && months_in_care < 36;
    return p.exit_late / 12 * (young ? p.exit_young : 1);
}

std::array<double, care_end_count> care_end_weights(const CareParameters& p, int months_in_care, int age_months) {
    const auto age = static_cast<std::size_t>(care_age(age_months));
    const double adoption = months_in_care < 6 ? 0 : p.to_adoption[age];
    return {p.to_home[age], p.to_kin[age], adoption, 0, std::max(0.02, 1 - p.to_home[age] - p.to_kin[age] - p.to_adoption[age])};
}

}  // namespace hearth::children
