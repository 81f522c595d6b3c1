// The processes of the rooms that deal with cases, each given what it may read.
#include "models/month/case_inputs.hpp"
#include "models/month/early_help_offer.hpp"
#include "models/month/schedule.hpp"

#include <algorithm>

namespace hearth::children {

CaseworkRules casework_rules(const Parameters& p) {
    return {.noticing = p.noticing, .front_door = p.front_door, .assessment = p.assessment, .support = p.support, .early_help = p.early_help, .trust = p.trust};
}

FamilyRules family_rules(const Nation& n) {
    const Parameters& p = *n.parameters;
    return {.need = p.need, .tables = n.need, .trust = p.trust, .diversion = p.early_help.diversion, .random = n.random};
}

PopulationInputs population_inputs(const PlaceData& place, const Nation& n, const FamilyRules& family, Month month) {
    return {.demography = n.parameters->demography,
            .family = family,
            .random = n.random,
            .children = place.children,
            .band_share = place.band_share,
            .history_start = n.history_start,
            .opening = n.opening,
            .needed_from = n.opening_averages_start,
            .in_history = n.in_history(month)};
}

CaseworkInputs casework_inputs(const Authority& a, const Nation& n, const FamilyRules& family) {
    return {casework_rules(*n.parameters), family, a.practice, a.contact_chances, a.acceptance, n.random};
}

namespace {

CareInputs care_inputs(const Authority& a, const Nation& n, const FamilyRules& family, Month month) {
    return {.care = n.parameters->care,
            .family = family,
            .random = n.random,
            .unaccompanied = a.data->unaccompanied,
            .entry = a.practice.care_entry,
            .orders = a.practice.orders,
            .limited = places_limited(n, month),
            .birthdays = n.parameters->demography.on || n.in_history(month)};
}

EarlyHelpInputs early_help_inputs(const Authority& a, const Nation& n, const FamilyRules& family, Month month) {
    return {.early_help = n.parameters->early_help,
            .trust = n.parameters->trust,
            .family = family,
            .random = n.random,
            .places = early_help_capacity(a, n),
            .limited = places_limited(n, month),
            .in_history = n.in_history(month),
            .edge_coverage = edge_coverage(n, month)};
}

NeedInputs need_inputs(const Authority& a, const Nation& n, const FamilyRules& family, const CaseworkRules& casework, Month month) {
    const Parameters& p = *n.parameters;
    return {.family = family,
            .casework = casework,
            .practice = a.practice,
            .random = n.random,
            .filling = month < n.filled ? filling_rate : 1,
            .months_from_start = month - p.run.start,
            .ages_at = p.demography.on ? month : std::min(month, n.opening)};   // without demography nobody grows older
}

}  // namespace

void demography(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    demography(a, population_inputs(*a.data, n, family, month), month);
}

void contacts_about_need(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    contacts_about_need(a, casework_inputs(a, n, family), month);
}

void false_alarms(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    false_alarms(a, casework_inputs(a, n, family), month);
}

void open_episodes(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    open_episodes(a, casework_inputs(a, n, family), month);
}

void looked_after_children(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    looked_after_children(a, care_inputs(a, n, family, month), month);
}

void unaccompanied_arrivals(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    unaccompanied_arrivals(a, care_inputs(a, n, family, month), month);
}

void care_entries(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    care_entries(a, care_inputs(a, n, family, month), month);
}

void allocate_cases(Authority& a, const Nation& n, Month month) {
    if (!n.parameters->workforce.on || n.in_history(month)) return;
    const FamilyRules family = family_rules(n);
    allocate(a, a.workforce, {n.parameters->workforce, family}, month);
}

void early_help(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    early_help(a, a.early_help, early_help_inputs(a, n, family, month), month);
}

void onset_of_need(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    const CaseworkRules casework = casework_rules(*n.parameters);
    onset_of_need(a, need_inputs(a, n, family, casework, month), month);
}

void course_of_need(Authority& a, const Nation& n, Month month) {
    const FamilyRules family = family_rules(n);
    const CaseworkRules casework = casework_rules(*n.parameters);
    course_of_need(a, need_inputs(a, n, family, casework, month), month);
}

void outcomes(Authority& a, const Nation& n, Month month) {
    if (!n.in_history(month)) outcomes(a.outcomes, a, {n.parameters->outcomes, a.practice});
}

void quiet_families_leave(Authority& a, const Nation& n, Month) { quiet_families_leave(a, family_rules(n)); }

}  // namespace hearth::children
