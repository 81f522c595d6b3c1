// A structure for other programs: JSON and Graphviz.
#include "app/structure/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace hearth::cli {
namespace {

using namespace children;
using Json = nlohmann::ordered_json;

Json by_task(const PerTask<ByRole>& shares, std::size_t role) {
    Json json;
    for (std::size_t t = 0; t < task_count; ++t) json[std::string(task_names[t])] = shares[t][role];
    return json;
}

Json hears(const Structure& s, std::size_t role) {
    Json json;
    for (std::size_t subject = 0; subject < subject_count; ++subject)
        json[std::string(subject_names[subject])] = {{"share", s.information[subject][role]}, {"months", s.information_months[subject][role]}};
    return json;
}

Json role_json(const ShownStructure& shown, std::size_t r) {
    const StructureFacts& f = shown.facts;
    Json moved_by = Json::object(), answers_to = Json::array();
    for (std::size_t other = 0; other < role_count; ++other) {
        if (f.structure.influence[r][other] > 0) moved_by[std::string(role_names[other])] = f.structure.influence[r][other];
        if (f.structure.answers_to[r][other]) answers_to.push_back(role_names[other]);
    }
    return {{"role", role_names[r]}, {"responsibility", by_task(f.structure.responsibility, r)}, {"control", by_task(f.structure.control, r)},
            {"mean_responsibility", f.responsibility[r]}, {"mean_control", f.control[r]}, {"gap", f.responsibility[r] - f.control[r]},
            {"blame", f.blame[r]}, {"hears", hears(f.structure, r)}, {"moved_by", moved_by}, {"answers_to", answers_to}, {"reports", f.reports[r]},
            {"listened_to", shown.centralities.listened[r]}, {"standing", shown.centralities.practice_standard[r]}, {"between", shown.centralities.between[r]}};
}

Json json_of(const ShownStructure& shown) {
    const StructureFacts& f = shown.facts;
    Json owners, roles = Json::array();
    for (std::size_t t = 0; t < task_count; ++t) owners[std::string(task_names[t])] = f.owners[t];
    for (std::size_t r = 0; r < role_count; ++r) roles.push_back(role_json(shown, r));
    return {{"name", shown.name}, {"owner", role_names[at(f.owner)]}, {"effective_owners", f.owners_overall}, {"effective_owners_by_task", owners}, {"roles", roles}};
}

constexpr std::array<std::string_view, 4> shapes = {"box", "ellipse", "folder", "plaintext"};
constexpr std::array<std::string_view, tie_type_count> looks = {"color=\"#1b5e9e\"", "color=\"#7a4a00\" style=dashed", "color=\"#2e7d32\"", "color=\"#999999\" style=dotted", "color=\"#b71c1c\" arrowhead=empty"};

}  // namespace

std::string structure_json(const LeadershipParameters& p, const ShownStructure& shown, const ShownStructure& usual) {
    const Json json = {{"leaders_simulated", p.on}, {"blame_rule", word_of(p.structure.blame_rule)}, {"influence_rule", word_of(p.structure.influence)},
                       {"independent_chair", p.structure.levers.independent_chair}, {"improvement_partner", p.structure.levers.improvement_partner},
                       {"structure", json_of(shown)}, {"status_quo", json_of(usual)}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string structure_dot(const ShownStructure& shown) {
    std::string text = fmt::format("// blue: answers for; brown, dashed: controls; green: informs; grey, dotted: influences; red: answers to\n"
                                   "digraph \"{}\" {{\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\" fontsize=9];\n", shown.name);
    for (std::uint8_t n = 0; n < node_count; ++n) {
        const auto meets = [n](const Tie& tie) { return tie.from.index == n || tie.to.index == n; };
        if (!std::any_of(shown.graph.ties().begin(), shown.graph.ties().end(), meets)) continue;
        text += fmt::format("  n{} [label=\"{}\" shape={}];\n", n, readable(name_of({n})), shapes[static_cast<std::size_t>(type_of({n}))]);
    }
    for (const Tie& tie : shown.graph.ties()) {
        const std::string age = tie.months > 0 ? fmt::format(", {} month{}", tie.months, tie.months == 1 ? "" : "s") : "";
        const std::string label = tie.type == TieType::answers_to ? "" : fmt::format("{:.3g}{}", tie.weight, age);
        text += fmt::format("  n{} -> n{} [label=\"{}\" {}];\n", tie.from.index, tie.to.index, label, looks[static_cast<std::size_t>(tie.type)]);
    }
    return text + "}\n";
}

}  // namespace hearth::cli
