// Every bad scenario gives exactly its expected text: input/<case>.toml and input/<case>.txt. A first line "# --set a=b ..." in
// the case gives the settings. HEARTH_UPDATE_MESSAGES=1 rewrites the expected texts; read the difference before you keep it.
#include "sim/input/parameters.hpp"
#include "tests/support/expected_texts.hpp"
#include "tests/support/toy_model.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path cases = fs::path(HEARTH_SOURCE_DIR) / "tests/messages/input";

std::vector<std::string> settings(const fs::path& path) {
    std::ifstream file(path);
    std::string line, word;
    std::getline(file, line);
    std::istringstream words(line);
    std::vector<std::string> sets;
    bool next = false;
    while (words >> word) {
        if (next) sets.push_back(word);
        next = word == "--set";
    }
    return sets;
}

std::string answer(const fs::path& path) {
    hearth::toy::Model model;
    try {
        hearth::read_scenario(path.filename().string(), settings(path), model);
    } catch (const hearth::InputError& error) {
        return std::string(error.what()) + "\n";
    }
    return "accepted\n";
}

}  // namespace

TEST_CASE("Each bad scenario gives exactly its expected text", "[messages]") {
    const fs::path here = fs::current_path();
    fs::current_path(cases);   // so that messages name files as a user beside them would
    const std::size_t tried = hearth::support::check_expected_texts(".", {".toml"}, answer);
    fs::current_path(here);
    CHECK(tried >= 30);
}
