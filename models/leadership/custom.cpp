#include "models/leadership/custom.hpp"

#include "models/leadership/presets.hpp"

namespace hearth::children {

TableSchema custom_schema() {
    return {{{"relation", "", "answers_for, controls, informs, influences or answers_to", CellType::text},
             {"from", "", "who, or for informs also services or partner_agencies", CellType::text},
             {"to", "", "a task (or all) for answers_for and controls, otherwise who", CellType::text},
             {"weight", "1", "share of the task, of the news or of the influence; empty: 1", CellType::number, {0, 1}, EmptyCells::allowed},
             {"months", "month", "by which news is older; empty: 0", CellType::integer, {0, oldest_news}, EmptyCells::allowed}},
            {"relation", "from", "to"}};
}

CustomTies read_custom(const Table&) { return {}; }

namespace {

Ties of_structure(const StructureParameters& p, Preset preset) {
    return preset == Preset::custom ? read_custom(p.custom).ties : preset_ties(preset);
}

bool has(const Ties& ties, TieType type) {
    for (const Tie& tie : ties)
        if (tie.type == type) return true;
    return false;
}

void replace(Ties& ties, TieType type, const Ties& others) {
    std::erase_if(ties, [&](const Tie& tie) { return tie.type == type; });
    for (const Tie& tie : others)
        if (tie.type == type) ties.push_back(tie);
}

}  // namespace

Ties ties_of(const StructureParameters& p, const StructureLevers& levers) {
    Ties ties = of_structure(p, levers.structure);
    const Ties usual = preset_ties(p.status_quo);
    for (const TieType type : {TieType::controls, TieType::informs, TieType::influences, TieType::answers_to})
        if (!has(ties, type)) replace(ties, type, usual);
    if (p.same_information) replace(ties, TieType::informs, usual);
    const Ties more = lever_ties(levers);
    ties.insert(ties.end(), more.begin(), more.end());
    return ties;
}

std::vector<ParameterProblem> check_custom(const StructureParameters&) { return {}; }

}  // namespace hearth::children
