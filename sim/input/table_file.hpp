// Tables as CSV (sim/core/csv.hpp). The first line is "# source: <publication, year, licence>"; further notes may follow, then the
// line that names the columns. Every cell is checked against the schema.
#pragma once

#include "sim/core/table.hpp"
#include "sim/input/error.hpp"

#include <string>

namespace hearth {

/// `name` is the file as messages show it. What is wrong is added to `problems` (at most 20 of one file, then how many more);
/// the table is complete only if nothing was added. Table::path is left to the caller.
Table parse_table(const std::string& name, const std::string& content, const TableSchema& schema, Problems& problems);

}  // namespace hearth
