// The header of a table against its schema.
#pragma once

#include "sim/core/table.hpp"
#include "sim/input/csv.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

struct TableColumn {
    std::string name;                      ///< the schema's, or as it is written
    const ColumnSchema* asked = nullptr;   ///< none: kept as text, not checked
    bool is_number() const { return asked != nullptr && asked->type != CellType::text && asked->type != CellType::list; }
};

struct TableHeader {
    std::vector<TableColumn> columns;
    bool readable = false;                 ///< the rows below can be read
    std::optional<std::size_t> position(std::string_view name) const;
};

/// The header refers to `schema`.
TableHeader read_header(const Row& row, const TableSchema& schema, std::vector<std::string>& remarks, FileProblems& problems);

/// The names of the columns that must be there, separated by commas.
std::string columns_of(const TableSchema& schema);

}  // namespace hearth
