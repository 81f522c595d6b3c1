#include "sim/run/run_log.hpp"

#include "sim/core/printable.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <sys/stat.h>

using namespace hearth;

TEST_CASE("A log holds no character that acts on a terminal, and says what was said to it", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string name = "x\x1B[31m \u202E \u200B\x7F.h5";
    write_run_log(folder.path() / "a.log.json", {.command = name, .output = name, .status = "complete", .outcome = {}});
    const std::string text = folder.read("a.log.json");
    CHECK(printable(text) == text);
    CHECK(nlohmann::json::parse(text).at("command") == name);
}

TEST_CASE("Only a plain file of JSON that is not too deep is taken for a log", "[unit]") {
    const support::TemporaryFolder folder;
    const auto path = folder.path() / "a.log.json";
    write_run_log(path, {.command = "", .output = "", .status = "", .outcome = {}});
    CHECK(is_run_log(path));
    folder.write("b.log.json", std::string(1'000'000, '['));
    CHECK_FALSE(is_run_log(folder.path() / "b.log.json"));
    REQUIRE(::mkfifo((folder.path() / "c.log.json").c_str(), 0600) == 0);
    CHECK_FALSE(is_run_log(folder.path() / "c.log.json"));
}
