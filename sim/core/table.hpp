// Tables a scenario names: what a model asks of one (TableSchema) and one that was read and checked (Table).
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hearth {

/// Inclusive.
struct Range {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
};

enum class CellType { text, number, integer };
enum class EmptyCells { refused, allowed };

struct ColumnSchema {
    std::string name;
    std::string unit;      ///< "1" for a pure number, "" for text
    std::string meaning;
    CellType type = CellType::number;
    Range range = {};
    EmptyCells empty = EmptyCells::refused;
};

struct TableSchema {
    std::vector<ColumnSchema> columns;     ///< each must be there; further columns are kept as text but not checked
    std::vector<std::string> unique_key;   ///< columns that together name a row once
};

/// A CSV file whose first line is "# source: <publication, year, licence>" and whose second names the columns.
struct Table {
    using Texts = std::vector<std::string>;
    using Numbers = std::vector<double>;   ///< an empty cell is NaN

    std::string path;                      ///< as the scenario wrote it, never an absolute path
    std::string source;                    ///< the first line without "# source: "
    std::string content;                   ///< the whole file, byte for byte (copied into the run file)
    std::vector<std::string> names;
    std::vector<std::variant<Texts, Numbers>> columns;
    std::size_t rows = 0;

    /// The column of that name; std::out_of_range when the schema did not ask for it with that type.
    const Texts& texts(std::string_view name) const;
    const Numbers& numbers(std::string_view name) const;
};

}  // namespace hearth
