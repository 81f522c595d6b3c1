// CSV files that people bring in: sim/core/csv.hpp, with what cannot be read told as problems of the file.
#pragma once

#include "sim/core/csv.hpp"
#include "sim/input/error.hpp"

#include <string>
#include <string_view>

namespace hearth {

/// A quote that never ends, or that is followed by anything but a separator or the end of the line, is a problem and its row is left out;
/// so is a cell longer than a spreadsheet's.
Csv parse_csv(std::string_view text, CsvOf kind, FileProblems& problems);

/// Why a column without a name is refused. Call it only for columns that hold a value.
std::string why_no_name(bool first_column);

}  // namespace hearth
