#include "models/month/case_inputs.hpp"
#include "models/month/early_help_offer.hpp"
#include "models/month/partners_inputs.hpp"
#include "models/month/schedule.hpp"
#include "models/practice/caution.hpp"
#include "models/month/workforce_inputs.hpp"

namespace hearth::children {
namespace {

/// In the histories everything is at the status quo, but for what the scenario opens with.
Practice baseline_practice(const Authority& a, const Nation& n) {
    Practice practice;
    practice.community = a.early_help.community;
    practice.reach = reach_now(a, n);
    if (n.parameters->early_help.lead_professionals) practice.lead_offers = same_for_all(1);
    return practice;
}

Practice practice_now(const Authority& a, const Nation& n, Month month) {
    Practice practice = baseline_practice(a, n);
    const PracticeParameters& held = n.parameters->practice;
    practice.quality = held.quality, practice.pressure = held.pressure, practice.load = held.load;
    practice.delay_months = held.delay_months, practice.fear = held.fear, practice.early_help_quality = held.early_help_quality;
    apply_workforce(a, n, practice);
    apply_partners(a, n, practice);
    apply_early_help(a, n, practice);
    apply_leadership(a, n, practice);
    apply_assurance(a, n, month, practice);
    apply_caution(n.parameters->caution, practice);
    return practice;
}

}  // namespace

void practice_conditions(Authority& a, const Nation& n, Month month) {
    a.practice = n.in_history(month) ? baseline_practice(a, n) : practice_now(a, n, month);
    const CaseworkRules rules = casework_rules(*n.parameters);
    a.contact_chances = contact_chances(rules, a.practice, month);
    a.acceptance = acceptances(rules, a.practice);
}

}  // namespace hearth::children
