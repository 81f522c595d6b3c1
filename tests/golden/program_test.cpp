// The program itself: a run file is a function of its inputs, byte for byte, whatever the number of threads and whichever
// instructions the C library picks for this processor.
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdlib>
#include <string>

namespace {

class Runs {
public:
    /// The run file of scenarios/tiny.toml, two years, with these options and this environment.
    std::string run(const std::string& options, const std::string& environment = "") {
        const std::string name = "run" + std::to_string(++runs_) + ".h5";
        const std::string command = "cd '" + folder_.path().string() + "' && " + environment + " '" HEARTH_PROGRAM "' run '" HEARTH_SOURCE_DIR
                                    "/scenarios/tiny.toml' --set run.years=2 --set run.burn_in_months=12 --quiet -o " + name + " " + options + " > log 2>&1";
        const int result = std::system(command.c_str());
        INFO(command);
        INFO(folder_.read("log"));
        REQUIRE(result == 0);
        std::string content = folder_.read(name);
        REQUIRE(content.size() > 10000);
        return content;
    }

private:
    hearth::support::TemporaryFolder folder_;
    int runs_ = 0;
};

constexpr const char* plain_processor = "GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-AVX512F,-AVX2_Usable,-FMA_Usable";

}  // namespace

// Equality in parentheses: a failure should not print two binary files.
TEST_CASE("A run file is the same byte for byte for 1, 2 and 4 jobs, over replicates and over authorities", "[golden][program]") {
    Runs runs;
    for (const std::string replicates : {"--replicates 8", "--replicates 1"}) {
        CAPTURE(replicates);
        const std::string one = runs.run(replicates + " --jobs 1");
        CHECK((runs.run(replicates + " --jobs 2") == one));
        CHECK((runs.run(replicates + " --jobs 4") == one));
        CHECK((runs.run(replicates + " --jobs 4") == one));
        CHECK_FALSE((runs.run(replicates + " --jobs 4 --seed 5") == one));
    }
}

TEST_CASE("A run file does not depend on the processor's newer instructions", "[golden][program]") {
    Runs runs;
    CHECK((runs.run("--replicates 2", plain_processor) == runs.run("--replicates 2")));
}

TEST_CASE("A replicate's conservation laws hold every month when the program checks them", "[golden][program]") {
    Runs runs;
    CHECK((runs.run("--replicates 2 --check") == runs.run("--replicates 2")));
}
