#include "tests/fuzz/seeds.hpp"

#include "tests/fuzz/damage.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace hearth::fuzz {
namespace {

namespace fs = std::filesystem;

const fs::path root = HEARTH_SOURCE_DIR;

/// The files of a folder and those below it; all for "".
void add_files(const fs::path& folder, std::string_view extension, std::vector<Seed>& seeds) {
    std::vector<fs::path> paths;
    if (!fs::is_directory(folder)) return;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && (extension.empty() || entry.path().extension() == extension)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.push_back({path.lexically_relative(root).generic_string(), {std::istreambuf_iterator<char>(file), {}}});
    }
}

}  // namespace

std::vector<Seed> seeds(const Reader& reader) {
    std::vector<Seed> found;
    add_files(root / "tests/fuzz/corpus" / reader.name, "", found);
    if (reader.name == "scenario") {
        add_files(root / "scenarios", ".toml", found);
        add_files(root / "tests/messages/input", ".toml", found);
    } else if (reader.name == "sweep") {
        add_files(root / "scenarios/sweeps", ".toml", found);
        add_files(root / "tests/messages/sweep_input", ".toml", found);
    } else if (reader.name == "design") {
        add_files(root / "scenarios/sweeps", ".csv", found);
        add_files(root / "tests/messages/sweep_input", ".csv", found);
    } else if (reader.name == "table") {
        add_files(root / "scenarios", ".csv", found);
        add_files(root / "tests/messages/input/data", ".csv", found);
    } else if (reader.name == "run_file") {
        for (const std::string& file : sample_run_files()) found.push_back({"sample " + std::to_string(found.size()), file});
    }
    return found;
}

}  // namespace hearth::fuzz
