// Files of the largest size that is read. What takes the square of their size would need hours here, and the test would end with its time.
#include "sim/input/layers.hpp"
#include "sim/input/parameters.hpp"
#include "sim/input/sweep_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_model.hpp"

#include <algorithm>

using namespace hearth;
using support::has;

namespace {

std::string numbered(std::size_t count, const std::string& before, const std::string& after) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text.append(before).append(std::to_string(i)).append(after);
    return text;
}

std::string answer(const std::string& name, const std::string& text) {
    const support::TemporaryFolder folder;
    const std::string base = folder.write("base.toml", "[run]\nyears = 2\n");
    toy::Model model;
    try {
        const std::string file = folder.write(name, text);
        if (text.starts_with("[sweep]")) read_sweep(file, {}, model);
        else if (name.ends_with(".csv")) read_sweep(file, {.scenario = base}, model);
        else read_scenario(file, {}, model);
    } catch (const InputError& error) {
        return error.what();
    }
    return "accepted";
}

const std::string sweep_head = "[sweep]\nscenario = 'base.toml'\n";

}  // namespace

TEST_CASE("Fifty thousand keys nobody knows are answered with the first twenty and how many more there are", "[unit]") {
    constexpr std::size_t keys = 50'000;
    for (const std::string& text : {sweep_head + "[arm.a]\n" + numbered(keys, "illness.k", " = 1\n"), sweep_head + "[arm.a]\n" + numbered(keys, "k", " = 1\n"),
                                    sweep_head + "design = 'grid'\n[vary]\n" + numbered(keys, "k", " = [1]\n"), sweep_head + numbered(keys, "k", " = 1\n"),
                                    sweep_head + numbered(keys, "[s", "]\nk=1\n"), "[illness]\n" + numbered(keys, "k", " = 1\n"), numbered(keys, "[s", "]\nk=1\n"),
                                    sweep_head + "arm.a = {" + numbered(keys, "k", " = 1, ") + "z = 1}\n"}) {
        const std::string told = answer("mine.toml", text);
        CHECK(std::count(told.begin(), told.end(), '\n') == 20);
        CHECK(has(told, "more problems."));
    }
}

TEST_CASE("A sweep has at most five hundred arms", "[unit]") {
    CHECK(answer("mine.toml", sweep_head + numbered(500, "[arm.a", "]\nillness.infection = 0.5\n")) == "accepted");
    CHECK(has(answer("mine.toml", sweep_head + numbered(15'000, "[arm.a", "]\nillness.infection = 0.5\n")), "[arm.a500] (arm 501 of a sweep; at most 500"));
    CHECK(has(answer("mine.toml", "[sweep]\n" + numbered(15'000, "[arm.a", "]\nscenario = 'base.toml'\n")), "at most 500"));
    CHECK(has(answer("mine.csv", "arm,illness.infection\n" + numbered(15'000, "a", ",0.5\n")), "arm = \"a500\" (arm 501 of a sweep; at most 500"));
}

TEST_CASE("A design of many rows, many columns or one huge cell is read or refused in the time of reading it", "[unit]") {
    CHECK(answer("mine.csv", "scenario,illness.infection\n" + numbered(100'000, "s", ",0.5\n")) == "accepted");
    CHECK(answer("mine.csv", std::string(20'000, ',') + "illness.infection\n" + std::string(20'000, ',') + "0.5\n") == "accepted");
    CHECK(has(answer("mine.csv", numbered(20'000, "illness.k", ",") + "illness.infection\n0.5\n"), "more problems."));
    CHECK(has(answer("mine.csv", "scenario,illness.infection\n" + std::string(10'000'000, 's') + ",0.5\n"), "a cell of 10000000 bytes; at most 32767"));
}

TEST_CASE("A chain of files that extend each other has at most a hundred", "[unit]") {
    const support::TemporaryFolder folder;
    for (std::size_t i = 0; i < 3000; ++i) folder.write("c" + std::to_string(i) + ".toml", "extends = 'c" + std::to_string(i + 1) + ".toml'\n");
    folder.write("c3000.toml", "[run]\nyears = 2\n");
    const auto problems_from = [&](std::size_t first) {
        Problems problems;
        read_layers((folder.path() / ("c" + std::to_string(first) + ".toml")).string(), problems);
        return problems;
    };
    CHECK(problems_from(2901).empty());
    REQUIRE(problems_from(0).size() == 1);
    CHECK(has(problems_from(0)[0].message, "at most 100"));
}
