// Partners month by month: process of partners/partners.hpp.
#include "models/partners/partners_month.hpp"

#include "models/month/schedule.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

constexpr double most_pressed = 5;   // an agency without income still has something

/// How far a month's count lies beyond its mean, over that mean; one more in both, so that a small authority's luck does not swing it.
double beyond_mean(double count, double mean) { return (count - mean) / (mean + 1); }

}  // namespace

/// Partners plan together if they do so themselves, or if one of the council's leaders brings them to.
PartnerLevers partner_levers(const Nation& n, Month month) {
    PartnerLevers levers = n.in_force(n.parameters->partners.levers, month);
    const LeadershipParameters& leaders = n.parameters->leadership;
    if (leaders.on) levers.orchestration = std::max(levers.orchestration, n.in_force(leaders.levers, month).orchestration);
    return levers;
}

void initialise_partners(Authority& a, const Nation& n) {
    a.partners = Partners{};
    if (!n.parameters->partners.on) return;
    a.partners.status_quo = joint_contributions(n.parameters->partners, baseline_levers<PartnerLevers>, a.partners.trust, a.partners.pressure);
    a.partners.contribution = a.partners.status_quo;
}

void partners(Authority& a, const Nation& n, Month month) {
    const PartnerParameters& p = n.parameters->partners;
    if (!p.on || n.in_history(month)) return;
    Partners& state = a.partners;
    PartnerLevers levers = partner_levers(n, month);
    levers.legitimacy *= legitimacy_now(a, n);
    for (double& duty : levers.duty) duty += duty_from_inspection(a, n);
    const ByPartner last = state.contribution;
    const ByPartner together = levers.orchestration > 0 ? joint_contributions(p, levers, state.trust, state.pressure) : last;
    for (std::size_t j = 0; j < partner_count; ++j) {
        const double others = levers.orchestration * mean_of_others(together, j) + (1 - levers.orchestration) * mean_of_others(last, j);
        state.contribution[j] = contribution(p, levers, j, others, state.trust[j], state.pressure[j]);
        state.against_status_quo[j] = against_status_quo(state.contribution[j], state.status_quo[j]);
    }
    state.mean = std::accumulate(state.against_status_quo.begin(), state.against_status_quo.end(), 0.0) / partner_count;
}

void apply_partners(const Authority& a, const Nation& n, Practice& practice) {
    const PartnerParameters& p = n.parameters->partners;
    if (!p.on) return;
    const PartnerLevers levers = partner_levers(n, a.month);
    for (std::size_t j = 0; j < partner_count; ++j) {
        const std::size_t source = source_of_partner[j];
        const double beyond = a.partners.against_status_quo[j] - 1;
        practice.presence[source] *= std::max(0.0, 1 + p.presence * beyond);
        practice.strain[source] += p.strain * math::log(a.partners.pressure[j]);
        if (p.lead) practice.lead_offers[source] *= std::max(0.0, 1 + beyond);
    }
    practice.information *= levers.information_hub * (p.information ? std::max(0.0, a.partners.mean) : 1);
    practice.early_help_quality *= coordination(p, levers);
}

double partners_places(const Authority& a, const Nation& n) {
    const Parameters& p = *n.parameters;
    if (!p.partners.on) return 0;
    return a.books.targeted / std::max(1.0, p.costs.early_help_place_year) * std::max(-1.0, p.partners.places * (a.partners.mean - 1));
}

void remember_events(Authority& a, const Nation& n) {
    const PartnerParameters& p = n.parameters->partners;
    const double grown = children_over_opening(a);
    // Where money is off, histories knew no limit of places, so what ends now says nothing against them.
    const double success = !n.parameters->money.on ? 0 : beyond_mean(static_cast<double>(a.counted(column("early_help_completed"))), a.opening_averages.early_help_completed * grown);
    const double failure = beyond_mean(static_cast<double>(a.counted(column("care_starts"))), a.opening_averages.care_starts * grown);
    for (double& trust : a.partners.trust) trust = next_trust(p, trust, success, failure);
}

void feel_pressure(Authority& a, const Nation& n, std::size_t partner, double cost, double income) {
    if (income <= 0 && cost <= 0) return;
    const double now = income * most_pressed > cost ? cost / income : most_pressed;
    double& pressure = a.partners.pressure[partner];
    pressure += (std::max(1 / most_pressed, now) - pressure) / n.parameters->partners.pressure_months;
}

}  // namespace hearth::children
