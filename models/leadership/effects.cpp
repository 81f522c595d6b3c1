// What leadership offers to an authority's month (leadership_month.hpp).
#include "models/leadership/effects.hpp"

#include "models/world.hpp"

namespace hearth::children {

void declare(Declarations&, LeadershipEffects&) {}

void apply_leadership(const Authority&, const Nation&, Practice&) {}
double fear_now(const Authority&, const Nation&) { return 0; }
double retention_now(const Authority&, const Nation&) { return 1; }
double protection_now(const Authority&, const Nation&) { return 1; }
double legitimacy_now(const Authority&, const Nation&) { return 1; }
double recovery_now(const Authority&, const Nation&) { return 1; }
double finance_now(const Authority&, const Nation&) { return 1; }

}  // namespace hearth::children
