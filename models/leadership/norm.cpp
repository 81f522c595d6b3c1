// The norm of leadership: what everything leaders do counts against, found by living a long run at the status quo.
#include "models/leadership/leadership_month.hpp"

namespace hearth::children {

LeadershipNorm find_norm(const LeadershipParameters&, const StructureFacts&) { return {}; }

LeadershipSetting make_leadership(const LeadershipParameters& p) {
    LeadershipSetting setting;
    if (!p.on) return setting;
    StructureLevers usual;
    usual.structure = p.structure.status_quo;
    setting.usual = find_facts(p.structure, make_structure(p.structure, usual));
    setting.policy = find_facts(p.structure, make_structure(p.structure, p.structure.levers));
    setting.norm = find_norm(p, setting.usual);
    return setting;
}

}  // namespace hearth::children
