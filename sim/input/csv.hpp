// The grammar of CSV alone: rows of cells, each with its line and column.
#pragma once

#include "sim/input/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearth {

struct Cell {
    std::string text;
    int line = 0;
    int column = 0;   ///< in characters
};
using Row = std::vector<Cell>;

/// The rows of `text`, which begins in line `first_line` of its file. Empty lines are left out; so are rows with quotes that
/// never end, or are followed by anything but a comma or the end of the line, which are problems.
std::vector<Row> parse_csv(const std::string& file, std::string_view text, int first_line, Problems& problems);

}  // namespace hearth
