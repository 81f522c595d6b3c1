#include "models/families/trust.hpp"

namespace hearth::children {

void declare(Declarations& d, TrustParameters& p) {
    d.add(p.on, Flag{"trust.on", "Whether families' trust changes with what services do; off: it stays at its mean.", false, Evidence::choice, ""});
}

}  // namespace hearth::children
