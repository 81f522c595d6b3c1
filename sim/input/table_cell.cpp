#include "sim/input/table_cell.hpp"

#include "sim/core/cells.hpp"
#include "sim/input/text_file.hpp"
#include "sim/input/toml_text.hpp"
#include "sim/input/value_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace hearth {
namespace {

std::string allowed_in(const ColumnSchema& column) {
    const std::string range = range_text(column.range, column.unit);
    return range.empty() ? "" : "; allowed " + range;
}

std::string shown(const std::string& text) { return toml_text(shortened(text)); }

TableCell refused(const ColumnSchema& column, const std::string& value, const std::string& why) {
    return {.number = std::nan(""), .problem = fmt::format("{} = {} ({}).", column.name, value, why)};
}

TableCell missing(const ColumnSchema& column, const std::string& text) {
    if (column.empty == EmptyCells::allowed) return {.number = std::nan(""), .suppressed = !text.empty()};
    if (text.empty()) return refused(column, "\"\"", "an empty cell is not allowed in this column" + allowed_in(column));
    return refused(column, shown(text), "the mark of a figure that is not published, and this column needs one" + allowed_in(column));
}

std::optional<double> number_in(const ColumnSchema& column, const std::string& text) {
    if (column.type == CellType::year) return read_year(text);
    const auto value = read_number(text);
    const bool fits = value && (column.type == CellType::number || *value == std::floor(*value));
    return fits ? value : std::nullopt;
}

std::string asked_of(const ColumnSchema& column) {
    if (column.type == CellType::year) return "must be a year: 2019, or 2018-19 for the year that ends in March 2019";
    return column.type == CellType::integer ? "must be a whole number" : "must be a number";
}

TableCell no_number(const ColumnSchema& column, const std::string& text) {
    const std::string why = why_no_number(text);
    if (is_spreadsheet_error(text)) return refused(column, shown(text), why);
    return refused(column, shown(text), asked_of(column) + (why.empty() ? "" : "; " + why) + allowed_in(column));
}

}  // namespace

TableCell number_cell(const ColumnSchema& column, const std::string& text) {
    if (text.empty() || is_suppression_mark(text)) return missing(column, text);
    const auto value = number_in(column, text);
    if (!value) return no_number(column, text);
    if (*value >= column.range.low && *value <= column.range.high) return {.number = *value};
    return refused(column, text, "out of range" + allowed_in(column));
}

TableCell text_cell(const ColumnSchema& column, const std::string& text, std::string_view own) {
    if (is_spreadsheet_error(text)) return refused(column, shown(text), "a spreadsheet's error");
    const bool list = column.type == CellType::list;
    if (text.empty() || (list && is_suppression_mark(text))) return missing(column, text);
    if (!list) return {};
    std::vector<std::string> parts = list_parts(text);
    if (!own.empty() && std::find(parts.begin(), parts.end(), own) != parts.end()) {
        return refused(column, shown(text), fmt::format("{} is this row's own {}", own, column.listed_in));
    }
    std::sort(parts.begin(), parts.end());
    const auto twice = std::adjacent_find(parts.begin(), parts.end());
    return twice == parts.end() ? TableCell{} : refused(column, shown(text), *twice + " is in the list twice");
}

}  // namespace hearth
