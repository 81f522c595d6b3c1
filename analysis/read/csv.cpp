#include "analysis/read/csv.hpp"

#include "sim/core/cells.hpp"
#include "sim/core/csv.hpp"
#include "sim/core/table.hpp"

#include <algorithm>

namespace hearth::analysis {
namespace {

std::vector<std::string> texts_of(const Row& row) {
    std::vector<std::string> texts;
    for (const Cell& cell : row) texts.push_back(cell.text);
    return texts;
}

}  // namespace

std::optional<std::size_t> TextTable::column(std::string_view name) const {
    std::vector<std::string> headings = department_headings(name);
    headings.emplace_back(name);
    const auto found = std::find_first_of(names.begin(), names.end(), headings.begin(), headings.end());
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

TextTable parse_csv(std::string_view content) {
    TextTable table;
    for (const Row& row : read_csv(content, CsvOf::table).rows) {
        if (table.names.empty()) table.names = texts_of(row);
        else if (row.size() == table.names.size()) table.rows.push_back(texts_of(row));
    }
    return table;
}

}  // namespace hearth::analysis
