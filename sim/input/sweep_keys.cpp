#include "sim/input/sweep_keys.hpp"

#include "sim/core/suggest.hpp"
#include "sim/input/key_names.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace hearth {
namespace {

// Keys of one name in several sections, or keys that are a slip away; " Did you mean ...?" or "".
std::string suggested(std::span<const Declaration> declarations, const std::string& key) {
    std::vector<std::string> keys;
    for (const Declaration& declaration : declarations) {
        if (name_of(declaration.key) == name_of(key)) return " Did you mean " + declaration.key + "?";
        keys.push_back(declaration.key);
    }
    return did_you_mean(key, keys);
}

std::string listed(std::span<const Declaration> declarations, const std::string& section) {
    std::vector<std::string> names, sections;
    for (const Declaration& declaration : declarations) {
        const std::string its = section_of(declaration.key);
        if (its == section) names.push_back(name_of(declaration.key));
        if (std::find(sections.begin(), sections.end(), its) == sections.end()) sections.push_back(its);
    }
    if (names.empty()) return fmt::format("must be section.key; there are [{}]", fmt::join(sections, "], ["));
    if (names.size() > most_listed) return fmt::format("hearth params {} lists what there is", section);
    return fmt::format("[{}] has {}", section, fmt::join(names, ", "));
}

// Why a parameter that exists cannot be varied there, or "".
std::string obstacle(const Declaration& declaration, VariedIn where) {
    const std::string& key = declaration.key;
    if (key == "run.replicates") return "cannot be varied: a sweep's replicates are said once, in [sweep]";
    if (key == "run.years" || key == "run.start" || key == "run.burn_in_months") {
        return "cannot be varied: all scenarios of a sweep share their months; set it in the scenario, or with --set";
    }
    if (section_of(key) == "output" && where != VariedIn::output) {
        return "cannot be varied: all scenarios of a sweep write the same measures; [output] says which";
    }
    if (key == "run.seed" && where == VariedIn::vary) {
        return "cannot be varied here: more luck is more replicates; other luck for each point is luck = \"by_point\" in [sweep]";
    }
    if (declaration.type == ValueType::table && where != VariedIn::arm) return "a table; only an arm can name another, by its path";
    return "";
}

}  // namespace

std::string instead_of_unknown(std::span<const Declaration> declarations, const std::string& key) {
    const std::string suggestion = suggested(declarations, key);
    return suggestion.empty() ? "; " + listed(declarations, section_of(key)) + ")." : ")." + suggestion;
}

const Declaration* varied_parameter(std::span<const Declaration> declarations, const std::string& key, VariedIn where,
                                    const Position& at, const std::string& shown, Problems& problems) {
    const auto found = std::find_if(declarations.begin(), declarations.end(),
                                    [&](const Declaration& declaration) { return declaration.key == key; });
    if (found == declarations.end()) {
        problems.push_back({at, shown + " (unknown key" + (problems.size() < most_suggested ? instead_of_unknown(declarations, key) : ").")});
        return nullptr;
    }
    if (const std::string why = obstacle(*found, where); !why.empty()) {
        problems.push_back({at, fmt::format("{} ({}).", shown, why)});
        return nullptr;
    }
    return &*found;
}

}  // namespace hearth
