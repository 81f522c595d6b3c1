#include "models/partners/partners_month.hpp"

#include "models/ledger/measures.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::children {
namespace {

constexpr double most_pressed = 5;   // an agency without income still has something

/// How far a month's count lies beyond its mean, over that mean; one more in both, so that a small authority's luck does not swing it.
double beyond_mean(double count, double mean) { return (count - mean) / (mean + 1); }

/// The levers as leaders and inspectors make partners feel them.
PartnerLevers felt_levers(const PartnersInputs& in) {
    PartnerLevers levers = in.levers;
    levers.legitimacy *= in.legitimacy;
    for (double& duty : levers.duty) duty += in.duty;
    return levers;
}

}  // namespace

Partners initial_partners(const PartnerParameters& p) {
    Partners state;
    state.status_quo = joint_contributions(p, baseline_levers<PartnerLevers>, state.trust, state.pressure);
    state.contribution = state.status_quo;
    return state;
}

void partners(Partners& state, const PartnersInputs& in) {
    const PartnerParameters& p = in.p;
    const PartnerLevers levers = felt_levers(in);
    const ByPartner last = state.contribution;
    const ByPartner together = levers.orchestration > 0 ? joint_contributions(p, levers, state.trust, state.pressure) : last;
    for (std::size_t j = 0; j < partner_count; ++j) {
        const double others = levers.orchestration * mean_of_others(together, j) + (1 - levers.orchestration) * mean_of_others(last, j);
        state.contribution[j] = contribution(p, levers, j, others, state.trust[j], state.pressure[j]);
        state.against_status_quo[j] = against_status_quo(state.contribution[j], state.status_quo[j]);
    }
    state.mean = std::accumulate(state.against_status_quo.begin(), state.against_status_quo.end(), 0.0) / partner_count;
}

void apply_partners(const Partners& state, const PartnerParameters& p, const PartnerLevers& levers, Practice& practice) {
    for (std::size_t j = 0; j < partner_count; ++j) {
        const std::size_t source = source_of_partner[j];
        const double beyond = state.against_status_quo[j] - 1;
        practice.presence[source] *= std::max(0.0, 1 + p.presence * beyond);
        practice.strain[source] += p.strain * math::log(state.pressure[j]);
        if (p.lead) practice.lead_offers[source] *= std::max(0.0, 1 + beyond);
    }
    practice.information *= levers.information_hub * (p.information ? std::max(0.0, state.mean) : 1);
    practice.early_help_quality *= coordination(p, levers);
}

double partners_places(const Partners& state, const PartnerParameters& p, double council_places) {
    return council_places * std::max(-1.0, p.places * (state.mean - 1));
}

void remember_events(Partners& state, const PartnerParameters& p, const SharedEvents& events) {
    const double success = beyond_mean(events.early_help_completed, events.usual_early_help_completed);
    const double failure = beyond_mean(events.care_starts, events.usual_care_starts);
    for (double& trust : state.trust) trust = next_trust(p, trust, success, failure);
}

void feel_pressure(Partners& state, const PartnerParameters& p, std::size_t partner, double cost, double income) {
    if (income <= 0 && cost <= 0) return;
    const double now = income * most_pressed > cost ? cost / income : most_pressed;
    double& pressure = state.pressure[partner];
    pressure += (std::max(1 / most_pressed, now) - pressure) / p.pressure_months;
}

void measure_partners(const Partners& state, std::span<double> row) {
    for (std::size_t j = 0; j < partner_count; ++j) {
        row[column("contribution").first + j] = state.against_status_quo[j];
        row[column("partner_trust").first + j] = state.trust[j];
        row[column("partner_pressure").first + j] = state.pressure[j];
    }
}

}  // namespace hearth::children
