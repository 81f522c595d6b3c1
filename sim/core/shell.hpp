// Words as a POSIX shell would need them typed, for commands that are written down to be repeated.
#pragma once

#include <string>
#include <string_view>

namespace hearth {

inline std::string shell_word(std::string_view word) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./:,@%";
    if (!word.empty() && word.find_first_not_of(plain) == std::string_view::npos) return std::string(word);
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// A path as a word that no program takes for an option.
inline std::string shell_path(std::string_view path) { return shell_word(path.starts_with('-') ? "./" + std::string(path) : std::string(path)); }

}  // namespace hearth
