// A sweep that is killed without warning, ten times at moments drawn from keyed luck, and then resumed.
#include "sim/core/random.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace hearth;

namespace {

constexpr const char* sweep_text =
    "[sweep]\nscenario = \"" HEARTH_SOURCE_DIR "/scenarios/tiny.toml\"\ndesign = \"latin_hypercube\"\npoints = 50\nreplicates = 5\n"
    "[vary]\nneed.growth_percent = [0, 2]\n[arm.as_now]\n[arm.half]\nmoney.targeted_percent = -50\n";

int call(const support::TemporaryFolder& folder, const std::string& arguments) {
    const std::string command = "cd '" + folder.path().string() + "' && '" HEARTH_PROGRAM "' " + arguments + " >log.txt 2>&1";
    return WEXITSTATUS(std::system(command.c_str()));
}

pid_t start(const support::TemporaryFolder& folder) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    if (::chdir(folder.path().c_str()) == 0) ::execl(HEARTH_PROGRAM, HEARTH_PROGRAM, "sweep", "run", "s.toml", "--quiet", "--jobs", "2", nullptr);
    ::_exit(127);
}

/// Whether the program was still at work when it was killed.
bool kill_after(pid_t child, std::chrono::milliseconds wait) {
    std::this_thread::sleep_for(wait);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

}  // namespace

TEST_CASE("A sweep of 500 runs killed ten times ends with the file of one that was not", "[slow][invariance]") {
    const support::TemporaryFolder whole, killed;
    whole.write("s.toml", sweep_text);
    killed.write("s.toml", sweep_text);
    const auto began = std::chrono::steady_clock::now();
    REQUIRE(call(whole, "sweep run s.toml --quiet --jobs 2") == 0);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    int kills = 0;
    for (std::uint32_t i = 0; i < 10; ++i) {
        const double share = uniform(draw({20190331, 0}, {i}, std::uint16_t{0}, Purpose{1})[0]);
        kills += kill_after(start(killed), std::chrono::milliseconds(10 + static_cast<int>(share * 0.07 * static_cast<double>(took.count())))) ? 1 : 0;
    }
    CHECK(kills == 10);   // all hit a sweep under way: together they wait a third of what it takes, lest a machine that grows faster end it
    REQUIRE(call(killed, "sweep resume s.sweep --quiet --json") == 0);
    const std::string facts = killed.read("log.txt");
    INFO(facts);
    CHECK(facts.find("\"runs\": 500") != std::string::npos);
    CHECK(facts.find("\"complete\": 500") != std::string::npos);
    CHECK(killed.read("s.h5") == whole.read("s.h5"));
}
