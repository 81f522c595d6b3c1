#include "models/money/budget_month.hpp"

#include "models/schedule.hpp"

namespace hearth::children {

void open_books(Authority&, const Nation&) {}
void budgets(Authority&, const Nation&, Month) {}
void accounts(Authority&, const Nation&, Month) {}

}  // namespace hearth::children
