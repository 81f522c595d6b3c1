#include "models/workforce/workforce.hpp"

namespace hearth::children {

void declare(Declarations& d, WorkforceParameters& p) {
    d.add(p.on, Flag{"workforce.on", "Whether social workers are simulated; off: practice stays as the scenario says.", false, Evidence::choice, ""});
}

}  // namespace hearth::children
