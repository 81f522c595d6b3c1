// How deep lists, tables and dotted keys of a text lie inside each other, found before a parser meets them: parsers call themselves for
// each level, and a file of a few kilobytes can ask for more levels than the stack has.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

/// More than any file of ours has, and far less than a stack holds.
inline constexpr std::size_t most_levels = 32;

struct TooDeep {
    std::size_t at = 0;    ///< the byte that begins one level too many
    std::string what;      ///< "lists or tables inside each other, more than the 32 levels allowed"
};

/// Of TOML: brackets and braces outside texts and comments, and the parts of a dotted key. A text that is no TOML may be refused for
/// the wrong reason, one that is fit to be read never.
std::optional<TooDeep> toml_too_deep(std::string_view text);
/// Of JSON: brackets and braces outside texts.
std::optional<TooDeep> json_too_deep(std::string_view text);

}  // namespace hearth
