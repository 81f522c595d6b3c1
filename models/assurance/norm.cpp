#include "models/world.hpp"

namespace hearth::children {

AssuranceNorm find_norm(const AssuranceParameters&) { return {}; }

AssuranceSetting make_assurance(const AssuranceParameters& p) {
    AssuranceSetting setting;
    if (p.on) setting.norm = find_norm(p);
    return setting;
}

}  // namespace hearth::children
