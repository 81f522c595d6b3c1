#include "sim/input/scenario_file.hpp"
#include "sim/input/sweep_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_model.hpp"

#include <filesystem>

using namespace hearth;
using hearth::support::ContainsSubstring;

namespace {

using Lines = std::vector<std::string>;

SweepFile read(const std::string& path, const SweepOptions& options = {}) {
    const toy::Model model;
    return read_sweep(path, options, model);
}

SweepFile read_text(const std::string& text, const SweepOptions& options = {}) {
    const support::TemporaryFolder folder;
    folder.write("base.toml", "[run]\nyears = 2\n");
    return read(folder.write("mine.toml", "[sweep]\nscenario = 'base.toml'\n" + text), options);
}

SweepFile read_design(const std::string& text, const std::string& sweep = "") {
    const support::TemporaryFolder folder;
    const std::string base = folder.write("base.toml", "[run]\nyears = 2\n"), design = folder.write("design.csv", text);
    if (sweep.empty()) return read(design, {.scenario = base});
    return read(folder.write("mine.toml", "[sweep]\nscenario = 'base.toml'\ndesign = 'file'\nfile = 'design.csv'\n" + sweep));
}

// "point arm name key=value ..." of each row
Lines rows(const SweepFile& sweep) {
    Lines lines;
    for (const DesignRow& row : sweep.rows) {
        std::string line = std::to_string(row.point) + " " + std::to_string(row.arm) + " '" + row.name + "'";
        for (const std::string& set : row.sets) line += " " + set;
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("Everything a sweep file says is read", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string base = folder.write("base.toml", "[run]\nyears = 2\n"), half = folder.write("arms/half.toml", "[run]\nyears = 2\n");
    const std::string path = folder.write("question.toml", R"([sweep]
scenario = "base.toml"
design = "saltelli"
points = 16
design_seed = 7
replicates = 4
luck = "by_point"
[vary]
towns.people = [10, 1000, "log"]
illness.infection = "range"
illness.mixing = ["everywhere", "within_town"]
[arm.as_now]
[arm.half]
scenario = "arms/half.toml"
illness.stages = [1, 2.5, 3]
illness.arrival = "2001-02"
[until]
measure = "fell_ill"
half_width = 2.5
at_most = 40
[output]
measures = ["ill", "share_ill"]
)");
    const SweepFile sweep = read(path, {.sets = {"illness.recovery=false"}});
    CHECK(sweep.name == "question");
    REQUIRE(sweep.files.size() == 1);
    CHECK(sweep.files[0].name == path);
    CHECK(sweep.files[0].text == folder.read("question.toml"));
    CHECK(sweep.scenario == base);
    CHECK(sweep.sets == Lines{"output.measures=[\"ill\", \"share_ill\"]", "illness.recovery=false"});
    CHECK(sweep.design == DesignKind::saltelli);
    CHECK(sweep.points == 16);
    CHECK(design_points(sweep) == 16 * 5);
    CHECK(sweep.design_seed == 7);
    CHECK(sweep.replicates == 4);
    CHECK(sweep.random_numbers == RandomNumbers::by_point);

    REQUIRE(sweep.factors.size() == 3);
    CHECK(sweep.factors[0].key == "towns.people");
    CHECK(to_text(sweep.factors[0].at) == path + ":9:1");
    CHECK(sweep.factors[0].low == 10);
    CHECK(sweep.factors[0].high == 1000);
    CHECK(sweep.factors[0].logarithmic);
    CHECK(sweep.factors[0].whole);
    CHECK(sweep.factors[1].low == 0);
    CHECK(sweep.factors[1].high == 1);
    CHECK_FALSE(sweep.factors[1].logarithmic);
    CHECK_FALSE(sweep.factors[1].whole);
    CHECK(sweep.factors[2].levels == Lines{"\"everywhere\"", "\"within_town\""});

    REQUIRE(sweep.arms.size() == 2);
    CHECK(sweep.arms[0].name == "as_now");
    CHECK(sweep.arms[0].scenario.empty());
    CHECK(sweep.arms[0].sets.empty());
    CHECK(to_text(sweep.arms[1].at) == path + ":13:6");
    CHECK(sweep.arms[1].scenario == half);
    CHECK(sweep.arms[1].sets == Lines{"illness.stages=[1.0, 2.5, 3.0]", "illness.arrival=\"2001-02\""});

    REQUIRE(sweep.until);
    CHECK(sweep.until->measure == "fell_ill");
    CHECK(sweep.until->half_width == 2.5);
    CHECK_FALSE(sweep.until->percent);
    CHECK(sweep.until->at_most == 40);
}

TEST_CASE("Dotted keys, quoted keys, sub-tables and inline tables say the same", "[unit]") {
    const Lines ways = {"[vary]\nillness.infection = [0.1, 0.2]\nillness.recovery = [true, false]\n",
                        "[vary]\n\"illness.infection\" = [0.1, 0.2]\n'illness.recovery' = [true, false]\n",
                        "[vary.illness]\ninfection = [0.1, 0.2]\nrecovery = [true, false]\n",
                        "[vary]\nillness = {infection = [0.1, 0.2], recovery = [true, false]}\n"};
    for (const std::string& way : ways) {
        const SweepFile sweep = read_text("design = 'grid'\n" + way);
        INFO(way);
        REQUIRE(sweep.factors.size() == 2);
        CHECK(sweep.factors[0].key == "illness.infection");
        CHECK(sweep.factors[0].levels == Lines{"0.1", "0.2"});
        CHECK(sweep.factors[1].key == "illness.recovery");
        CHECK(sweep.factors[1].levels == Lines{"true", "false"});
        const bool on_one_line = way.find('{') != std::string::npos;
        CHECK(sweep.factors[1].at.column == (on_one_line ? 36 : 1));
    }
}

TEST_CASE("An ordinary scenario still goes no deeper than a section and its keys", "[unit]") {
    Problems problems;
    parse_document("a.toml", "[run]\nyears.more = 3\n[arm.one]\nb = 1\n", problems);
    REQUIRE(problems.size() == 2);
    CHECK(problems[1].message == "run.years (a table inside a section; a scenario has [section] and key = value, nothing deeper).");
}

TEST_CASE("The range of a parameter is its two ends in a list and the whole of it in a sampled design", "[unit]") {
    const std::string vary = "[vary]\nillness.infection = 'range'\ntowns.people = 'range'\nillness.mixing = 'range'\nillness.recovery = 'range'\n";
    const SweepFile grid = read_text("design = 'grid'\n" + vary), sampled = read_text("design = 'sobol'\npoints = 4\n" + vary);
    CHECK(grid.factors[0].levels == Lines{"0.0", "1.0"});
    CHECK(grid.factors[1].levels == Lines{"1", "1000000"});
    CHECK(grid.factors[2].levels == Lines{"\"within_town\"", "\"everywhere\""});
    CHECK(grid.factors[3].levels == Lines{"false", "true"});
    CHECK(sampled.factors[0].levels.empty());
    CHECK(sampled.factors[1].low == 1);
    CHECK(sampled.factors[1].high == 1000000);
    CHECK(sampled.factors[3].levels == Lines{"false", "true"});
}

TEST_CASE("Lists of lists, texts and months can be listed", "[unit]") {
    const SweepFile sweep = read_text("design = 'list'\n[vary]\nillness.stages = [[1, 2, 3], [3, 2, 1]]\ntowns.names = [['A'], ['A', 'B']]\n"
                                      "towns.label = ['5', 'it is \"here\"']\nillness.arrival = ['2000-01', '2001-01']\n");
    CHECK(sweep.factors[0].levels == Lines{"[1.0, 2.0, 3.0]", "[3.0, 2.0, 1.0]"});
    CHECK(sweep.factors[1].levels == Lines{"[\"A\"]", "[\"A\", \"B\"]"});
    CHECK(sweep.factors[2].levels == Lines{"\"5\"", "\"it is \\\"here\\\"\""});
    CHECK(sweep.factors[3].levels == Lines{"\"2000-01\"", "\"2001-01\""});
    CHECK(design_points(sweep) == 2);
}

TEST_CASE("What the command line says wins over the file, and its settings come last", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string other = folder.write("other.toml", "[run]\nyears = 2\n");
    const SweepFile sweep = read_text("replicates = 3\n[output]\nevery = 'year'\n", {.scenario = other, .replicates = "9", .sets = {"output.every=month"}});
    CHECK(sweep.scenario == other);
    CHECK(sweep.replicates == 9);
    CHECK(sweep.sets == Lines{"output.every=\"year\"", "output.every=month"});
    CHECK(design_points(sweep) == 1);
    CHECK_FALSE(sweep.until);
}

TEST_CASE("A table that an arm names is seen from the sweep file", "[unit]") {
    const support::TemporaryFolder folder;
    folder.write("base.toml", "[run]\nyears = 2\n");
    const std::string path = folder.write("sweeps/mine.toml", "[sweep]\nscenario = '../base.toml'\n[arm.a]\ntowns.table = '../data/towns.csv'\n"
                                                              "[arm.b]\ntowns.table = ''\n");
    const SweepFile sweep = read(path);
    CHECK(sweep.scenario == (folder.path() / "base.toml").string());
    CHECK(sweep.arms[0].sets == Lines{"towns.table=\"" + (folder.path() / "data/towns.csv").string() + "\""});
    CHECK(sweep.arms[1].sets == Lines{"towns.table=\"\""});
}

TEST_CASE("A bare design gives its rows, its arms in order of first appearance and its parameters", "[unit]") {
    const SweepFile sweep = read_design("# a note, with a comma\n"
                                        "illness.infection,arm,towns.label,point\n"
                                        "0.1,half,,2\n"
                                        " 0.2 ,as_now,\"one, two\",2\n"
                                        "\n"
                                        "0.3,as_now,x,10\n"
                                        "900,half,many,10\n");
    CHECK(sweep.design == DesignKind::file);
    CHECK(sweep.points == 2);
    REQUIRE(sweep.arms.size() == 2);
    CHECK(sweep.arms[0].name == "half");
    CHECK(sweep.arms[1].name == "as_now");
    REQUIRE(sweep.factors.size() == 2);
    CHECK(sweep.factors[0].key == "illness.infection");
    CHECK(sweep.factors[1].key == "towns.label");
    CHECK(sweep.factors[1].at.column == 23);
    CHECK(rows(sweep) == Lines{"0 0 'p02 half' illness.infection=0.1", "0 1 'p02 as_now' illness.infection=0.2 towns.label=one, two",
                               "1 1 'p10 as_now' illness.infection=0.3 towns.label=x", "1 0 'p10 half' illness.infection=900 towns.label=many"});
    CHECK(sweep.rows[3].at.line == 7);
    CHECK(sweep.name == "design");
    CHECK(sweep.files.size() == 1);
}

TEST_CASE("Without point the rows of each arm are counted, and without arm each row runs in every arm", "[unit]") {
    CHECK(rows(read_design("arm,towns.people\na,1\nb,2\nb,3\na,4\n")) ==
          Lines{"0 0 '' towns.people=1", "0 1 '' towns.people=2", "1 1 '' towns.people=3", "1 0 '' towns.people=4"});
    CHECK(rows(read_design("towns.people\n1\n2\n")) == Lines{"0 0 '' towns.people=1", "1 0 '' towns.people=2"});
    const std::string arms = "[arm.x]\n[arm.y]\ntowns.people = 3\n";
    CHECK(rows(read_design("towns.people\n1\n\"\"\n", arms)) ==
          Lines{"0 0 '' towns.people=1", "0 1 '' towns.people=1", "1 0 ''", "1 1 ''"});
    CHECK(rows(read_design("towns.people,towns.label\n,\n1,\n,\n , \n", arms)).size() == 4);   // what a spreadsheet leaves at the end is no row
    CHECK(rows(read_design("scenario,towns.people\nfew,1\n", arms)) == Lines{"0 0 'few x' towns.people=1", "0 1 'few y' towns.people=1"});
    CHECK(rows(read_design("scenario,arm,towns.people\nfew,y,1\nmany,x,5\n", arms)) == Lines{"0 1 'few' towns.people=1", "0 0 'many' towns.people=5"});
}

TEST_CASE("An arm may say what points leave to it", "[unit]") {
    const std::string arms = "[arm.as_now]\n[arm.more]\ntowns.people = 50\n";
    CHECK(read_text("design = 'one_at_a_time'\n[vary]\ntowns.people = [10, 20]\n" + arms).arms[1].sets == Lines{"towns.people=50"});
    CHECK(read_design("towns.people\n10\n\"\"\n", arms).arms[1].sets == Lines{"towns.people=50"});
}

TEST_CASE("A million scenarios are read, and one more point is too much", "[unit]") {
    const std::string vary = "[vary]\nillness.infection = 'range'\n[arm.a]\n[arm.b]\n";
    CHECK(design_points(read_text("design = 'morris'\npoints = 250000\n" + vary)) == 500'000);
    CHECK_THROWS_WITH(read_text("design = 'morris'\npoints = 250001\n" + vary), ContainsSubstring("more than 1000000 scenarios"));
    CHECK(design_points({.design = DesignKind::grid, .factors = std::vector<Factor>(60, Factor{.key = "a.b", .levels = Lines(1000, "1")})}) > 1'000'000);
}

TEST_CASE("A design may come from a spreadsheet, pandas or R", "[unit]") {
    const std::string typed = "towns.people,illness.infection,illness.recovery\n12,0.5,true\n7,0.25,false\n";
    const Lines expected = {"0 0 '' towns.people=12 illness.infection=0.5 illness.recovery=true",
                            "1 0 '' towns.people=7 illness.infection=0.25 illness.recovery=false"};
    CHECK(rows(read_design(typed)) == expected);
    CHECK(rows(read_design("\xEF\xBB\xBFtowns.people;illness.infection;illness.recovery;\r\n12;0.5;TRUE;\r\n7;0.25;FALSE;\r\n;;;\r\n")) == expected);
    CHECK(rows(read_design("towns.people\tillness.infection\tillness.recovery\n12.0\t0.5\tTrue\n7.0\t.25\tFalse\n")) == expected);
}

TEST_CASE("The row numbers of pandas and R label the points, unless other columns do", "[unit]") {
    CHECK(rows(read_design(",towns.people\n0,12\n1,7\n")) == Lines{"0 0 'p0' towns.people=12", "1 0 'p1' towns.people=7"});
    CHECK(rows(read_design("\"\",\"towns.people\"\n\"3\",12\n\"1\",7\n")) == Lines{"1 0 'p3' towns.people=12", "0 0 'p1' towns.people=7"});
    CHECK(rows(read_design(",point,towns.people\n0,5,12\n1,4.0,7\n")) == Lines{"1 0 'p5' towns.people=12", "0 0 'p4' towns.people=7"});
    CHECK(rows(read_design(",arm,towns.people\n0,a,12\n1,b,7\n")) == Lines{"0 0 '' towns.people=12", "0 1 '' towns.people=7"});
}

TEST_CASE("Every cell of a design that no value can be read from is told at once", "[unit]") {
    CHECK_THROWS_WITH(read_design("towns.people,illness.infection,illness.recovery\n#REF!,\"0,5\",yes\n1,NA,true\n\"1,200\",2,\n"),
                      ContainsSubstring("design.csv:2:1: towns.people = \"#REF!\" (a spreadsheet's error, not a number).") &&
                          ContainsSubstring("design.csv:2:7: illness.infection = \"0,5\" (must be a number; a comma as decimal mark; write 0.5).") &&
                          ContainsSubstring("design.csv:2:13: illness.recovery = \"yes\" (must be true or false).") &&
                          ContainsSubstring("design.csv:3:3: illness.infection = \"NA\" (must be a number; an empty cell leaves the scenario's own value).") &&
                          ContainsSubstring("design.csv:4:1: towns.people = \"1,200\" (must be a whole number; a comma as thousands separator; write 1200)."));
    CHECK_THROWS_WITH(read_design("scenario,illness.infection\n\"open,0\n"), ContainsSubstring("design.csv:2:1: \"open,0 (a quote that never ends)."));
    CHECK_THROWS_WITH(read_design("illness.infection,towns.people\n# a note\n1,2\n"), ContainsSubstring("design.csv:2: 1 cell (the header has 2; notes stand above the header)."));
}
