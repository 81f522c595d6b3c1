// Reading a whole text file that a person made: scenarios and tables. Everything that can be wrong before its grammar.
#pragma once

#include "sim/input/error.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

/// Who named a file: the key and value to blame when it cannot be opened. No key: the command line, so the file itself.
struct NamedBy {
    Position at = {};
    std::string key = {};
    std::string text = {};
};

/// The text, without a byte-order mark; or nothing and one problem: not there, a folder, not permitted, empty, more than
/// `most_bytes`, a NUL byte or not UTF-8.
std::optional<std::string> read_text_file(const std::string& path, std::size_t most_bytes, const NamedBy& named_by, Problems& problems);

/// Length in characters, for columns and for cutting long values short. The text must be UTF-8.
std::size_t character_count(std::string_view text);
/// At most `most` characters, with "..." where it was cut; control characters shown as spaces.
std::string shortened(std::string_view text, std::size_t most = 60);

}  // namespace hearth
