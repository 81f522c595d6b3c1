#include "models/families/trust.hpp"

#include "sim/core/math.hpp"

#include <algorithm>

namespace hearth::children {
namespace {

constexpr double ln2 = 0.693147180559945309417;
constexpr double unit = 100;   ///< of what a family keeps

}  // namespace

void declare(Declarations& d, TrustParameters& p) {
    d.add(p.on, Flag{"trust.on", "Whether families' trust changes with what services do; off: it stays at its mean.", Evidence::choice, ""});
    d.add(p.half_life_months, Number{"trust.half_life_months", "month", "Half of a deviation of trust is gone after so many months.", {1, 240}, Evidence::assumed, "Swept."});
    d.add(p.investigation, Number{"trust.investigation", "1", "Fall of trust when an assessment or enquiry finds nothing in a family below complex need.", {0, .5}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.helped, Number{"trust.helped", "1", "Rise of trust when an early-help place ends below complex need or support ends without need.", {0, .5}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.take_up, Number{"trust.take_up", "1", "Relative change of taking offered early help per unit of trust.", {0, 2}, Evidence::assumed, "Swept; 0 switches it off."});
    d.add(p.request, Number{"trust.request", "1", "Slope of the logistic in trust by which families ask for early help themselves.", {0, 20}, Evidence::assumed, "Swept; 0 switches it off."});
}

double trust_left(const TrustParameters& p, int months) { return math::exp(-ln2 / p.half_life_months * months); }

std::int8_t trust_code(double deviation) {
    const double bounded = std::clamp(deviation, -most_trust, most_trust) * unit;
    return static_cast<std::int8_t>(bounded + (bounded < 0 ? -.5 : .5));
}

double present_trust(const TrustParameters& p, const Family& family, Month month) {
    return family.trust == 0 ? 0 : family.trust / unit * trust_left(p, month.index - family.trust_since);
}

double take_up_factor(const TrustParameters& p, double trust) { return 1 + p.take_up * trust; }

double request_factor(const TrustParameters& p, double trust) { return 2 / (1 + math::exp(-p.request * trust)); }

}  // namespace hearth::children
