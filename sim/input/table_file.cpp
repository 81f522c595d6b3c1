#include "sim/input/table_file.hpp"

#include "sim/input/csv.hpp"
#include "sim/core/suggest.hpp"
#include "sim/input/text_file.hpp"
#include "sim/input/toml_text.hpp"
#include "sim/input/value_check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>

namespace hearth {
namespace {

constexpr std::string_view source_mark = "# source:";

std::string quoted(const std::string& text) { return toml_text(shortened(text)); }

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::optional<double> parse_number(std::string_view text, CellType type) {
    text = trimmed(text);
    const char* end = text.data() + text.size();
    if (type == CellType::integer) {
        std::int64_t whole = 0;
        const auto [stop, error] = std::from_chars(text.data(), end, whole);
        if (error != std::errc{} || stop != end) return std::nullopt;
        return static_cast<double>(whole);
    }
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

class TableReader {
public:
    TableReader(const std::string& name, const TableSchema& schema, Problems& problems)
        : name_(name), schema_(schema), problems_(problems) {}

    Table read(const std::string& content) {
        Table table;
        table.content = content;
        const std::size_t end = std::min(content.find('\n'), content.size());
        const std::string first = content.substr(0, end);
        if (first.starts_with(source_mark)) table.source = std::string(trimmed(std::string_view(first).substr(source_mark.size())));
        if (table.source.empty()) {
            problem({name_, 1, 1}, quoted(std::string(trimmed(first))) + " (the first line must be \"# source: <publication, year, licence>\").");
        }
        // Without a source line the header is probably the first line: saying more about it would mislead.
        if (table.source.empty()) return table;
        const std::vector<Row> rows = parse_csv(name_, std::string_view(content).substr(std::min(end + 1, content.size())), 2, problems_);
        if (rows.empty()) {
            problem({name_, 2, 0}, "no header (the second line must name the columns: " + columns() + ").");
        } else if (header(table, rows[0])) {
            for (std::size_t r = 1; r < rows.size(); ++r) row(table, rows[r]);
            if (rows.size() == 1) problem({name_, 0, 0}, "no rows after the header.");
        }
        if (left_out_ > 0) problems_.push_back({{name_, 0, 0}, fmt::format("and {} more problems.", left_out_)});
        return table;
    }

private:
    void problem(Position at, std::string message) {
        if (reported_++ < most_problems) problems_.push_back({std::move(at), std::move(message)});
        else ++left_out_;
    }

    std::string columns() const {
        std::vector<std::string> names;
        for (const ColumnSchema& column : schema_.columns) names.push_back(column.name);
        return fmt::format("{}", fmt::join(names, ","));
    }

    const ColumnSchema* asked(const std::string& name) const {
        for (const ColumnSchema& column : schema_.columns) {
            if (column.name == name) return &column;
        }
        return nullptr;
    }

    // Whether the rows below can be read at all.
    bool header(Table& table, const Row& row) {
        const std::size_t before = reported_;
        std::vector<std::string> unasked;
        for (const Cell& cell : row) {
            const std::string name(trimmed(cell.text));
            const Position at{name_, cell.line, cell.column};
            if (name.empty()) problem(at, "a column without a name.");
            if (std::find(table.names.begin(), table.names.end(), name) != table.names.end() && !name.empty()) {
                problem(at, quoted(name) + " (a second column of that name).");
            }
            table.names.push_back(name);
            if (asked(name) == nullptr) unasked.push_back(name);
            if (asked(name) != nullptr && asked(name)->type != CellType::text) table.columns.emplace_back(Table::Numbers{});
            else table.columns.emplace_back(Table::Texts{});
        }
        for (const ColumnSchema& column : schema_.columns) {
            if (std::find(table.names.begin(), table.names.end(), column.name) != table.names.end()) continue;
            const auto slip = nearest_word(column.name, unasked);
            problem({name_, row[0].line, 1}, fmt::format("no column {} ({}).{}", column.name, column.meaning,
                                                         slip ? " Is it the one called " + *slip + "?" : ""));
        }
        return reported_ == before;
    }

    void row(Table& table, const Row& row) {
        if (row.size() != table.names.size()) {
            problem({name_, row[0].line, 1}, fmt::format("{} cell{} (the header has {}).", row.size(), row.size() == 1 ? "" : "s",
                                                         table.names.size()));
            return;
        }
        ++table.rows;
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (auto* numbers = std::get_if<Table::Numbers>(&table.columns[c])) {
                numbers->push_back(number(*asked(table.names[c]), row[c]));
            } else {
                text(asked(table.names[c]), row[c]);
                std::get<Table::Texts>(table.columns[c]).push_back(row[c].text);
            }
        }
        check_unique(table, row);
    }

    void text(const ColumnSchema* column, const Cell& cell) {
        if (column == nullptr || column->empty == EmptyCells::allowed || !trimmed(cell.text).empty()) return;
        problem({name_, cell.line, cell.column}, column->name + " = \"\" (an empty cell is not allowed in this column).");
    }

    double number(const ColumnSchema& column, const Cell& cell) {
        const double nothing = std::nan("");
        const Position at{name_, cell.line, cell.column};
        const std::string range = range_text(column.range, column.unit);
        const std::string allowed = range.empty() ? "" : "; allowed " + range;
        if (trimmed(cell.text).empty()) {
            if (column.empty == EmptyCells::refused) problem(at, column.name + " = \"\" (an empty cell is not allowed in this column" + allowed + ").");
            return nothing;
        }
        const auto value = parse_number(cell.text, column.type);
        const char* type = column.type == CellType::integer ? "a whole number" : "a number";
        if (!value) {
            problem(at, fmt::format("{} = {} (must be {}{}).", column.name, quoted(cell.text), type, allowed));
            return nothing;
        }
        if (*value < column.range.low || *value > column.range.high) {
            problem(at, fmt::format("{} = {} (out of range{}).", column.name, trimmed(cell.text), allowed));
        }
        return *value;
    }

    void check_unique(const Table& table, const Row& row) {
        if (schema_.unique_key.empty()) return;
        std::vector<std::string> key;
        for (const std::string& column : schema_.unique_key) {
            const auto c = std::find(table.names.begin(), table.names.end(), column) - table.names.begin();
            key.emplace_back(trimmed(row.at(static_cast<std::size_t>(c)).text));
        }
        const auto [seen, is_new] = first_line_.emplace(key, row[0].line);
        if (is_new) return;
        problem({name_, row[0].line, 1}, fmt::format("{} = {} (already in line {}; must be unique).", fmt::join(schema_.unique_key, ", "),
                                                     fmt::join(key, ", "), seen->second));
    }

    const std::string& name_;
    const TableSchema& schema_;
    Problems& problems_;
    std::map<std::vector<std::string>, int> first_line_;   // of each unique key
    std::size_t reported_ = 0;
    std::size_t left_out_ = 0;
};

}  // namespace

Table parse_table(const std::string& name, const std::string& content, const TableSchema& schema, Problems& problems) {
    return TableReader(name, schema, problems).read(content);
}

}  // namespace hearth
