// What money reads of the rest of the month, and what it offers to it: put together here, so that models/money knows no other
// submodel's state. The processes themselves are declared in the schedule.
#pragma once

#include "models/money/accounts_month.hpp"
#include "models/money/agencies.hpp"
#include "models/money/budget_month.hpp"
#include "models/money/costs_month.hpp"
#include "models/month/world.hpp"

namespace hearth::children {

/// The scenario's levers in a month, or the baseline's before policies begin.
const MoneyLevers& money_levers(const Nation& n, Month month);

CostsInputs costs_inputs(const Authority& a, const Nation& n);
BudgetInputs budget_inputs(const Authority& a, const Nation& n, Month month);
OpeningBooksInputs opening_books_inputs(const Authority& a, const Nation& n);
AccountsInputs accounts_inputs(const Authority& a, const Nation& n, Month month);
AgenciesInputs agencies_inputs(const Authority& a, const Nation& n, Month month);

/// Opens the books, where budgets bind.
void open_books(Authority& a, const Nation& n);
/// The other agencies' month, and the pressure that it puts on partners.
void agencies_month(Authority& a, const Nation& n, Month month);

/// GBP of the month for all that children looked after cost: placements, and what goes with them.
double care_cost(const Authority& a, const Nation& n, Month month);

}  // namespace hearth::children
