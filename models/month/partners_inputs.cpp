#include "models/month/partners_inputs.hpp"

#include "models/month/schedule.hpp"

#include <algorithm>

namespace hearth::children {

PartnerLevers partner_levers(const Nation& n, Month month) {
    PartnerLevers levers = n.in_force(n.parameters->partners.levers, month);
    const LeadershipParameters& leaders = n.parameters->leadership;
    if (leaders.on) levers.orchestration = std::max(levers.orchestration, n.in_force(leaders.levers, month).orchestration);
    return levers;
}

PartnersInputs partners_inputs(const Authority& a, const Nation& n, Month month) {
    return {.p = n.parameters->partners, .levers = partner_levers(n, month), .legitimacy = legitimacy_now(a, n), .duty = duty_from_inspection(a, n)};
}

SharedEvents shared_events(const Authority& a, const Nation& n) {
    const double grown = children_over_opening(a);
    const auto now = [&a](Column c) { return static_cast<double>(a.counted(c)); };
    SharedEvents events{.early_help_completed = now(column("early_help_completed")),
                        .usual_early_help_completed = a.opening_averages.early_help_completed * grown,
                        .care_starts = now(column("care_starts")),
                        .usual_care_starts = a.opening_averages.care_starts * grown};
    // Where money is off, histories knew no limit of places, so what ends now says nothing against them.
    if (!n.parameters->money.on) events.early_help_completed = events.usual_early_help_completed;
    return events;
}

void initialise_partners(Authority& a, const Nation& n) {
    const PartnerParameters& p = n.parameters->partners;
    a.partners = p.on ? initial_partners(p) : Partners{};
}

void partners(Authority& a, const Nation& n, Month month) {
    if (n.parameters->partners.on && !n.in_history(month)) partners(a.partners, partners_inputs(a, n, month));
}

void remember_events(Authority& a, const Nation& n) { remember_events(a.partners, n.parameters->partners, shared_events(a, n)); }

void apply_partners(const Authority& a, const Nation& n, Practice& practice) {
    const PartnerParameters& p = n.parameters->partners;
    if (p.on) apply_partners(a.partners, p, partner_levers(n, a.month), practice);
}

double partners_places(const Authority& a, const Nation& n) {
    const Parameters& p = *n.parameters;
    return p.partners.on ? partners_places(a.partners, p.partners, a.books.targeted / std::max(1.0, p.costs.early_help_place_year)) : 0;
}

}  // namespace hearth::children
