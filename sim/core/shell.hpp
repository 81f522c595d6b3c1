// Words as a POSIX shell would need them typed, for commands that are written down to be repeated.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearth {

inline std::string shell_word(std::string_view word) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./:,@%";
    if (!word.empty() && word.find_first_not_of(plain) == std::string_view::npos) return std::string(word);
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// The words of a line that was put together of shell_word()s.
inline std::vector<std::string> shell_words(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false, any = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '\'') quoted = !quoted, any = true;
        else if (c == ' ' && !quoted) words.insert(words.end(), any ? 1 : 0, std::exchange(word, {})), any = false;
        else word += c == '\\' && !quoted && at + 1 < line.size() ? line[++at] : c, any = true;
    }
    words.insert(words.end(), any ? 1 : 0, word);
    return words;
}

/// A path as a word that no program takes for an option.
inline std::string shell_path(std::string_view path) { return shell_word(path.starts_with('-') ? "./" + std::string(path) : std::string(path)); }

}  // namespace hearth
