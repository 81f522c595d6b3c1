#include "sim/run/run_again.hpp"

#include "sim/core/shell.hpp"
#include "sim/input/layers.hpp"

#include <algorithm>

namespace hearth {
namespace {

// A table's path is told from the file that named it: the lowest layer for a default, where the user stood for --set.
std::string beside(const RunDescription& d, const std::string& key) {
    const auto value = std::find_if(d.resolved.begin(), d.resolved.end(), [&](const ResolvedValue& v) { return v.key == key; });
    if (value == d.resolved.end() || value->origin == "--set") return "";
    return value->origin == "default" ? d.given.back().name : value->origin.substr(0, value->origin.rfind(':'));
}

}  // namespace

RunAgain run_again(const RunDescription& d) {
    RunAgain again{.scenario = d.given.front().name, .sets = {}, .texts = {}};
    for (const GivenFile& file : d.given) again.texts[file.name] = file.text;
    for (const RunTable& table : d.tables) again.texts[path_beside(beside(d, table.key), table.path)] = table.content;
    const std::vector<std::string> words = shell_words(d.history);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i] == "--set") again.sets.push_back(words[++i]);
    return again;
}

}  // namespace hearth
