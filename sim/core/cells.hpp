// What a cell of a CSV file says, in one place for all that read tables: numbers, years, lists, and the marks of official statistics.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// Bytes of the blank that the text begins with (ASCII blanks, U+00A0, U+202F); 0: it begins with something else.
std::size_t blank_length(std::string_view text);
/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);
/// The parts between semicolons, trimmed; empty ones are left out.
std::vector<std::string> list_parts(std::string_view text);

/// One finite number and nothing else; "12.0" is 12.
std::optional<double> read_number(std::string_view text);
/// A whole number (also "2019.0"), or a financial year by the March it ends in: 2018/19, 2018-19, 201819 and 2018-2019 are 2019.
std::optional<int> read_year(std::string_view text);

/// Whether official statistics write this where no figure is published: c x z : .. - ~ k low NA.
bool is_suppression_mark(std::string_view text);
/// #N/A, #DIV/0! and their like.
bool is_spreadsheet_error(std::string_view text);
/// What is wrong with a text that is no number, and what to write: "a comma as thousands separator; write 1713.8". "" where unknown.
std::string why_no_number(std::string_view text);

}  // namespace hearth
