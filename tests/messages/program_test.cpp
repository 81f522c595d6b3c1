// What the program itself answers on the command line: program/<case>.sh is run by /bin/sh in an empty folder, and what it prints
// (with "exit N" after each call of hearth) must be program/<case>.txt. HEARTH_UPDATE_MESSAGES=1 rewrites the expected texts.
#include "tests/support/expected_texts.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdio>
#include <filesystem>
#include <string>

namespace fs = std::filesystem;

namespace {

const fs::path cases = fs::path(HEARTH_SOURCE_DIR) / "tests/messages/program";

constexpr const char* prelude =
    "hearth() { \"$HEARTH_PROGRAM\" \"$@\" 2>&1; echo \"exit $?\"; }\n"
    // Waits until a file is there, however slow the build is; after a minute the case goes on and fails.
    "until_there() { left=600; until ls $1 > /dev/null 2>&1 || [ $((left -= 1)) -lt 0 ]; do sleep .1; done; }\n"
    // A run of the tiny scenario, to <stem>.h5, that a signal ends when something of it is complete and much is not, however slow the
    // build is and whatever else the machine does.
    "ended_by() { signal=$1 stem=$2; shift 2\n"
    "for pause in .2 1 4 16 60; do\n"
    "\"$HEARTH_PROGRAM\" run scenarios/tiny.toml --set run.years=1 --set run.burn_in_months=0 --quiet --jobs 1 \"$@\" -o $stem.h5 > out.txt 2> err.txt &\n"
    "program=$!; until_there \"$stem.h5.*.tmp\"; sleep $pause; kill -$signal $program; wait $program; code=$?\n"
    "if [ -e $stem.h5 ]; then break; fi\n"
    "done; echo \"exit $code\"; }\n"
    "ln -s \"$HEARTH_SCENARIOS\" scenarios\n"
    "short='--set run.years=1 --set run.burn_in_months=0 --replicates 2 --quiet'\n";

std::string output_of(const fs::path& script) {
    const hearth::support::TemporaryFolder folder;
    const std::string wrapped = folder.write("case.sh", prelude + (". '" + script.string() + "'\n"));
    const std::string command = "cd '" + folder.path().string() + "' && HEARTH_PROGRAM='" HEARTH_PROGRAM "' HEARTH_SCENARIOS='" HEARTH_SOURCE_DIR
                                "/scenarios' TERM=dumb /bin/sh case.sh 2>&1";
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    char block[4096];
    while (const std::size_t got = std::fread(block, 1, sizeof block, pipe)) text.append(block, got);
    pclose(pipe);
    return text;
}

}  // namespace

TEST_CASE("The program answers each slip on the command line with exactly its expected text and exit code", "[messages]") {
    REQUIRE(fs::exists(HEARTH_PROGRAM));
    const std::size_t tried = hearth::support::check_expected_texts(cases, {".sh"}, output_of);
    CHECK(tried >= 10);
}
