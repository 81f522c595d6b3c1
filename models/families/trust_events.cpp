#include "models/families/trust_events.hpp"

#include "models/month/laws.hpp"

#include <cmath>

namespace hearth::children {

void change_trust(Authority& a, const Nation& n, Slot slot, double by, Month month) {
    const TrustParameters& p = n.parameters->trust;
    Family& family = a.families[slot];
    if (!p.on || !family.present) return;
    const double before = present_trust(p, family, month);
    family.trust = trust_code(before + by);
    family.trust_since = static_cast<std::int16_t>(month.index);
    a.trust_sum += present_trust(p, family, month) - before;
}

void wear_off_trust(Authority& a, const Nation& n) {
    if (n.parameters->trust.on) a.trust_sum *= trust_left(n.parameters->trust, 1);
}

void take_trust_away(Authority& a, const Nation& n, Slot slot, Month month) {
    a.trust_sum -= present_trust(n.parameters->trust, a.families[slot], month);
    a.families[slot].trust = 0;
}

// The sum is carried on month by month in floating point, so it is equal only nearly: rounding adds up to far less than this.
void check_trust(const Authority& a, const Nation& n, Month month, Laws& laws) {
    double sum = 0;
    for (const Family& family : a.families)
        if (family.present) sum += present_trust(n.parameters->trust, family, month);
    laws.holds("the sum of families' trust is not what the families hold", std::fabs(sum - a.trust_sum) < 1e-6);
}

}  // namespace hearth::children
