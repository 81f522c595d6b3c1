// hearth structure: the accountability structure of a scenario, with what follows from it. The one command that looks into the model.
#include "app/structure/text.hpp"

#include "app/commands.hpp"
#include "models/accountability/custom.hpp"
#include "models/accountability/presets.hpp"
#include "models/month/model.hpp"
#include "sim/input/parameters.hpp"

#include <fmt/format.h>

#include <iostream>

namespace hearth::cli {

using namespace children;

std::string word_of(Preset preset) { return preset == Preset::custom ? "custom" : std::string(preset_names[static_cast<std::size_t>(preset)]); }

std::string word_of(BlameRule rule) { return std::string(blame_rule_names[static_cast<std::size_t>(rule)]); }

std::string word_of(InfluenceRule rule) { return std::string(influence_rule_names[static_cast<std::size_t>(rule)]); }

std::string readable(std::string_view name) {
    std::string text(name);
    for (char& c : text)
        if (c == '_') c = ' ';
    return text;
}

ShownStructure show(const StructureParameters& p, const StructureLevers& levers) {
    const Structure structure = make_structure(p, levers);
    GovernanceGraph graph(ties_of(p, levers));
    const Centralities centralities = find_centralities(graph, structure);
    return {word_of(levers.structure), std::move(graph), find_facts(p, structure), centralities};
}

int structure(const StructureArguments& arguments) {
    ChildrenModel model;
    read_scenario(arguments.scenario, arguments.sets, model);
    const LeadershipParameters& p = model.parameters().leadership;
    const ShownStructure shown = show(p.structure, p.structure.levers);
    if (arguments.csv) {
        std::cout << custom_text(own_ties(p.structure, p.structure.levers.structure), fmt::format("written by hearth structure --csv from the structure {}; sizes assumed", shown.name));
        return done;
    }
    StructureLevers before;
    before.structure = p.structure.status_quo;
    const ShownStructure usual = show(p.structure, before);
    std::cout << (arguments.dot ? structure_dot(shown) : arguments.json ? structure_json(p, shown, usual) : structure_text(p, shown, usual));
    return done;
}

}  // namespace hearth::cli
