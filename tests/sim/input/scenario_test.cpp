#include "sim/input/parameters.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_model.hpp"

#include <algorithm>

using namespace hearth;

namespace {

std::string origin(const Scenario& scenario, const std::string& key) {
    for (const ScenarioValue& value : scenario.values) {
        if (value.key == key) return value.origin;
    }
    return "";
}

std::string refusal(const std::string& path, const std::vector<std::string>& sets = {}) {
    toy::Model model;
    try {
        read_scenario(path, sets, model);
    } catch (const InputError& error) {
        return error.what();
    }
    return "accepted";
}

}  // namespace

TEST_CASE("Values of every type reach the model", "[unit]") {
    const support::TemporaryFolder folder;
    folder.write("towns.csv", "# source: made up\ncode,people,share\nT1,12,0.5\n");
    const std::string path = folder.write("mine.toml", R"(
[run]
years = 7
start = "2001-10"
seed = 9223372036854775807
[illness]
infection = 0      # a whole number where a number is asked
recovery = false
mixing = "everywhere"
arrival = "2002-01"
stages = [0, 1.5, 2]
[towns]
label = "St. Mary's # 2"
names = ["Ashby"]
table = "towns.csv"
)");
    toy::Model model;
    const Scenario scenario = read_scenario(path, {}, model);
    const toy::Parameters& p = model.parameters();
    CHECK(p.run.years == 7);
    CHECK(p.run.start == make_month(2001, 10));
    CHECK(p.run.seed == 9223372036854775807);
    CHECK(p.infection == 0.0);
    CHECK(p.recovery == false);
    CHECK(p.mixing == toy::Mixing::everywhere);
    CHECK(p.stages == std::array<double, 3>{0, 1.5, 2});
    CHECK(p.label == "St. Mary's # 2");
    CHECK(p.towns == std::vector<std::string>{"Ashby"});
    CHECK(p.places.numbers("people") == std::vector<double>{12});
    CHECK(scenario.name == "mine");
    CHECK(scenario.values.size() == model.declarations().size());
    CHECK(scenario.values[0].key == "run.years");
    CHECK(scenario.values[0].value == "7");
    CHECK(scenario.values[0].origin == path + ":3");
    CHECK(origin(scenario, "run.burn_in_months") == "default");
    REQUIRE(scenario.tables.size() == 1);
    CHECK(scenario.tables[0].path == "towns.csv");
    CHECK(scenario.tables[0].source == "made up");
}

TEST_CASE("Later files win over what they extend, --set wins over files, and each value knows its origin", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string base = folder.write("base.toml", "[run]\nyears = 1\nseed = 1\nreplicates = 1\n");
    folder.write("presets/middle.toml", "extends = '../base.toml'\n[run]\nyears = 2\nseed = 2\n");
    const std::string top = folder.write("presets/top.toml", "extends = 'middle.toml'\n[run]\nyears = 3\n");
    toy::Model model;
    const Scenario scenario = read_scenario(top, std::vector<std::string>{"run.start=2000-05", "towns.label=Leeds", "towns.label=York",
                                                                          "illness.arrival=2000-06"}, model);
    CHECK(model.parameters().run.years == 3);
    CHECK(model.parameters().run.seed == 2);
    CHECK(model.parameters().run.start == make_month(2000, 5));
    CHECK(model.parameters().label == "York");
    CHECK(origin(scenario, "run.replicates") == base + ":4");
    CHECK(origin(scenario, "run.start") == "--set");
    REQUIRE(scenario.files.size() == 3);
    CHECK(scenario.files[0].name == top);
    CHECK(scenario.files[2].name == base);
}

TEST_CASE("A table's path is relative to the file that names it", "[unit]") {
    const support::TemporaryFolder folder;
    folder.write("data/towns.csv", "# source: made up\ncode,people,share\nT1,12,0.5\n");
    folder.write("base.toml", "[towns]\ntable = 'data/towns.csv'\n");
    const std::string top = folder.write("elsewhere/top.toml", "extends = '../base.toml'\n[run]\nyears = 3\n");
    CHECK(refusal(top) == "accepted");
    CHECK(refusal(top, {"towns.table=" + (folder.path() / "data/towns.csv").string()}) == "accepted");
    CHECK_FALSE(refusal(top, {"towns.table=data/towns.csv"}) == "accepted");
}

TEST_CASE("A text given by --set stays text, whatever it looks like", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.write("mine.toml", "# nothing but defaults\n");
    for (const std::string text : {"Leeds", "2019", "true", "a = b", "1999-04-01", "[x]", "it's"}) {
        toy::Model model;
        read_scenario(path, std::vector<std::string>{"towns.label=" + text}, model);
        CHECK(model.parameters().label == text);
    }
    toy::Model model;
    read_scenario(path, std::vector<std::string>{"towns.label=\"quoted\""}, model);
    CHECK(model.parameters().label == "quoted");
}

TEST_CASE("A lone text is a list of one, in a file and on the command line", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.write("mine.toml", "[towns]\nnames = \"Ashby\"\n");
    const auto towns = [&](const std::vector<std::string>& sets) {
        toy::Model model;
        read_scenario(path, sets, model);
        return model.parameters().towns;
    };
    CHECK(towns({}) == std::vector<std::string>{"Ashby"});
    CHECK(towns({"towns.names=Corby"}) == std::vector<std::string>{"Corby"});
    CHECK(towns({"towns.names=\"Brigg\""}) == std::vector<std::string>{"Brigg"});
    CHECK(towns({"towns.names=[\"Brigg\", \"Corby\"]"}) == std::vector<std::string>{"Brigg", "Corby"});
    CHECK(refusal(path, {"towns.names=3"}).find("must be a list of texts, [\"...\", \"...\"], or one text") != std::string::npos);
}

TEST_CASE("A line break in --set cannot smuggle in a second key", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.write("mine.toml", "# nothing but defaults\n");
    CHECK(refusal(path, {"run.years=5\nother=1"}) == "--set: run.years = 5 other=1 (must be a whole number; allowed 1 to 60 [year]).");
}

TEST_CASE("A bad value is a problem even where a later file replaces it", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string base = folder.write("base.toml", "[run]\nyears = 100\n");
    const std::string top = folder.write("top.toml", "extends = 'base.toml'\n[run]\nyears = 3\n");
    CHECK(refusal(top) == base + ":2:9: run.years = 100 (out of range; allowed 1 to 60 [year]).");
}

TEST_CASE("A byte-order mark and CRLF are read", "[unit]") {
    const support::TemporaryFolder folder;
    CHECK(refusal(folder.write("mine.toml", "\xEF\xBB\xBF[run]\r\nyears = 3\r\n")) == "accepted");
}

TEST_CASE("What cannot be a scenario file is refused by name", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string here = folder.path().string();
    folder.write("mine.toml", "");
    CHECK(refusal(here) == here + ": a folder, not a file.");
    CHECK(refusal(here + "/mien.toml") == here + "/mien.toml: no such file. Did you mean " + here + "/mine.toml?");
    CHECK(refusal(here + "/no/mine.toml") == here + "/no/mine.toml: no such file; the folder " + here + "/no does not exist either.");
    CHECK(refusal("") == ": no file name.");
    CHECK(refusal(folder.write("huge.toml", std::string(2'000'000, '#'))) == here + "/huge.toml: larger than the 1 MB allowed.");
    CHECK(refusal("/dev/zero") == "/dev/zero: is a device, not a file: write what it holds to a file first.");
}
