// A table in the place that it fits best: read by itself, by a scenario that names it with all that the model checks, and by those who
// read the tables that a run file carries.
#include "analysis/read/csv.hpp"
#include "models/month/model.hpp"
#include "sim/input/parameters.hpp"
#include "sim/run/describe.hpp"
#include "tests/fuzz/answered.hpp"
#include "tests/fuzz/readers.hpp"
#include "tests/fuzz/shipped_texts.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace hearth::fuzz {
namespace {

// The table whose columns the text names most of.
const Declaration& best_table(std::span<const Declaration> declarations, std::string_view text) {
    const Declaration* best = nullptr;
    double most = -1;
    for (const Declaration& declaration : declarations) {
        if (declaration.type != ValueType::table) continue;
        const auto& columns = declaration.schema.columns;
        const auto named = std::count_if(columns.begin(), columns.end(), [&](const ColumnSchema& c) { return text.find(c.name) != text.npos; });
        const double share = static_cast<double>(named) / static_cast<double>(columns.size());
        if (share > most) best = &declaration, most = share;
    }
    return *best;
}

}  // namespace

void read_table_bytes(std::string_view bytes) {
    const WithText file("scenarios/data/invented.csv", bytes);
    for (const auto& row : analysis::parse_csv(bytes).rows) static_cast<void>(row.size());
    const auto model = children::make_model();
    const Declaration& table = best_table(model->declarations(), bytes.substr(0, 4000));
    answered([&] {
        KeptTexts read;
        const KeepTexts keeping(&file.texts(), read);
        std::vector<std::string> sets = {table.key + "=scenarios/data/invented.csv"};
        if (table.key == "leadership.custom") sets.emplace_back("leadership.structure=custom");
        if (table.key == "place.table") sets.emplace_back("place.authorities=[\"all\"]");
        const Scenario scenario = read_scenario("scenarios/tiny.toml", sets, *model);
        for (const Place& place : model->places()) tell(place.name);
        for (const std::string& remark : remarks_of(*model, scenario)) tell(remark);
    });
}

}  // namespace hearth::fuzz
