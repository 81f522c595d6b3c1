#include "sim/input/csv.hpp"

#include "sim/input/text_file.hpp"

#include <fmt/format.h>

namespace hearth {
namespace {

constexpr std::size_t most_cell_bytes = 32'767;

std::string message_of(const BrokenQuote& broken) {
    const std::string text = "\"" + shortened(broken.text.substr(0, broken.text.find_first_of("\r\n")), 30);
    if (broken.next.empty()) return text + " (a quote that never ends).";
    return text + "\" is followed by " + broken.next + " (after a closing quote a separator or the end of the line must follow; a quote "
           "inside quotes is written twice).";
}

std::string long_cell(const std::string& text) {
    return fmt::format("{} (a cell of {} bytes; at most {} are read, as many as a spreadsheet holds).", shortened(text, 30), text.size(), most_cell_bytes);
}

}  // namespace

Csv parse_csv(std::string_view text, CsvOf kind, FileProblems& problems) {
    Csv csv = read_csv(text, kind);
    for (const BrokenQuote& broken : csv.broken) problems.add(broken.line, broken.column, message_of(broken));
    for (const Row& row : csv.rows)
        for (const Cell& cell : row)
            if (cell.text.size() > most_cell_bytes) problems.add(cell.line, cell.column, long_cell(cell.text));
    return csv;
}

std::string why_no_name(bool first_column) {
    if (!first_column) return "a column without a name (name it, or delete its values).";
    return "a first column without a name, and not of row numbers (pandas and R write one: to_csv(index=False) and "
           "write.csv(row.names=FALSE) leave it out).";
}

}  // namespace hearth
