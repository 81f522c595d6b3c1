#include "sim/input/nesting.hpp"

#include <algorithm>

namespace hearth {
namespace {

// The end of a text that begins with the quote at `at`. One that is not closed ends with its line, or in threes with the file.
std::size_t end_of_text(std::string_view text, std::size_t at, bool toml) {
    const char quote = text[at];
    const std::string three(3, quote);
    const bool several_lines = toml && text.substr(at, 3) == three;
    for (at += several_lines ? 3 : 1; at < text.size(); ++at) {
        if (text[at] == '\\' && quote == '"') ++at;
        else if (several_lines && text.substr(at, 3) == three) return at + 2;
        else if (!several_lines && (text[at] == quote || text[at] == '\n')) return at;
    }
    return text.size();
}

class Scan {
public:
    Scan(std::string_view text, bool toml) : text_(text), toml_(toml) {}

    std::optional<TooDeep> too_deep() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const char c = text_[at];
            if (c == '"' || (toml_ && c == '\'')) at = end_of_text(text_, at, toml_);
            else if (toml_ && c == '#') at = std::min(text_.find('\n', at), text_.size()), parts_ = 0;
            else count(c);
            if (levels_ > most_levels) return TooDeep{at, "lists or tables inside each other" + limit()};
            if (parts_ > most_levels) return TooDeep{at, "a key of too many parts" + limit()};
        }
        return std::nullopt;
    }

private:
    static std::string limit() { return ", more than the " + std::to_string(most_levels) + " levels allowed"; }

    void count(char c) {
        if (c == '[' || c == '{') ++levels_;
        if ((c == ']' || c == '}') && levels_ > 0) --levels_;
        if (toml_ && c == '.') ++parts_;
        else if (std::string_view("=,[]{}\n").find(c) != std::string_view::npos) parts_ = 0;
    }

    std::string_view text_;
    bool toml_;
    std::size_t levels_ = 0, parts_ = 0;   // parts: points since the last sign that ends a key or a value
};

}  // namespace

std::optional<TooDeep> toml_too_deep(std::string_view text) { return Scan(text, true).too_deep(); }
std::optional<TooDeep> json_too_deep(std::string_view text) { return Scan(text, false).too_deep(); }

}  // namespace hearth
