#include "models/register/trust_events.hpp"

#include "models/register/laws.hpp"

#include <cmath>

namespace hearth::children {

void change_trust(Register& r, const FamilyRules& rules, Slot slot, double by, Month month) {
    const TrustParameters& p = rules.trust;
    Family& family = r.families[slot];
    if (!p.on || !family.present) return;
    const double before = present_trust(p, family, month);
    family.trust = trust_code(before + by);
    family.trust_since = static_cast<std::int16_t>(month.index);
    r.trust_sum += present_trust(p, family, month) - before;
}

void wear_off_trust(Register& r, const FamilyRules& rules) {
    if (rules.trust.on) r.trust_sum *= trust_left(rules.trust, 1);
}

void take_trust_away(Register& r, const FamilyRules& rules, Slot slot, Month month) {
    r.trust_sum -= present_trust(rules.trust, r.families[slot], month);
    r.families[slot].trust = 0;
}

// The sum is carried on month by month in floating point, so it is equal only nearly: rounding adds up to far less than this.
void check_trust(const Register& r, const FamilyRules& rules, Month month, Laws& laws) {
    double sum = 0;
    for (const Family& family : r.families)
        if (family.present) sum += present_trust(rules.trust, family, month);
    laws.holds("the sum of families' trust is not what the families hold", std::fabs(sum - r.trust_sum) < 1e-6);
}

}  // namespace hearth::children
