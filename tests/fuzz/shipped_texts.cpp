#include "tests/fuzz/shipped_texts.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace hearth::fuzz {
namespace {

namespace fs = std::filesystem;

// The first rows, and those of the authority that scenarios/authority.toml names.
std::string some_rows(const std::string& table) {
    constexpr std::size_t first_rows = 8;
    constexpr std::string_view authority = "E06000015,";
    std::istringstream lines(table);
    std::string some, line;
    for (std::size_t count = 0; std::getline(lines, line); ++count)
        if (count < first_rows || line.find(authority) != std::string::npos) some += line + "\n";
    return some;
}

KeptTexts read_shipped() {
    const fs::path root = HEARTH_SOURCE_DIR;
    KeptTexts texts;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / "scenarios")) {
        const std::string extension = entry.path().extension().string();
        if (!entry.is_regular_file() || (extension != ".toml" && extension != ".csv")) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(file), {}};
        if (entry.path().parent_path().filename() == "data" && text.size() > 4000) text = some_rows(text);
        texts[entry.path().lexically_relative(root).generic_string()] = std::move(text);
    }
    return texts;
}

KeptTexts& held_texts() {
    static KeptTexts texts = read_shipped();
    return texts;
}

}  // namespace

const KeptTexts& shipped_texts() { return held_texts(); }

WithText::WithText(std::string path, std::string_view text) : path_(std::move(path)) { held_texts().insert_or_assign(path_, std::string(text)); }
WithText::~WithText() { held_texts().erase(path_); }
const KeptTexts& WithText::texts() const { return held_texts(); }

}  // namespace hearth::fuzz
