// A scenario file as written: sections of keys with the line and column of each. toml++ stays behind the .cpp.
//     extends = "baseline.toml"      at most one, first; chains are followed by parameters.cpp
//     [section]
//     key = value                    never deeper
// A sweep file goes deeper: its keys may be those of a scenario, and its arms are sections of their own.
//     [arm.name]
//     section.key = value            the same as "section.key" = value, and as key = value below [arm.name.section]
#pragma once

#include "sim/input/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hearth {

/// A value as written, before anybody knows what was asked for.
struct Literal {
    struct Other { std::string kind; };   ///< a date, a time, a table: nothing a parameter can be
    std::variant<bool, std::int64_t, double, std::string, std::vector<Literal>, Other> value;
    std::string text;                     ///< as TOML on one line, for messages
    Position at = {};
};

struct Entry {
    std::string name;
    Position at;
    Literal value;
};

struct Section {
    std::string name;
    Position at;
    std::vector<Entry> entries;   ///< in the order of the file
};

struct Document {
    std::string name;                 ///< as given by the user
    std::string text;                 ///< the whole file
    std::optional<Literal> extends;   ///< always text
    std::vector<Section> sections;    ///< in the order of the file
};

enum class Depth { scenario, sweep };

/// What could be read; what could not is added to `problems`. A file that is not TOML, or deeper than most_levels, gives an empty document. With the depth of
/// a sweep, an entry's name may be "section.key", and [arm.name] is a section of that name ("arm.name"), even an empty one.
Document parse_document(const std::string& name, const std::string& text, Problems& problems, Depth depth = Depth::scenario);

/// One value as it would stand after "key = ", or nothing when it is not TOML. For --set.
std::optional<Literal> parse_literal(std::string_view text);
Literal text_literal(std::string_view text);

/// ".5" -> "0.5" and "5." -> "5.0", as TOML wants them written; "" for everything else.
std::string with_digits_around_point(const std::string& text);

}  // namespace hearth
