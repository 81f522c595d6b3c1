#include "sim/core/cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hearth {
namespace {

constexpr std::string_view digits = "0123456789";

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos; }

int whole(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// 2018 and 19, or 2018 and 2019.
std::optional<int> financial_year(std::string_view first, std::string_view second) {
    if (!all_digits(first) || !all_digits(second) || first.size() != 4) return std::nullopt;
    const int end = whole(first) + 1;
    const bool follows = (second.size() == 2 && whole(second) == end % 100) || (second.size() == 4 && whole(second) == end);
    return follows ? std::optional(end) : std::nullopt;
}

std::string without(std::string text, std::string_view part) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at)) text.erase(at, part.size());
    return text;
}

std::string replaced(std::string text, std::string_view part, std::string_view with) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + with.size())) text.replace(at, part.size(), with);
    return text;
}

// Groups of three digits behind commas: 1,713.8
bool has_thousands(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    text = text.substr(0, text.find('.'));
    const auto first = text.find(',');
    if (first == std::string_view::npos || first == 0 || first > 3 || (text.size() - first) % 4 != 0) return false;
    for (std::size_t at = first; at < text.size(); at += 4)
        if (text[at] != ',' || !all_digits(text.substr(at + 1, 3))) return false;
    return true;
}

// What is left before an asterisk, a dagger or a bracket.
std::string without_mark(std::string_view text) {
    std::size_t end = text.size();
    for (const std::string_view mark : {"*", "(", "[", "\u2020", "\u2021"}) end = std::min(end, text.find(mark));
    return std::string(trimmed(text.substr(0, end)));
}

// The letters O and l where a digit was meant.
std::string with_digits(std::string text) {
    if (text.find_first_of(digits) == std::string::npos) return "";
    for (char& c : text) {
        if (c == 'O' || c == 'o') c = '0';
        if (c == 'l' || c == 'I') c = '1';
    }
    return text;
}

}  // namespace

std::size_t blank_length(std::string_view text) {
    if (text.empty()) return 0;
    if (std::string_view(" \t\r\n\v\f").find(text.front()) != std::string_view::npos) return 1;   // not find_first_of: it would look at all the text
    if (text.starts_with("\u00A0")) return 2;
    return text.starts_with("\u202F") ? 3 : 0;
}

std::string_view trimmed(std::string_view text) {
    while (const std::size_t length = blank_length(text)) text.remove_prefix(length);
    for (bool found = true; found;) {
        found = false;
        for (std::size_t length = 1; length <= std::min<std::size_t>(3, text.size()) && !found; ++length) {
            found = blank_length(text.substr(text.size() - length)) == length;
            if (found) text.remove_suffix(length);
        }
    }
    return text;
}

std::vector<std::string> list_parts(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        if (const auto part = trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::optional<double> read_number(std::string_view text) {
    text = trimmed(text);
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc{} || stop != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<int> read_year(std::string_view text) {
    text = trimmed(text);
    if (all_digits(text) && text.size() == 6) {
        if (const auto year = financial_year(text.substr(0, 4), text.substr(4))) return year;
    }
    for (const std::string_view between : {"/", "-", "\u2013"}) {
        const auto at = text.find(between);
        if (at != std::string_view::npos && at > 0) return financial_year(text.substr(0, at), text.substr(at + between.size()));
    }
    const auto value = read_number(text);
    if (!value || *value != std::floor(*value) || std::abs(*value) > 1e9) return std::nullopt;
    return static_cast<int>(*value);
}

bool is_suppression_mark(std::string_view text) {
    constexpr std::array<std::string_view, 10> marks = {"c", "x", "z", ":", "..", "-", "~", "k", "low", "NA"};
    return std::find(marks.begin(), marks.end(), trimmed(text)) != marks.end();
}

bool is_spreadsheet_error(std::string_view text) {
    constexpr std::array<std::string_view, 10> errors = {"#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!",
                                                         "#SPILL!", "#CALC!", "#GETTING_DATA"};
    return std::find(errors.begin(), errors.end(), trimmed(text)) != errors.end();
}

std::string why_no_number(std::string_view cell) {
    const std::string text(trimmed(cell));
    if (is_spreadsheet_error(text)) return "a spreadsheet's error, not a number";
    if (read_number(text)) return "";
    const auto answer = [](const std::string& why, const std::string& number) { return read_number(number) ? why + "; write " + number : ""; };
    const bool one_comma = std::count(text.begin(), text.end(), ',') == 1;
    const auto with_minus = [&](std::string_view dash) { return text.starts_with(dash) ? "-" + text.substr(dash.size()) : ""; };
    const std::array<std::string, 9> reasons = {
        answer("a typographic minus", with_minus("\u2212")),
        answer("a dash instead of a minus", with_minus("\u2013")),
        has_thousands(text) ? answer("a comma as thousands separator", without(text, ",")) : "",
        one_comma ? answer("a comma as decimal mark", replaced(text, ",", ".")) : "",
        text.ends_with('%') && read_number(text.substr(0, text.size() - 1)) ? "a percent sign" : "",
        answer("a pound sign", text.starts_with("\u00A3") ? without(without(text, "\u00A3"), ",") : ""),
        answer("a mark behind the number", without_mark(text)),
        answer("a letter in place of a digit", with_digits(text)),
        answer("a blank inside the number", without(without(without(text, " "), "\u00A0"), "\u202F"))};
    const auto found = std::find_if(reasons.begin(), reasons.end(), [](const std::string& reason) { return !reason.empty(); });
    return found == reasons.end() ? "" : *found;
}

}  // namespace hearth
