#include "analysis/text/columns.hpp"

#include "sim/core/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hearth::analysis {
namespace {

// Before widths are taken.
std::vector<std::string> shown(std::vector<std::string> cells) {
    for (std::string& cell : cells) cell = printable(cell, Lines::one);
    return cells;
}

}  // namespace

Columns::Columns(std::vector<std::string> headings, bool last_is_words)
    : last_is_words_(last_is_words), columns_(headings.size()), lines_{shown(std::move(headings))} {}

void Columns::add(std::vector<std::string> cells) {
    cells.resize(columns_);
    lines_.push_back(shown(std::move(cells)));
}

void Columns::add_heading(std::string text) { lines_.push_back(shown({std::move(text)})); }

std::string Columns::line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const {
    std::string text = cells.front();
    if (text.size() > widths.front()) text += "\n" + std::string(widths.front(), ' ');
    else text.resize(widths.front(), ' ');
    for (std::size_t i = 1; i < cells.size(); ++i)
        text += last_is_words_ && i + 1 == columns_ ? "  " + cells[i] : fmt::format("  {:>{}}", cells[i], widths[i]);
    text.resize(text.find_last_not_of(' ') + 1);
    return text + "\n";
}

std::string Columns::text(std::size_t name_width) const {
    std::vector<std::size_t> widths(columns_);
    for (const std::vector<std::string>& cells : lines_)
        for (std::size_t i = 0; cells.size() > 1 && i < columns_; ++i)
            if (i > 0 || cells[i].size() <= name_width) widths[i] = std::max(widths[i], cells[i].size());
    std::string text;
    for (const std::vector<std::string>& cells : lines_) text += cells.size() == 1 ? cells.front() + "\n" : line(cells, widths);
    return text;
}

}  // namespace hearth::analysis
