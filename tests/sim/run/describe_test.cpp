#include "sim/run/describe.hpp"
#include "sim/output/run_file.hpp"
#include "sim/run/replicates.hpp"
#include "sim/core/shell.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_model.hpp"

#include <filesystem>

using namespace hearth;

namespace {

std::string run_to_file(const support::TemporaryFolder& folder, const std::string& scenario_path, const std::string& output, int jobs) {
    toy::Model model;
    const std::vector<std::string> sets = {"towns.label=it's mine", "run.replicates=3"};
    const Scenario scenario = read_scenario(scenario_path, sets, model);
    RunFileWriter file(folder.path() / output, describe(model, scenario, sets));
    const std::atomic<bool> stop{false};
    run_replicates(model, jobs, LawCheck::none, {.complete = [&](std::size_t replicate, ReplicateRecord record) {
                       file.write_replicates(0, replicate, {&record, 1});
                   }}, stop);
    file.close();
    return folder.read(output);
}

}  // namespace

TEST_CASE("A shell reads a written word as the same word", "[unit]") {
    CHECK(shell_word("scenarios/tiny.toml") == "scenarios/tiny.toml");
    CHECK(shell_word("place.authority=St. Mary's") == "'place.authority=St. Mary'\\''s'");
    CHECK(shell_word("") == "''");
    std::string line;
    const std::vector<std::string> words = {"hearth", "", "a b", "St. Mary's", "'", "\"q\"", "\\", "x=[1, 2]"};
    for (const std::string& word : words) line += shell_word(word) + " ";
    CHECK(shell_words(line) == words);
    CHECK(shell_words("  ").empty());
}

TEST_CASE("The run file is a function of its inputs: not of threads, of its own name or of where its user stood", "[invariance]") {
    const support::TemporaryFolder folder;
    folder.write("base.toml", "[run]\nyears = 1\nburn_in_months = 3\n[towns]\ntable = 'data/towns.csv'\n");
    folder.write("data/towns.csv", "# source: made up\ncode,people,share\nT1,12,0.5\n");
    const std::string top = folder.write("presets/top.toml", "extends = '../base.toml'\n[illness]\ninfection = 0.5\n");
    const std::string first = run_to_file(folder, top, "first.h5", 1);
    const std::filesystem::path here = std::filesystem::current_path();
    std::filesystem::current_path(folder.path() / "presets");
    const std::string second = run_to_file(folder, "top.toml", "second.h5", 2);
    const std::string third = run_to_file(folder, "./../presets/top.toml", "third.h5", 4);
    std::filesystem::current_path(here);
    CHECK(first.size() > 1000);
    CHECK((first == second));
    CHECK((first == third));
    CHECK(first.find(folder.path().string()) == std::string::npos);
}

TEST_CASE("What was run can be read back from the run file", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.write("mine.toml", "[run]\nyears = 1\nburn_in_months = 3\n");
    run_to_file(folder, path, "mine.h5", 2);
    const RunFile file(folder.path() / "mine.h5");
    const RunDescription& d = file.description();
    CHECK(d.scenarios == std::vector<std::string>{"mine"});
    CHECK(d.replicates == 3);
    CHECK(d.months == 12);
    CHECK(d.places.size() == 3);
    CHECK(d.history == "hearth run mine.toml --set 'towns.label=it'\\''s mine' --set run.replicates=3");
    CHECK(d.given.at(0).name == "mine.toml");
    CHECK(d.resolved.at(0).key == "run.years");
    CHECK(d.resolved.at(0).origin == "mine.toml:2");
    CHECK(d.resolved.at(0).unit == "year");
    CHECK(file.status(0, 2) == RunStatus::complete);
}

TEST_CASE("The description tells what the recorder leaves behind", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.write("mine.toml", "[run]\nyears = 2\n[output]\nmeasures = [\"ill\", \"share_ill\"]\nevery = \"year\"\nby = \"nation\"\n");
    toy::Model model;
    const RunDescription d = describe(model, read_scenario(path, {}, model), {});
    CHECK(d.every == TimeStep::year);
    CHECK(d.months == 24);
    CHECK(d.steps() == 2);
    REQUIRE(d.places.size() == 1);
    CHECK(d.places[0].code == "nation");
    CHECK(d.places[0].name == "All 3 places");
    REQUIRE(d.summed_places.size() == 3);
    CHECK(d.summed_places[2].name == "Corby");
    REQUIRE(d.measures.size() == 3);
    CHECK(d.measures[0].name == "ill");
    CHECK(d.measures[1].name == "ill_at_june");
    CHECK(d.measures[1].meaning == "People who are ill, at 30 June");
    CHECK(d.measures[1].kind == MeasureKind::stock);
    CHECK(d.measures[2].meaning == "Share of people who are ill, mean of the places");
    CHECK(d.code_lists.empty());   // the measure that is split is not written
    CHECK(d.derived_measures.size() == 1);
}
