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

/// year: a whole number, or a financial year by the March it ends in (read_year). list: texts separated by semicolons.
enum class CellType { text, number, integer, year, list };
enum class EmptyCells { refused, allowed };
enum class Presence { needed, optional };

struct ColumnSchema {
    std::string name;
    std::string unit;      ///< "1" for a pure number, "" for text
    std::string meaning;
    CellType type = CellType::number;
    Range range = {};
    EmptyCells empty = EmptyCells::refused;
    Presence presence = Presence::needed;
    std::vector<std::string> also = {};    ///< other headings of the same column
    std::string listed_in = {};            ///< list: the column of the same table that says what its parts are
};

struct TableSchema {
    std::vector<ColumnSchema> columns;     ///< in any order; further columns are kept as text but not checked
    std::vector<std::string> unique_key;   ///< needed columns that together name a row once
};

/// How the Department for Education heads the columns `code` and `year` in its open data: accepted in every table.
std::vector<std::string> department_headings(std::string_view name);

/// A CSV file whose first line is "# source: <publication, year, licence>" and whose next line names the columns.
struct Table {
    using Texts = std::vector<std::string>;
    using Numbers = std::vector<double>;   ///< an empty or suppressed cell is NaN

    std::string path;                      ///< as the scenario wrote it, never an absolute path
    std::string source;                    ///< the first line without "# source: "
    std::string content;                   ///< the whole file, byte for byte (copied into the run file)
    std::vector<std::string> remarks;      ///< what a reader should know though the table is valid, one sentence each
    std::vector<std::string> names;        ///< as the schema has them
    std::vector<std::variant<Texts, Numbers>> columns;
    std::size_t rows = 0;

    /// The column of that name; std::out_of_range when the schema did not ask for it with that type.
    const Texts& texts(std::string_view name) const;
    const Numbers& numbers(std::string_view name) const;
};

}  // namespace hearth
