#include "models/partners/partners.hpp"

namespace hearth::children {

void declare(Declarations& d, PartnerParameters& p) {
    d.add(p.on, Flag{"partners.on", "Whether partners decide what they contribute; off: they stay at the status quo.", false, Evidence::choice, ""});
}

}  // namespace hearth::children
