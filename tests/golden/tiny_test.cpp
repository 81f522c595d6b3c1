// The values of scenarios/tiny.toml, whole numbers compared exactly. They change when the model, its defaults or its luck change;
// then a line of CHANGELOG.md says why, and HEARTH_UPDATE_GOLDEN=1 ctest -L golden writes them anew.
#include "models/month/model.hpp"
#include "sim/input/parameters.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <tuple>

using namespace hearth;

namespace {

constexpr int years = 3;
constexpr std::uint32_t replicates = 2;
const std::string golden_file = HEARTH_SOURCE_DIR "/tests/golden/tiny.txt";

/// A name for each column of a row of measures.
std::vector<std::string> column_names(const Model& model) {
    std::vector<std::string> names;
    for (const Measure& m : model.measures()) {
        if (m.by.empty()) names.push_back(m.name);
        for (const CodeList& list : model.code_lists())
            if (list.name == m.by)
                for (const std::string& label : list.labels) names.push_back(m.name + "/" + label);
    }
    return names;
}

std::vector<MeasureKind> column_kinds(const Model& model) {
    std::vector<MeasureKind> kinds;
    for (const Measure& m : model.measures()) kinds.insert(kinds.end(), column_count(m, model.code_lists()), m.kind);
    return kinds;
}

using Row = std::vector<double>;

/// One row an authority: flows of the year, stocks at its end.
std::vector<Row> year_of(World& world, const std::vector<MeasureKind>& kinds, Executor& executor) {
    std::vector<Row> rows(world.places(), Row(kinds.size()));
    Row month(kinds.size());
    for (int m = 0; m < 12; ++m) {
        world.step(executor);
        for (std::size_t place = 0; place < rows.size(); ++place) {
            world.measure(place, month);
            for (std::size_t c = 0; c < kinds.size(); ++c) rows[place][c] = kinds[c] == MeasureKind::flow ? rows[place][c] + month[c] : month[c];
        }
    }
    return rows;
}

void write_line(std::ostream& out, const std::string& name, const std::vector<double>& values) {
    out << name << ':';
    for (const double value : values) out << ' ' << value;
    out << '\n';
}

/// Sums over the nine places by replicate and year, then some measures place by place in the last of these years.
std::string table(const std::string& path) {
    const auto model = children::make_model();
    const Scenario scenario = read_scenario(path, {}, *model);
    const std::vector<std::string> names = column_names(*model);
    const std::vector<MeasureKind> kinds = column_kinds(*model);
    SerialExecutor serial;
    std::vector<std::vector<double>> sums(names.size());
    std::vector<Row> last;
    for (std::uint32_t replicate = 0; replicate < replicates; ++replicate) {
        const auto world = model->open({static_cast<std::uint64_t>(model->run_settings().seed), replicate}, serial);
        while (world->now() < model->run_settings().start) world->step(serial);
        for (int year = 0; year < years; ++year) {
            last = year_of(*world, kinds, serial);
            for (std::size_t c = 0; c < names.size(); ++c) {
                double sum = 0;
                for (const Row& row : last) sum += row[c];
                sums[c].push_back(sum);
            }
        }
    }
    std::ostringstream out;
    out.precision(15);
    out << "# Sums over all places: replicate 0 in years 1, 2, 3, then replicate 1.\n";
    for (std::size_t c = 0; c < names.size(); ++c) write_line(out, names[c], sums[c]);
    out << "# By place, replicate 1 in year 3.\n";
    for (std::size_t c = 0; c < names.size(); ++c)
        if (names[c].find('/') == std::string::npos) {
            std::vector<double> by_place;
            for (const Row& row : last) by_place.push_back(row[c]);
            write_line(out, names[c], by_place);
        }
    return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> stored(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return lines_of({std::istreambuf_iterator<char>(file), {}});
}

}  // namespace

TEST_CASE("The tiny scenario gives exactly the values it gave before", "[golden]") {
    const std::string now = table(HEARTH_SOURCE_DIR "/scenarios/tiny.toml");
    if (std::getenv("HEARTH_UPDATE_GOLDEN") != nullptr) std::ofstream(golden_file, std::ios::binary) << now;
    INFO("Where the change is meant: say why in CHANGELOG.md and run  HEARTH_UPDATE_GOLDEN=1 ctest -L golden");
    const std::vector<std::string> lines = lines_of(now), golden = stored(golden_file);
    std::size_t different = 0;
    for (std::size_t k = 0; k < std::min(lines.size(), golden.size()); ++k)
        if (lines[k] != golden[k] && ++different <= 5) CHECK(lines[k] == golden[k]);
    CAPTURE(different);
    CHECK(different == 0);
    CHECK(lines.size() == golden.size());
}

// Later layers add measures, which are 0 (or constant) here; what the layers before them measured must not move by a bit.
TEST_CASE("With later layers switched off, the values of the layers before come back exactly", "[golden]") {
    const auto [scenario, table_file, size] = GENERATE(std::tuple{"services_alone.toml", "tiny_services_alone.txt", 184},
                                                       std::tuple{"without_leaders.toml", "tiny_without_leaders.txt", 272},
                                                       std::tuple{"without_assurance.toml", "tiny_without_assurance.txt", 358});
    const std::string folder = HEARTH_SOURCE_DIR "/tests/golden/";
    const std::vector<std::string> lines = lines_of(table(folder + scenario)), golden = stored(folder + table_file);
    CAPTURE(scenario);
    std::size_t different = 0;
    for (const std::string& line : golden)
        if (std::find(lines.begin(), lines.end(), line) == lines.end() && ++different <= 5) CHECK(line == "not among the values now");
    CAPTURE(different);
    CHECK(different == 0);
    CHECK(golden.size() == static_cast<std::size_t>(size));
}
