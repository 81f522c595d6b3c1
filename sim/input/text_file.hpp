// The one door to files that a person made or brought: scenarios, sweeps, designs, tables, and the JSON of a sweep's folder. Everything
// that can be wrong before its grammar. Nothing but a plain file is opened: a pipe may never begin and a device may never end.
// Only /dev/stdin is what its user made of it.
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

/// The most bytes of a table or a design, and of a scenario or a sweep.
inline constexpr std::size_t most_table_bytes = 256'000'000, most_toml_bytes = 1'000'000;

/// The text, without a byte-order mark; or nothing and one problem: not there, no plain file, not permitted, empty, more than
/// `most_bytes`, a NUL byte or not UTF-8.
std::optional<std::string> read_text_file(const std::string& path, std::size_t most_bytes, const NamedBy& named_by, Problems& problems);

struct Bytes {
    std::optional<std::string> read;
    std::string why;   ///< there is nothing
};
/// What a program wrote, as it stands.
Bytes read_plain_file(const std::string& path, std::size_t most_bytes);
/// Whether a plain file begins so. Reads nothing else, so that what can be read only once is still there.
bool begins_with(const std::string& path, std::string_view bytes);

/// Length in characters, for columns and for cutting long values short. The text must be UTF-8.
std::size_t character_count(std::string_view text);
/// At most `most` characters, with "..." where it was cut; control characters shown as spaces.
std::string shortened(std::string_view text, std::size_t most = 60);

}  // namespace hearth
