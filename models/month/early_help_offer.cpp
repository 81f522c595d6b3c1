#include "models/month/early_help_offer.hpp"

#include <algorithm>

namespace hearth::children {

double edge_coverage(const Nation& n, Month month) { return n.under_policy(month) ? n.parameters->care.edge_coverage : 0; }

double reach_now(const Authority& a, const Nation& n) {
    const Parameters& p = *n.parameters;
    const double usual = p.money.targeted_per_child * a.children / std::max(1.0, p.costs.early_help_place_year);
    return p.money.on && usual > 0 ? early_help_reach(p.early_help, a.early_help.places / usual) : 1;
}

// Coverage counts against the opening's own only where histories knew the same limits (places_limited).
void apply_early_help(const Authority& a, const Nation& n, Practice& practice) {
    const double ratio = n.parameters->money.on ? coverage_ratio(a.early_help.coverage, a.opening_averages.early_help_coverage) : 1;
    practice.selection = selection_effect(n.parameters->early_help, ratio);
    practice.availability = early_help_availability(ratio);
    practice.care_entry = edge_of_care_entry(n.parameters->care, edge_coverage(n, a.month), practice.quality);
}

std::int64_t early_help_capacity(const Authority& a, const Nation& n) {
    const EarlyHelpParameters& p = n.parameters->early_help;
    if (!n.parameters->money.on) return early_help_places(p, a.children);
    return p.on ? static_cast<std::int64_t>(a.early_help.places + .5) : 0;
}

}  // namespace hearth::children
