#include "sim/core/month.hpp"

#include <charconv>

namespace hearth {

std::string to_text(Month m) {
    const int month = month_of_year(m);
    return std::to_string(calendar_year(m)) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

std::optional<Month> parse_month(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    const auto number = [](std::string_view digits) {
        int value = -1;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} && end == digits.data() + digits.size() ? value : -1;
    };
    const int year = number(text.substr(0, 4));
    const int month = number(text.substr(5, 2));
    if (year < 1900 || year > 2699 || month < 1 || month > 12) return std::nullopt;
    return make_month(year, month);
}

}  // namespace hearth
