#include "sim/input/manual.hpp"

#include "sim/input/key_names.hpp"
#include "sim/input/toml_text.hpp"
#include "sim/input/value_check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <sstream>

namespace hearth {
namespace {

constexpr std::size_t page_width = 100;

std::string wrapped(const std::string& text, std::size_t indent) {
    std::istringstream words(text);
    std::string lines, line, word;
    while (words >> word) {
        if (!line.empty() && indent + line.size() + 1 + word.size() > page_width) {
            lines += std::string(indent, ' ') + line + '\n';
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return line.empty() ? lines : lines + std::string(indent, ' ') + line + '\n';
}

std::string values_text(const Declaration& d) {
    const std::string range = range_text(d.range, "");
    std::string text(to_text(d.type));
    if (d.type == ValueType::option) text = "one of " + fmt::format("{}", fmt::join(d.options, ", "));
    if (d.type == ValueType::numbers) text = fmt::format("{} numbers ({})", d.elements.size(), fmt::join(d.elements, ", "));
    if (!range.empty()) text += d.type == ValueType::numbers ? ", each " + range : ", " + range;
    if (!d.unit.empty() && d.unit != "1") text += " [" + d.unit + "]";
    return text;
}

std::string_view cell_text(CellType type) {
    switch (type) {
        case CellType::text: return "text";
        case CellType::number: return "number";
        case CellType::integer: return "whole number";
        case CellType::year: return "year: 2019 or 2018-19";
        case CellType::list: return "list, separated by ;";
    }
    return "";
}

std::string columns_text(const TableSchema& schema) {
    std::string text;
    for (const ColumnSchema& column : schema.columns) {
        const bool words = column.type == CellType::text || column.type == CellType::list;
        const std::string range = words ? "" : range_text(column.range, column.unit);
        std::string line = fmt::format("column {}: {} ({}{}{})", column.name, column.meaning, cell_text(column.type), range.empty() ? "" : ", ", range);
        if (!column.also.empty()) line += fmt::format("; also called {}", fmt::join(column.also, ", "));
        if (column.presence == Presence::optional) line += "; may be absent or empty";
        else if (column.empty == EmptyCells::allowed) line += "; may be empty";
        text += wrapped(line, 8);
    }
    return text;
}

std::string entry(const Declaration& d) {
    std::string text = fmt::format("  {} = {}\n", d.key, toml_text(d.default_value));
    text += wrapped(d.meaning, 6);
    text += wrapped(values_text(d), 6);
    if (d.type == ValueType::table) text += columns_text(d.schema);
    text += wrapped(fmt::format("{}{}{}", to_text(d.evidence), d.source.empty() ? "" : ": ", d.source), 6);
    return text;
}

}  // namespace

std::vector<Declaration> chosen_declarations(std::span<const Declaration> declarations, const std::string& only) {
    std::vector<Declaration> chosen;
    for (const Declaration& d : declarations) {
        if (only.empty() || d.key == only || section_of(d.key) == only) chosen.push_back(d);
    }
    return chosen;
}

std::string manual_text(std::span<const Declaration> declarations) {
    std::string text, section;
    for (const Declaration& d : declarations) {
        if (section_of(d.key) != section) {
            section = section_of(d.key);
            text += fmt::format("{}[{}]\n", text.empty() ? "" : "\n", section);
        }
        text += entry(d);
    }
    return text;
}

std::string resolved_text(const Scenario& scenario) {
    std::string text, section;
    for (const ScenarioValue& value : scenario.values) {
        if (section_of(value.key) != section) {
            section = section_of(value.key);
            text += fmt::format("{}[{}]\n", text.empty() ? "" : "\n", section);
        }
        text += fmt::format("{:<60}  # {}\n", value.key.substr(section.size() + 1) + " = " + value.value, value.origin);
    }
    return text;
}

}  // namespace hearth
