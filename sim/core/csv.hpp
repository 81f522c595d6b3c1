// The one reader of CSV: tables, designs, and the tables that a run file carries. It knows what spreadsheets, pandas and R write,
// so that no two parts of the program accept different files. The cells themselves are read by sim/core/cells.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearth {

struct Cell {
    std::string text;   ///< trimmed, without the apostrophe that keeps a spreadsheet from running it
    int line = 0;
    int column = 0;     ///< in characters
};
using Row = std::vector<Cell>;

/// A quoted cell that cannot be read.
struct BrokenQuote {
    int line = 0, column = 0;
    std::string text;        ///< of the cell, as far as it goes
    std::string next;   ///< what follows the closing quote; "": the quote never ends
};

/// A row without any value is left out of a table. In a design it is a scenario of its own, except at the end of the file.
enum class CsvOf { table, design };

struct Csv {
    std::string note;                  ///< the first line, where it is a note; without what a spreadsheet adds to it
    std::vector<Row> rows;             ///< the header first
    std::vector<BrokenQuote> broken;   ///< their rows are left out
    bool row_numbers = false;          ///< the first column has no name and holds whole numbers, each once (designs keep it, tables do not)
};

/// Separated by commas, semicolons or tabs, whichever the header has most of. Lines above the header that begin with # are notes;
/// below it nothing is a note. Empty lines and columns with neither a name nor a value are left out.
Csv read_csv(std::string_view text, CsvOf kind);

/// A cell as the reader above and spreadsheets read it back: in quotes where it needs them. A text that a spreadsheet would run as a
/// formula (it begins with = + - @, a tab or a carriage return, and is no number) gets an apostrophe before it, which read_csv takes off.
std::string csv_cell_of(std::string_view text);

}  // namespace hearth
