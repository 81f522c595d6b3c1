// A month is an integer: whole months since January of year 0, so 2019-03 is 2019 * 12 + 2.
// There are no partial steps. It fits 16 bits until the year 2730, which is what keys of draws and birth months rely on.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

struct Month {
    std::int32_t index = 0;

    friend constexpr auto operator<=>(Month, Month) = default;
    friend constexpr Month operator+(Month m, int months) { return {m.index + months}; }
    friend constexpr Month operator-(Month m, int months) { return {m.index - months}; }
    friend constexpr int operator-(Month a, Month b) { return a.index - b.index; }
    constexpr Month& operator++() { ++index; return *this; }
};

constexpr Month make_month(int year, int month_of_year) { return {year * 12 + month_of_year - 1}; }
constexpr int calendar_year(Month m) { return m.index / 12; }
/// 1 = January ... 12 = December.
constexpr int month_of_year(Month m) { return m.index % 12 + 1; }
/// The publication year a month belongs to: the year ending 31 March (2018-04 .. 2019-03 -> 2019).
constexpr int year_ending_march(Month m) { return (m.index + 9) / 12; }

/// "2019-03"; the inverse answers nothing for text that is not a month between 1900-01 and 2699-12.
std::string to_text(Month m);
std::optional<Month> parse_month(std::string_view text);

}  // namespace hearth
