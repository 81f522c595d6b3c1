#include "sim/input/scenario_file.hpp"

#include "sim/input/nesting.hpp"
#include "sim/input/text_file.hpp"
#include "sim/input/toml_text.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

namespace hearth {
namespace {

Position position(const std::string& file, const toml::source_region& source) {
    return {file, static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
}

Literal scalar(Value value, Position at) {
    Literal read{.value = false, .text = shortened(toml_text(value)), .at = std::move(at)};
    if (const auto* flag = std::get_if<bool>(&value)) read.value = *flag;
    if (const auto* integer = std::get_if<std::int64_t>(&value)) read.value = *integer;
    if (const auto* number = std::get_if<double>(&value)) read.value = *number;
    if (const auto* text = std::get_if<std::string>(&value)) read.value = *text;
    return read;
}

Literal literal(const std::string& file, const toml::node& node) {
    const Position at = position(file, node.source());
    if (const auto* flag = node.as_boolean()) return scalar(flag->get(), at);
    if (const auto* integer = node.as_integer()) return scalar(integer->get(), at);
    if (const auto* number = node.as_floating_point()) return scalar(number->get(), at);
    if (const auto* text = node.as_string()) return scalar(text->get(), at);
    if (const auto* array = node.as_array()) {
        std::vector<Literal> elements;
        std::string text = "[";
        for (const auto& element : *array) {
            elements.push_back(literal(file, element));
            text += (elements.size() > 1 ? ", " : "") + elements.back().text;
        }
        return {.value = std::move(elements), .text = shortened(text + "]"), .at = at};
    }
    std::ostringstream text;
    text << toml::toml_formatter{node};
    return {.value = Literal::Other{node.is_table() ? "a table" : "a date or time"}, .text = shortened(text.str()), .at = at};
}

std::string line_of(const std::string& text, int line) {
    std::istringstream lines(text);
    std::string found;
    for (int i = 0; i < line && std::getline(lines, found); ++i) {}
    const auto first = found.find_first_not_of(" \t\r");
    return first == std::string::npos ? "" : found.substr(first, found.find_last_not_of(" \t\r") - first + 1);
}

// Words that other languages take for true and false, in any case; else a text.
std::string as_toml_word(const std::string& value) {
    std::string lower;
    for (const char c : value) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const char* yes : {"true", "yes", "on"})
        if (lower == yes) return "true";
    for (const char* no : {"false", "no", "off"})
        if (lower == no) return "false";
    return "\"" + value + "\"";
}

// The commonest slips: words and months without quotes, and numbers like .5.
std::string suggestion(const std::string& line) {
    const auto equals = line.find('=');
    if (equals == std::string::npos || line.find_first_of("\"'[]{}#", equals) != std::string::npos) return "";
    const auto first = line.find_first_not_of(" \t", equals + 1);
    if (first == std::string::npos) return "";
    const std::string value = line.substr(first);
    if (const std::string number = with_digits_around_point(value); !number.empty()) {
        return " Did you mean " + shortened(line.substr(0, equals + 1) + " " + number) + "?";
    }
    if (const auto comma = value.find(','); comma != std::string::npos && value.find_first_not_of("0123456789,-") == std::string::npos &&
                                            comma > 0 && comma + 1 < value.size() && value.find(',', comma + 1) == std::string::npos)
        return " Did you mean " + shortened(line.substr(0, equals + 1) + " " + value.substr(0, comma) + "." + value.substr(comma + 1)) + "?";
    const bool month = value.size() == 7 && value[4] == '-';
    if (!month && std::isalpha(static_cast<unsigned char>(value[0])) == 0) return "";
    return " Did you mean " + shortened(line.substr(0, equals + 1) + " " + as_toml_word(value)) + "?";
}

Problem not_toml(const std::string& name, const std::string& text, const toml::parse_error& error) {
    const Position at = position(name, error.source());
    std::string why(error.description());
    if (const auto colon = why.find(": "); why.starts_with("Error while parsing") && colon != std::string::npos) why.erase(0, colon + 2);
    const std::string line = line_of(text, at.line);
    const bool open_quote = std::count(line.begin(), line.end(), '"') % 2 == 1 && why.find("control character") != std::string::npos;
    if (open_quote) why = "a quote is not closed on this line";
    return {at, fmt::format("{}{}(not TOML: {}).{}", shortened(line), line.empty() ? "" : " ", why, suggestion(line))};
}

Problem too_deep(const std::string& name, const std::string& text, const TooDeep& deep) {
    const std::string_view before = std::string_view(text).substr(0, deep.at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n') + 1;   // npos + 1 is 0
    const Position at{name, static_cast<int>(line), static_cast<int>(character_count(before.substr(start))) + 1};
    return {at, fmt::format("{} ({}).", shortened(std::string_view(text).substr(start, text.find('\n', start) - start)), deep.what)};
}

bool earlier(const Position& a, const Position& b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); }

Section section(const std::string& file, const toml::key& key, const toml::table& table, Problems& problems) {
    Section read{std::string(key.str()), position(file, key.source()), {}};
    for (const auto& [name, node] : table) {
        const Position at = position(file, name.source());
        if (node.is_table() || node.is_array_of_tables()) {
            problems.push_back({at, fmt::format("{}.{} (a table inside a section; a scenario has [section] and key = value, "
                                                "nothing deeper).", read.name, name.str())});
        } else {
            read.entries.push_back({std::string(name.str()), at, literal(file, node)});
        }
    }
    std::sort(read.entries.begin(), read.entries.end(), [](const Entry& a, const Entry& b) { return earlier(a.at, b.at); });
    return read;
}

// Where each line begins, found once: looking for each key from the top takes the square of their number.
class LineIndex {
public:
    explicit LineIndex(std::string_view text) {
        for (std::size_t at = 0; at <= text.size(); at += lines_.back().size() + 1) {
            lines_.push_back(text.substr(at, text.find('\n', at) - at));
            const auto ascii = std::find_if(lines_.back().begin(), lines_.back().end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
            ascii_.push_back(static_cast<std::size_t>(ascii - lines_.back().begin()));
        }
    }

    // toml++ tells where the last word of a dotted key stands, and of a repeated first word where it stood first.
    Position start_of_key(Position at) const {
        const auto i = static_cast<std::size_t>(at.line - 1);
        if (at.line < 1 || i >= lines_.size()) return at;
        const std::string_view line = lines_[i], marks = "_-.\"' \t";
        const auto in_key = [&](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || marks.find(c) != marks.npos; };
        auto start = std::min(line.size(), static_cast<std::size_t>(at.column - 1));
        if (ascii_[i] < start) return at;
        while (start > 0 && in_key(line[start - 1])) --start;
        while (start < line.size() && (line[start] == ' ' || line[start] == '\t')) ++start;
        at.column = static_cast<int>(start) + 1;
        return at;
    }

private:
    std::vector<std::string_view> lines_;
    std::vector<std::size_t> ascii_;   // of each line, the characters before the first that is not ASCII
};

void flatten(const Document& document, const LineIndex& lines, const std::string& before, const toml::table& table, Section& into) {
    for (const auto& [key, node] : table) {
        const std::string name = before + std::string(key.str());
        const auto* inner = node.as_table();
        if (inner != nullptr) {   // an empty one says nothing: perhaps all its lines are commented out
            flatten(document, lines, name + ".", *inner, into);
        } else {
            into.entries.push_back({name, lines.start_of_key(position(document.name, key.source())), literal(document.name, node)});
        }
    }
}

Section deep_section(const Document& document, const LineIndex& lines, const std::string& name, const toml::key& key, const toml::table& table) {
    Section read{name, position(document.name, key.source()), {}};
    flatten(document, lines, "", table, read);
    std::sort(read.entries.begin(), read.entries.end(), [](const Entry& a, const Entry& b) { return earlier(a.at, b.at); });
    return read;
}

void read_arms(Document& document, const LineIndex& lines, const toml::table& arms, Problems& problems) {
    for (const auto& [key, node] : arms) {
        const std::string name = "arm." + std::string(key.str());
        if (const auto* arm = node.as_table()) {
            document.sections.push_back(deep_section(document, lines, name, key, *arm));
        } else {
            problems.push_back({position(document.name, key.source()),
                                fmt::format("{} = {} (outside an arm; each arm has a section of its own, [arm.name]).", name,
                                            literal(document.name, node).text)});
        }
    }
}

void read_top_level(Document& document, const LineIndex& lines, const toml::key& key, const toml::node& node, Depth depth, Problems& problems) {
    const Position at = position(document.name, key.source());
    const auto* table = node.as_table();
    if (table != nullptr && depth == Depth::sweep && key.str() == "arm") {
        read_arms(document, lines, *table, problems);
    } else if (table != nullptr && depth == Depth::sweep) {
        document.sections.push_back(deep_section(document, lines, std::string(key.str()), key, *table));
    } else if (table != nullptr) {
        document.sections.push_back(section(document.name, key, *table, problems));
    } else if (node.is_array_of_tables()) {
        const char* name = depth == Depth::sweep && key.str() == "arm" ? ".name" : "";
        problems.push_back({at, fmt::format("[[{0}]] (a list of sections is not allowed). Did you mean [{0}{1}]?", key.str(), name)});
    } else if (key.str() == "extends") {
        if (node.is_string()) document.extends = literal(document.name, node);
        else problems.push_back({at, fmt::format("extends = {} (must be the name of one file, as text).",
                                                 literal(document.name, node).text)});
    } else {
        problems.push_back({at, fmt::format("{} = {} (outside a section; only extends may stand before the first [section]).",
                                            key.str(), literal(document.name, node).text)});
    }
}

}  // namespace

Document parse_document(const std::string& name, const std::string& text, Problems& problems, Depth depth) {
    Document document{name, text, std::nullopt, {}};
    if (const auto deep = toml_too_deep(text)) {
        problems.push_back(too_deep(name, text, *deep));
        return document;
    }
    const LineIndex lines(text);
    try {
        const toml::table read = toml::parse(text);
        for (const auto& [key, node] : read) read_top_level(document, lines, key, node, depth, problems);
    } catch (const toml::parse_error& error) {
        problems.push_back(not_toml(name, text, error));
    }
    std::sort(document.sections.begin(), document.sections.end(),
              [](const Section& a, const Section& b) { return earlier(a.at, b.at); });
    return document;
}

std::optional<Literal> parse_literal(std::string_view text) {
    if (toml_too_deep(text)) return std::nullopt;
    try {
        const toml::table read = toml::parse("value = " + std::string(text));
        if (read.size() != 1) return std::nullopt;   // a line break smuggled in a second key
        Literal value = literal("", *read.get("value"));
        value.at = {};
        return value;
    } catch (const toml::parse_error&) {
        return std::nullopt;
    }
}

std::string with_digits_around_point(const std::string& text) {
    const auto point = text.find('.');
    const auto digit_at = [&](std::size_t i) { return i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0; };
    if (point == std::string::npos || digit_at(point - 1) == digit_at(point + 1)) return "";   // below 0 wraps round to no digit
    std::string written = text;
    written.insert(digit_at(point + 1) ? point : point + 1, "0");
    const auto read = parse_literal(written);
    return read && std::holds_alternative<double>(read->value) ? written : "";
}

Literal text_literal(std::string_view text) { return scalar(std::string(text), {}); }

}  // namespace hearth
