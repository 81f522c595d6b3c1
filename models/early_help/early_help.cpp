#include "models/early_help/early_help.hpp"

#include "sim/core/math.hpp"

#include <algorithm>

namespace hearth::children {

void declare(Declarations& d, EarlyHelpParameters& p) {
    d.add(p.on, Flag{"early_help.on", "Whether there is targeted early help at all.", Evidence::choice, ""});
    d.add(p.protection, Flag{"early_help.protection", "Route: needs worsen more slowly.", Evidence::choice, ""});
    d.add(p.easing, Flag{"early_help.easing", "Route: needs ease faster.", Evidence::choice, ""});
    d.add(p.diversion, Flag{"early_help.diversion", "Route: a lead professional stands in for a contact below complex need.", Evidence::choice, ""});
    d.add(p.lead_professionals, Flag{"early_help.lead_professionals", "Whether sources offer early help themselves instead of contacting social care, and families ask for it.", Evidence::choice, ""});
    d.add(p.places_per_10000, Number{"early_help.places_per_10000", "per 10,000 children", "Families referred on by social care's front door that can be helped at once, where money.on is off.", {0, 1000}, Evidence::assumed, "Half of what targeted spending buys (about half of GBP 2.1 billion in 2019, at about GBP 6,000 a place-year over 11.76 million children: 150); the rest goes to families who come by schools and health, who come in with early_help.lead_professionals. Somewhat below what is offered, so that there is a list."});
    d.add(p.months, Integer{"early_help.months", "month", "Length of a place.", {1, 36}, Evidence::assumed, "Family support cases of about half a year."});
    d.add(p.protect, Number{"early_help.protect", "1", "Share by which worsening slows at status-quo quality.", {0, .5}, Evidence::assumed, "Swept; the elasticity of children in need to early-help spending is -.07 to -.157 (Webb 2021)."});
    d.add(p.ease, Number{"early_help.ease", "1", "How much faster needs ease at status-quo quality.", {0, 1}, Evidence::assumed, "Design's existence check; swept."});
    // Beside early_help.ease, not a higher value of it: the first layer's levels were found with .1, and switching leads off brings them back.
    d.add(p.ease_lead, Number{"early_help.ease_lead", "1", "Added to that where lead professionals are on: one person stands by the family.", {0, 1}, Evidence::assumed, "Makes .3; without it the response of children in need to early-help spending is below the published one (Webb 2021)."});
    d.add(p.lead_band, Number{"early_help.lead_band", "1", "How far below its bar a signal leads a source to offer early help itself.", {0, 3}, Evidence::assumed, "Swept; 0 switches leads and requests off."});
    d.add(p.lead_share, Number{"early_help.lead_share", "1", "Share of such occasions on which it acts as lead professional, at the status quo.", {0, 1}, Evidence::assumed, "With the front door's offers fills about 150 places in 10,000 children."});
    d.add(p.selection, Number{"early_help.selection", "1", "How strongly early help loses effect as coverage falls below the status quo's, because the hardest families are left out.", {0, 3}, Evidence::assumed, "Acts where money is on; swept; 0 switches it off."});
    d.add(p.reach, Number{"early_help.reach", "1", "Offers of early help follow places to this power: what is there finds its families.", {0, 1}, Evidence::assumed, "Capacity added upstream shifts demand as well as removing it; acts where money is on; 0: offers stay as they are."});
    d.add(p.universal, Flag{"early_help.universal", "Whether spending on universal services builds up community support.", Evidence::choice, ""});
    d.add(p.drop_out, Number{"early_help.drop_out", "1", "Chance a month that a waiting family gives up.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.without_authority, Integer{"early_help.without_authority", "1", "Number of the authority of one family that is never offered early help; -1: none.", {-1, 65535}, Evidence::choice, "Shows that a policy that touches one family changes no other."});
    d.add(p.without_family, Integer{"early_help.without_family", "1", "That family's id (cohort month * 65536 + ordinal); -1: none.", {-1, 4294967295.0}, Evidence::choice, ""});
}

double early_help_ease(const EarlyHelpParameters& p, Help help, double effect) {
    const double ease = p.lead_professionals ? p.ease + p.ease_lead : p.ease;
    return p.easing && help == Help::place ? 1 + ease * effect : 1;
}

double early_help_escalate(const EarlyHelpParameters& p, Help help, double effect) {
    if (!p.protection || help == Help::none || help == Help::waiting) return 1;
    const int steps_faded = static_cast<int>(help) - static_cast<int>(Help::place);
    return std::max(0.0, 1 - p.protect * effect * (fading_steps + 1 - steps_faded) / (fading_steps + 1));
}

std::int64_t early_help_places(const EarlyHelpParameters& p, double children) {
    return p.on ? static_cast<std::int64_t>(p.places_per_10000 * children / 10000 + .5) : 0;
}

namespace {
constexpr double least_selection = .2, most_selection = 1.5;
constexpr double most_availability = 2, most_reach = 4;
constexpr double community_months = 36;
}  // namespace

double early_help_coverage(std::int64_t taken, std::int64_t waiting) {
    return taken + waiting > 0 ? static_cast<double>(taken) / static_cast<double>(taken + waiting) : 1;
}

double coverage_ratio(double coverage, double status_quo) { return status_quo > 0 ? coverage / status_quo : 1; }

double selection_effect(const EarlyHelpParameters& p, double coverage_ratio) {
    return std::clamp(math::exp(-p.selection * (1 - coverage_ratio)), least_selection, most_selection);
}

double early_help_reach(const EarlyHelpParameters& p, double ratio) { return ratio > 0 ? std::min(math::pow(ratio, p.reach), most_reach) : 0; }

double early_help_availability(double coverage_ratio) { return std::min(coverage_ratio, most_availability); }

double community_next(double community, double universal) { return community + (universal - community) / community_months; }

}  // namespace hearth::children
