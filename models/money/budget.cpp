#include "models/money/budget.hpp"

namespace hearth::children {

void declare(Declarations& d, MoneyParameters& p) {
    d.add(p.on, Flag{"money.on", "Whether budgets bind; off: posts and places cost, and nobody runs out.", false, Evidence::choice, ""});
}

}  // namespace hearth::children
