// Every bad sweep or design gives exactly its expected text: sweep_input/<case>.toml or .csv, and sweep_input/<case>.txt. A first line
// "# --set a=b --scenario file --replicates n" in the case gives the options. HEARTH_UPDATE_MESSAGES=1 rewrites the expected texts.
#include "sim/input/sweep_file.hpp"
#include "tests/support/expected_texts.hpp"
#include "tests/support/toy_model.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

namespace {

const fs::path cases = fs::path(HEARTH_SOURCE_DIR) / "tests/messages/sweep_input";

hearth::SweepOptions options(const fs::path& path) {
    std::ifstream file(path);
    std::string line, word, value;
    std::getline(file, line);
    std::istringstream words(line);
    hearth::SweepOptions read;
    while (words >> word) {
        if (!word.starts_with("--") || !(words >> value)) continue;
        if (word == "--set") read.sets.push_back(value);
        if (word == "--scenario") read.scenario = value;
        if (word == "--replicates") read.replicates = value;
    }
    return read;
}

std::string answer(const fs::path& path) {
    const hearth::toy::Model model;
    try {
        hearth::read_sweep(path.filename().string(), options(path), model);
    } catch (const hearth::InputError& error) {
        return std::string(error.what()) + "\n";
    }
    return "accepted\n";
}

}  // namespace

TEST_CASE("Each bad sweep and each bad design gives exactly its expected text", "[messages]") {
    const fs::path here = fs::current_path();
    fs::current_path(cases);   // so that messages name files as a user beside them would
    const std::size_t tried = hearth::support::check_expected_texts(".", {".toml", ".csv"}, answer);
    fs::current_path(here);
    CHECK(tried >= 35);
}
