#include "sim/input/nesting.hpp"
#include "sim/input/parameters.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_model.hpp"

using namespace hearth;
using support::has;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

std::string refusal_of_depth(const std::string& text, const std::vector<std::string>& sets = {}) {
    const support::TemporaryFolder folder;
    toy::Model model;
    try {
        read_scenario(folder.write("mine.toml", text), sets, model);
    } catch (const InputError& error) {
        return error.what();
    }
    return "accepted";
}

}  // namespace

TEST_CASE("A text as deep as is allowed is read, and one level more is refused", "[unit]") {
    const std::string open = times(most_levels, "["), closed = times(most_levels, "]");
    CHECK_FALSE(toml_too_deep("a = " + open + closed));
    CHECK(toml_too_deep("a = [" + open + closed + "]")->at == 4 + most_levels);
    CHECK(toml_too_deep("a = " + times(most_levels + 1, "{a=")).has_value());
    CHECK_FALSE(toml_too_deep("a" + times(most_levels, ".a") + " = 1"));
    CHECK(toml_too_deep("a" + times(most_levels + 1, " . \"a\"") + " = 1").has_value());
    CHECK(toml_too_deep("[a" + times(most_levels + 1, ".a") + "]").has_value());
    CHECK(json_too_deep(times(most_levels + 1, "[")).has_value());
    CHECK_FALSE(json_too_deep("{\"a\": \"" + times(99, "[") + "\\\"" + times(99, "{") + "\"}"));
}

TEST_CASE("Brackets and points in texts and comments, and many of them beside each other, are not deep", "[unit]") {
    const std::string many = times(100, "[{."), lists = times(100, "[0.5], ");
    for (const std::string& text : {"# " + many + "\n", "a = \"" + many + "\\\"" + many + "\"\n", "a = '" + many + "\\'\n",
                                    "a = \"\"\"\n" + many + "\n\"" + many + "\"\"\"\n", "a = '''\n" + many + "\n'" + many + "'''\n", "a = [" + lists + "]\n",
                                    "a = [\n" + times(100, "0.5, # a.b\n") + "]\n", times(100, "[a.b]\nc.d = 0.1\n"), times(100, "0.5\n")}) {
        INFO(text);
        CHECK_FALSE(toml_too_deep(text));
    }
}

TEST_CASE("A file or a value of a hundred thousand levels is answered with place, reason and limit", "[unit]") {
    const std::string deep = times(100'000, "[");
    const auto check = [](const std::string& told, const std::string& where, const std::string& why) {
        CHECK(has(told, where));
        CHECK(has(told, why));
    };
    const std::string lists = "lists or tables inside each other, more than the 32 levels allowed", key = "a key of too many parts, more than the 32 levels allowed";
    check(refusal_of_depth("[run]\nyears = " + deep), "mine.toml:2:41: years = [[[", lists);
    check(refusal_of_depth("[run]\nyears = " + times(100'000, "{a=")), "mine.toml:2:", lists);
    check(refusal_of_depth("a" + times(100'000, ".a") + " = 1\n"), "mine.toml:1:", key);
    check(refusal_of_depth("[run]\n", {"run.years=" + deep}), "--set: run.years = [[[", lists);
}
