// hearth places: the authorities that a scenario can name, and which of them a word means.
#include "app/answer.hpp"
#include "app/commands.hpp"
#include "models/places/changed_places.hpp"
#include "sim/core/printable.hpp"
#include "sim/input/parameters.hpp"
#include "sim/input/table_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace hearth::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* shipped_scenario = "scenarios/england.toml";

/// The scenario of England that comes with the program: seen from here, or from the folder in which the program was built.
std::string scenario_of_england() {
    std::error_code ignored;
    if (fs::exists(shipped_scenario, ignored)) return shipped_scenario;
    const fs::path built = fs::read_symlink("/proc/self/exe", ignored).parent_path() / "../.." / shipped_scenario;
    if (fs::exists(built, ignored)) return built.lexically_normal().string();
    throw UsageError(fmt::format("places: there is no {} here; name the scenario whose table of authorities you mean: --scenario FILE.", shipped_scenario));
}

struct Listed { std::vector<std::string> codes, names, regions; };

Listed listed_places(const Scenario& scenario) {
    const auto table = std::find_if(scenario.tables.begin(), scenario.tables.end(), [](const ScenarioTable& t) { return t.key == "place.table"; });
    if (table == scenario.tables.end()) throw UsageError("places: the scenario names no table of authorities (place.table).");
    const TableSchema schema{{{"code", "", "", CellType::text}, {"name", "", "", CellType::text}}, {}};   // a region, where there is one, is kept besides
    Problems problems;
    const Table read = parse_table(table->file, table->content, schema, problems);
    Listed listed{read.texts("code"), read.texts("name"), std::vector<std::string>(read.rows)};
    if (std::find(read.names.begin(), read.names.end(), "region") != read.names.end()) listed.regions = read.texts("region");
    return listed;
}

/// The place of this name or code; else those of a region of this name; else those that the word could mean.
std::vector<std::size_t> rows_for(const Listed& places, const std::string& word) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < places.names.size(); ++i) {
        const std::span<const std::string> region(&places.regions[i], 1);
        if (word.empty() || find_place({region, region}, word)) rows.push_back(i);
    }
    const PlaceNames names{places.codes, places.names};
    if (const auto exact = find_place(names, word)) return {*exact};
    return rows.empty() ? places_like(names, word) : rows;
}

void print_rows(const Listed& places, const std::vector<std::size_t>& rows) {
    const auto shown = [](const std::string& text) { return printable(text, Lines::one); };   // before widths are taken
    std::size_t width = 4;
    for (const std::size_t i : rows) width = std::max(width, shown(places.names[i]).size());
    std::cout << fmt::format("{:<9}  {:<{}}  Region\n", "Code", "Name", width);
    for (const std::size_t i : rows) {
        std::string line = fmt::format("{:<9}  {:<{}}  {}", shown(places.codes[i]), shown(places.names[i]), width, shown(places.regions[i]));
        line.erase(line.find_last_not_of(' ') + 1);
        std::cout << line << '\n';
    }
}

nlohmann::ordered_json rows_json(const Listed& places, const std::vector<std::size_t>& rows) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const std::size_t i : rows) list.push_back({{"code", places.codes[i]}, {"name", places.names[i]}, {"region", places.regions[i]}});
    return list;
}

}  // namespace

int places(const PlacesArguments& arguments, ModelFactory make_model) {
    const auto model = make_model();
    const std::string path = arguments.scenario.empty() ? scenario_of_england() : arguments.scenario;
    const Listed listed = listed_places(read_scenario(path, {}, *model));
    const std::vector<std::size_t> rows = rows_for(listed, arguments.word);
    const PlaceNames names{listed.codes, listed.names};
    const std::string changed = find_place(names, arguments.word) ? "" : children::what_changed(names, arguments.word);
    if (rows.empty() && changed.empty()) throw UsageError(fmt::format("places: \"{}\" is no authority of the table, and none is called alike.", arguments.word));
    if (arguments.json) {
        print({{"scenario", path}, {"changed", changed.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(changed)}, {"places", rows_json(listed, rows)}});
        return done;
    }
    if (!changed.empty()) std::cout << changed << '\n';
    else print_rows(listed, rows);
    return done;
}

}  // namespace hearth::cli
