// One cell of a table against its column: what it says, or why it cannot be used.
#pragma once

#include "sim/core/table.hpp"

#include <string>
#include <string_view>

namespace hearth {

struct TableCell {
    double number = 0;          ///< NaN where there is none
    bool suppressed = false;    ///< a mark of official statistics stands for the figure
    std::string problem = "";   ///< "<column> = <cell> (<why>; <allowed range>)."
};

/// The column is no text and no list.
TableCell number_cell(const ColumnSchema& column, const std::string& text);
/// The column is a text or a list; `own` is the same row's cell of the column that the list refers to.
TableCell text_cell(const ColumnSchema& column, const std::string& text, std::string_view own);

}  // namespace hearth
