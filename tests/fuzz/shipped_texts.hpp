// The scenarios, sweeps and tables of the repository, held in memory: an invented file that names them finds them there, and a name
// that it invents touches no disk.
#pragma once

#include "sim/input/kept_texts.hpp"

#include <string>
#include <string_view>

namespace hearth::fuzz {

/// By the path from the root of the repository. Of a long table only some rows are there, so that reading it takes no time.
const KeptTexts& shipped_texts();

/// The same with one more file.
class WithText {
public:
    WithText(std::string path, std::string_view text);
    ~WithText();
    WithText(const WithText&) = delete;
    WithText& operator=(const WithText&) = delete;
    const KeptTexts& texts() const;

private:
    std::string path_;
};

}  // namespace hearth::fuzz
