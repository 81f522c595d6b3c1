#include "analysis/read/csv.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace hearth::analysis {
namespace {

// Takes one line's cells from the front of the text.
std::vector<std::string> take_line(std::string_view& text) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cells.back() += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            cells.emplace_back();
        else if (!quoted && c == '\n')
            break;
        else if (quoted || c != '\r')
            cells.back() += c;
    }
    text.remove_prefix(std::min(i + 1, text.size()));
    return cells;
}

}  // namespace

std::optional<std::size_t> TextTable::column(std::string_view name) const {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

TextTable parse_csv(std::string_view content) {
    TextTable table;
    if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
    while (!content.empty()) {
        if (content.front() == '#') {
            content.remove_prefix(std::min(content.find('\n'), content.size() - 1) + 1);
            continue;
        }
        std::vector<std::string> cells = take_line(content);
        if (table.names.empty())
            table.names = std::move(cells);
        else if (cells.size() == table.names.size())
            table.rows.push_back(std::move(cells));
    }
    return table;
}

std::optional<double> number(std::string_view cell) {
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty() || error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

}  // namespace hearth::analysis
