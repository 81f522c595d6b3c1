// Partners: schools, health, police, the voluntary and community sector. Each decides every month how much it contributes to
// children's help, as in a public-good game with conditional cooperation: its own share of the benefit, a duty as far as it is
// enforced, the council leaders' legitimacy, what the others do as far as it trusts them, against the cost of its own pressure.
// Contributions make sources present, lead professionals of them, information shared and places of early help; pressure lowers a
// source's bar; commissioners who do not plan together lose quality of early help.
// Reads: status quo, families in need, budgets. Changes: contributions, trust, pressure, reserves.
// After Olson (1965) for shares of the benefit and Fischbacher, Gaechter and Fehr (2001) for conditional cooperation.
#pragma once

#include "models/ledger/code_lists.hpp"
#include "sim/core/policy.hpp"
#include "sim/core/parameter.hpp"

#include <array>

namespace hearth::children {

/// What a scenario may change from policy start on; the defaults are the status quo, at which contributions count as 1.
struct PartnerLevers {
    ByPartner duty{.3, .5, .5, 0}, autonomy{.5, .3, .3, .8};
    double monitoring = .5, penalty = .5, legitimacy = 1;
    ByPartner pooled{}, cut_percent{};
    double school_reserves_usable = 0, orchestration = 0, information_hub = 1, commissioners = 4;
};

struct PartnerParameters {
    bool on = true;
    PartnerLevers levers;
    ByAgency benefit{.35, .18, .20, .12, .05, .10};
    double benefit_weight = 1, legitimacy_weight = .3, reciprocity = .4, pressure_cost = .15, effort_cost = 1, largest = 2;
    double success = .005, blame = .025, trust_months = 24, trust_low = .3, trust_high = 1.7;
    double places = .15, presence = .2, strain = .1, coordination_loss = .03, contribution_cost = .05, pressure_months = 12;
    bool lead = true, information = true;
};
void declare(Declarations& declarations, PartnerParameters& p);
std::vector<ParameterProblem> check(const PartnerParameters& p);

struct Partners {
    ByPartner contribution{};        ///< g, 0 to the largest
    ByPartner status_quo{};          ///< g at the status quo
    ByPartner against_status_quo{1, 1, 1, 1};   ///< g / g at the status quo
    ByPartner trust{1, 1, 1, 1};     ///< in the others, 1 at its stationary mean
    ByPartner pressure{1, 1, 1, 1};  ///< own spending over own budget
    double mean = 1;                 ///< of against_status_quo
};

/// How much of a duty is felt: watched, and dear to neglect, as far as the partner is not its own master. 0 to 1.
double enforcement(const PartnerLevers& levers, std::size_t partner);
/// Share of the benefit that counts for a partner: of what it pools, all that those who pool and the council gain.
double own_benefit(const PartnerParameters& p, const PartnerLevers& levers, std::size_t partner);
/// What a partner contributes given what the others do on average.
double contribution(const PartnerParameters& p, const PartnerLevers& levers, std::size_t partner, double others, double trust, double pressure);
/// What all contribute when each answers the others' present contribution: the fixed point, reached from nothing.
ByPartner joint_contributions(const PartnerParameters& p, const PartnerLevers& levers, const ByPartner& trust, const ByPartner& pressure);
double mean_of_others(const ByPartner& contributions, std::size_t partner);
/// g over g at the status quo; where that is next to nothing, as if it were a tenth.
double against_status_quo(double contribution, double status_quo);
/// Trust a month on. `success`, `failure`: joint successes and blamed failures beyond their means, over those means.
double next_trust(const PartnerParameters& p, double trust, double success, double failure);
/// Early-help quality that is left when several commission without each other's plan, against the status quo.
double coordination(const PartnerParameters& p, const PartnerLevers& levers);

}  // namespace hearth::children
