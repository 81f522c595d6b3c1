// Books of the partners and of services in later life: need costs them too, in shares of the benefit, and they contribute.
// Reads: the inputs below. Changes: the books of every agency but the council; what need cost each is returned, for partners to feel.
#pragma once

#include "models/money/budget.hpp"

namespace hearth::children {

/// All that a month of the other agencies' books reads beside the books.
struct AgenciesInputs {
    const MoneyParameters& p;
    const MoneyLevers& levers;       ///< in force this month
    const ByAgency& benefit;         ///< shares of what is gained when need falls; what need costs is in proportion
    double contribution_cost = 0;    ///< of contributing as at the baseline, over what need costs
    ByAgency contribution{};         ///< of partners, over what they contribute at the baseline, where it is 1
    ByAgency cut_percent{};          ///< real cut of a partner's budget once all its steps are taken; 0 at the baseline
    ByLevel families{};              ///< at month end, by level of need
    double population = 1;           ///< children that budgets follow, over those of the opening
    Month month, policy;             ///< policy: first month under the scenario's policies
};

/// GBP of the month, by agency; the council's are left at 0.
struct AgenciesMonth { ByAgency income{}, cost{}; };

AgenciesMonth agencies_month(Books& books, const AgenciesInputs& in);

/// Their reserves open at their target.
void open_agencies(Books& books, const MoneyParameters& p, const ByAgency& benefit);

/// Partners contribute; services in later life only gain.
constexpr bool contributes(std::size_t agency) { return agency > council && agency < static_cast<std::size_t>(Agency::later); }

}  // namespace hearth::children
