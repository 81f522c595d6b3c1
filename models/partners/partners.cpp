#include "models/partners/partners.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

const std::vector<std::string> partner_names = {"schools", "health", "police", "voluntary sector"};
constexpr double least_status_quo = .1;   // a partner that gives next to nothing would otherwise multiply what it does without end
constexpr int rounds = 200;               // of answers; each shrinks what is left by the reciprocity

void declare_game(Declarations& d, PartnerParameters& p) {
    d.add(p.benefit, Numbers{"partners.benefit", "1", "Who gains when need falls; adds to 1.", {"children's services", "schools", "health", "police", "voluntary sector", "later services"}, {0, 1}, Evidence::assumed, "Order of magnitude of costs of need by agency; swept."});
    d.add(p.benefit_weight, Number{"partners.benefit_weight", "1", "Weight of a partner's own share of the benefit.", {0, 20}, Evidence::assumed, "Swept; Olson (1965) for the sign."});
    d.add(p.legitimacy_weight, Number{"partners.legitimacy_weight", "1", "Weight of the council leaders' legitimacy.", {0, 5}, Evidence::assumed, "Swept."});
    d.add(p.reciprocity, Number{"partners.reciprocity", "1", "Answer to what the others contribute on average, at trust 1.", {0, 1}, Evidence::assumed, "Fischbacher, Gaechter and Fehr (2001): about half of people cooperate if others do, and somewhat less than they."});
    d.add(p.pressure_cost, Number{"partners.pressure_cost", "1", "How dear own pressure makes contributing.", {0, 5}, Evidence::assumed, "Swept."});
    d.add(p.effort_cost, Number{"partners.effort_cost", "1", "How fast contributing grows dear.", {.1, 20}, Evidence::assumed, "Sets the unit of contributions."});
    d.add(p.largest, Number{"partners.largest", "1", "Most that a partner contributes.", {1, 10}, Evidence::assumed, "Swept."});
}

void declare_trust(Declarations& d, PartnerParameters& p) {
    d.add(p.success, Number{"partners.success", "1", "Trust gained when as many early-help places more than usual end as usually do.", {0, 1}, Evidence::assumed, "Trust comes slowly and goes fast; swept."});
    d.add(p.blame, Number{"partners.blame", "1", "Trust lost when as many children more than usual enter care as usually do.", {0, 1}, Evidence::assumed, "Trust comes slowly and goes fast; swept."});
    d.add(p.trust_months, Number{"partners.trust_months", "month", "Time in which trust returns to its mean.", {1, 600}, Evidence::assumed, "Swept."});
    d.add(p.trust_low, Number{"partners.trust_low", "1", "Least trust.", {0, 1}, Evidence::assumed, "As far below its mean as the most is above."});
    d.add(p.trust_high, Number{"partners.trust_high", "1", "Most trust.", {1, 5}, Evidence::assumed, "As far above its mean as the least is below."});
}

void declare_effects(Declarations& d, PartnerParameters& p) {
    d.add(p.places, Number{"partners.places", "1", "Early-help places that contributions add, over those the council pays for and over contributions beyond the status quo; 0: none.", {0, 2}, Evidence::assumed, "Swept."});
    d.add(p.presence, Number{"partners.presence", "1", "Presence of a source, over its contribution beyond the status quo; 0: none.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.lead, Flag{"partners.lead", "Whether contributions decide how many families a partner leads for itself.", Evidence::choice, ""});
    d.add(p.information, Flag{"partners.information", "Whether contributions decide how much information is shared.", Evidence::choice, ""});
    d.add(p.strain, Number{"partners.strain", "1", "Fall of a source's bar for a pressure e times as high; 0: none.", {0, 2}, Evidence::assumed, "A partner under pressure refers on; swept."});
    d.add(p.coordination_loss, Number{"partners.coordination_loss", "1", "Early-help quality lost for each further commissioner who plans alone.", {0, .08}, Evidence::assumed, "Swept."});
    d.add(p.contribution_cost, Number{"partners.contribution_cost", "1", "What contributing costs a partner at the status quo, over what need costs it.", {0, 1}, Evidence::assumed, "Swept."});
    d.add(p.pressure_months, Number{"partners.pressure_months", "month", "Months over which pressure is smoothed.", {1, 60}, Evidence::assumed, "Budgets are yearly."});
}

void declare_levers(Declarations& d, PartnerLevers& p) {
    const auto status_quo = Evidence::assumed;
    d.add(p.duty, Numbers{"partners.duty", "1", "Policy: duty to contribute.", partner_names, {0, 5}, status_quo, "Children Act 2004, section 10: relevant partners must cooperate; schools since 2009, not the voluntary sector. Sizes assumed."});
    d.add(p.autonomy, Numbers{"partners.autonomy", "1", "Policy: how far a partner is its own master.", partner_names, {0, 1}, status_quo, "Academies: schools .2 to .8."});
    d.add(p.monitoring, Number{"partners.monitoring", "1", "Policy: chance that neglect of a duty is noticed.", {0, 1}, status_quo, "Swept."});
    d.add(p.penalty, Number{"partners.penalty", "1", "Policy: what neglect costs, over what the duty asks.", {0, 10}, status_quo, "Swept."});
    d.add(p.legitimacy, Number{"partners.legitimacy", "1", "Policy: council leaders' legitimacy with partners.", {0, 5}, Evidence::choice, "1: the status quo."});
    d.add(p.pooled, Numbers{"partners.pooled", "1", "Policy: share of the partner's budget that is pooled with the council's.", partner_names, {0, 1}, Evidence::choice, "Section 75 agreements, community budgets."});
    d.add(p.cut_percent, Numbers{"partners.cut_percent", "percent", "Policy: real cut of a partner's budget, in the steps of money.cut_years; below 0: growth.", partner_names, {-100, 100}, Evidence::choice, ""});
    d.add(p.school_reserves_usable, Number{"partners.school_reserves_usable", "1", "Policy: share of pooled school balances that early help may draw on.", {0, 1}, Evidence::choice, "A share of them, over money.reserves_months, each month."});
    d.add(p.orchestration, Number{"partners.orchestration", "1", "Policy: how far partners plan together each month, rather than each answering what the others did last.", {0, 1}, Evidence::choice, ""});
    d.add(p.information_hub, Number{"partners.information_hub", "1", "Policy: multiplies the chance that information is shared; 2: a multi-agency safeguarding hub.", {0, 5}, Evidence::choice, "A chance of .6 in place of .3 (assumed)."});
    d.add(p.commissioners, Number{"partners.commissioners", "1", "Policy: how many commission early help.", {1, 10}, status_quo, "Council, schools, health, police."});
}

}  // namespace

void declare(Declarations& d, PartnerParameters& p) {
    d.add(p.on, Flag{"partners.on", "Whether partners decide what they contribute; off: they stay at the status quo.", Evidence::choice, ""});
    declare_game(d, p);
    declare_trust(d, p);
    declare_effects(d, p);
    declare_levers(d, p.levers);
}

std::vector<ParameterProblem> check(const PartnerParameters& p) {
    std::vector<ParameterProblem> problems;
    if (p.benefit[council] <= 0) problems.push_back({"partners.benefit", "children's services gain nothing (what need costs the others is measured by what it costs them)"});
    const double strongest = p.reciprocity * p.trust_high / p.effort_cost;
    if (strongest >= 1) problems.push_back({"partners.reciprocity", "at the highest trust each would give more than the others do, without end (reciprocity x trust_high / effort_cost is " + std::to_string(strongest) + ", must be below 1)"});
    return problems;
}

double enforcement(const PartnerLevers& levers, std::size_t partner) {
    return levers.monitoring * levers.penalty * (1 - levers.autonomy[partner]);
}

double own_benefit(const PartnerParameters& p, const PartnerLevers& levers, std::size_t partner) {
    double together = p.benefit[council];
    const double own = levers.pooled[partner];
    for (std::size_t j = 0; j < partner_count; ++j) together += own > 0 ? std::min(1.0, levers.pooled[j] / own) * p.benefit[j + 1] : 0;   // as far as the other pools too
    return own * together + (1 - own) * p.benefit[partner + 1];
}

double contribution(const PartnerParameters& p, const PartnerLevers& levers, std::size_t partner, double others, double trust, double pressure) {
    const double gain = own_benefit(p, levers, partner) * p.benefit_weight + levers.duty[partner] * enforcement(levers, partner)
                      + p.legitimacy_weight * levers.legitimacy + p.reciprocity * others * trust;
    return std::clamp((gain - p.pressure_cost * pressure) / p.effort_cost, 0.0, p.largest);
}

double mean_of_others(const ByPartner& contributions, std::size_t partner) {
    double sum = 0;
    for (std::size_t j = 0; j < partner_count; ++j) sum += j == partner ? 0 : contributions[j];
    return sum / (partner_count - 1);
}

ByPartner joint_contributions(const PartnerParameters& p, const PartnerLevers& levers, const ByPartner& trust, const ByPartner& pressure) {
    ByPartner now{};
    for (int round = 0; round < rounds; ++round) {
        const ByPartner before = now;
        for (std::size_t j = 0; j < partner_count; ++j) now[j] = contribution(p, levers, j, mean_of_others(before, j), trust[j], pressure[j]);
        if (now == before) break;
    }
    return now;
}

double against_status_quo(double contribution, double status_quo) { return 1 + (contribution - status_quo) / std::max(status_quo, least_status_quo); }

double next_trust(const PartnerParameters& p, double trust, double success, double failure) {
    const double reverted = trust + (1 - trust) / p.trust_months;
    return std::clamp(reverted + p.success * success - p.blame * failure, p.trust_low, p.trust_high);
}

double coordination(const PartnerParameters& p, const PartnerLevers& levers) {
    const auto left = [&p](const PartnerLevers& l) { return 1 - p.coordination_loss * (l.commissioners - 1) * (1 - l.orchestration); };
    return left(levers) / left(baseline_levers<PartnerLevers>);
}

}  // namespace hearth::children
