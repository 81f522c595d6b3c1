// Cases as files: what each one gives must be exactly the text beside it (case.toml and case.txt). HEARTH_UPDATE_MESSAGES=1 rewrites
// the texts; look at the difference before committing it.
#pragma once

#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

namespace hearth::support {

/// How many cases there are in the folder with one of these extensions.
inline std::size_t check_expected_texts(const std::filesystem::path& folder, std::initializer_list<std::string_view> extensions,
                                        const std::function<std::string(const std::filesystem::path&)>& answer) {
    std::size_t tried = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (std::find(extensions.begin(), extensions.end(), entry.path().extension().string()) == extensions.end()) continue;
        const std::filesystem::path expected = std::filesystem::path(entry.path()).replace_extension(".txt");
        const std::string given = answer(entry.path());
        if (std::getenv("HEARTH_UPDATE_MESSAGES") != nullptr) std::ofstream(expected, std::ios::binary) << given;
        std::ifstream file(expected, std::ios::binary);
        INFO(entry.path().filename().string());
        CHECK(given == std::string(std::istreambuf_iterator<char>(file), {}));
        ++tried;
    }
    return tried;
}

}  // namespace hearth::support
