#include "sim/input/table_file.hpp"

#include "sim/core/cells.hpp"
#include "sim/core/suggest.hpp"
#include "sim/input/csv.hpp"
#include "sim/input/table_cell.hpp"
#include "sim/input/table_header.hpp"
#include "sim/input/text_file.hpp"
#include "sim/input/toml_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace hearth {
namespace {

constexpr std::string_view source_mark = "# source:";

class TableReader {
public:
    TableReader(const std::string& name, const TableSchema& schema, Problems& problems) : schema_(schema), problems_(name, problems) {}

    Table read(const std::string& content) {
        table_.content = content;
        const Csv csv = parse_csv(content, CsvOf::table, problems_);
        if (csv.note.starts_with(source_mark)) table_.source = trimmed(std::string_view(csv.note).substr(source_mark.size()));
        // Without a source line the header is probably the first line: saying more about it would mislead.
        if (table_.source.empty()) no_source(content);
        else if (!csv.rows.empty()) rows(csv.rows);
        else if (csv.broken.empty()) problems_.add(2, 0, "no header (the second line must name the columns: " + columns_of(schema_) + ").");
        problems_.add_count_of_rest();
        return std::move(table_);
    }

private:
    void no_source(const std::string& content) {
        const std::string first(trimmed(std::string_view(content).substr(0, content.find('\n'))));
        problems_.add(1, 1, toml_text(shortened(first)) + " (the first line must be \"# source: <publication, year, licence>\").");
    }

    void rows(const std::vector<Row>& rows) {
        header_ = read_header(rows[0], schema_, table_.remarks, problems_);
        if (!header_.readable) return;
        for (const TableColumn& column : header_.columns) {
            table_.names.push_back(column.name);
            if (column.is_number()) table_.columns.emplace_back(Table::Numbers{});
            else table_.columns.emplace_back(Table::Texts{});
        }
        const std::size_t before = problems_.size();
        for (std::size_t r = 1; r < rows.size(); ++r) row(rows[r]);
        if (rows.size() == 1 && problems_.size() == before) problems_.add(0, 0, "no rows after the header.");
        tell_suppressed();
        tell_unknown_parts();
    }

    void row(const Row& row) {
        if (row.size() != table_.names.size()) return uneven(row);
        ++table_.rows;
        for (std::size_t c = 0; c < row.size(); ++c) cell(row, c);
        check_unique(row);
    }

    void uneven(const Row& row) {
        const bool note = row[0].text.starts_with('#') && !is_spreadsheet_error(row[0].text);
        problems_.add(row[0].line, 1, fmt::format("{} cell{} (the header has {}{}).", row.size(), row.size() == 1 ? "" : "s",
                                                  table_.names.size(), note ? "; notes stand above the header" : ""));
    }

    void cell(const Row& row, std::size_t c) {
        const ColumnSchema* asked = header_.columns[c].asked;
        const std::string& text = row[c].text;
        TableCell read;
        if (auto* numbers = std::get_if<Table::Numbers>(&table_.columns[c])) {
            read = number_cell(*asked, text);
            numbers->push_back(read.number);
        } else {
            if (asked != nullptr) read = text_cell(*asked, text, own(row, *asked));
            std::get<Table::Texts>(table_.columns[c]).push_back(read.suppressed ? "" : text);
        }
        if (read.suppressed) ++suppressed_[text];
        if (asked != nullptr && !asked->listed_in.empty() && !read.suppressed) lists_.push_back({asked, &row[c]});
        if (!read.problem.empty()) problems_.add(row[c].line, row[c].column, read.problem);
    }

    std::string_view own(const Row& row, const ColumnSchema& list) const {
        const auto c = header_.position(list.listed_in);
        return c ? std::string_view(row[*c].text) : "";
    }

    void check_unique(const Row& row) {
        if (schema_.unique_key.empty()) return;
        std::vector<std::string> key, shown;
        for (const std::string& column : schema_.unique_key) {
            const std::size_t c = header_.position(column).value();
            const auto* numbers = std::get_if<Table::Numbers>(&table_.columns[c]);
            shown.push_back(row[c].text);
            key.push_back(numbers == nullptr ? row[c].text : fmt::format("{}", numbers->back()));   // 2018-19 is 2019
            if (row[c].text.empty() || (numbers != nullptr && std::isnan(numbers->back()))) return;   // told already
        }
        const auto [seen, is_new] = first_line_.emplace(key, row[0].line);
        if (is_new) return;
        problems_.add(row[0].line, 1, fmt::format("{} = {} (already in line {}; must be unique).", fmt::join(schema_.unique_key, ", "),
                                                  fmt::join(shown, ", "), seen->second));
    }

    void tell_suppressed() {
        std::size_t cells = 0;
        std::vector<std::string> marks;
        for (const auto& [mark, count] : suppressed_) {
            cells += count;
            marks.push_back(mark);
        }
        if (cells == 0) return;
        table_.remarks.push_back(fmt::format("{}: {} cell{} suppressed ({}); read as not published.", problems_.file(), cells,
                                             cells == 1 ? "" : "s", fmt::join(marks, ", ")));
    }

    void tell_unknown_parts() {
        std::size_t untold = 0;
        std::map<std::string, std::set<std::string>> known;   // by the column that has them
        for (const auto& [column, cell] : lists_) {
            std::set<std::string>& all = known[column->listed_in];
            if (all.empty()) all.insert(table_.texts(column->listed_in).begin(), table_.texts(column->listed_in).end());
            std::vector<std::string> unknown = list_parts(cell->text);
            std::erase_if(unknown, [&](const std::string& part) { return all.contains(part); });
            if (unknown.empty()) continue;
            if (table_.remarks.size() >= most_problems) { ++untold; continue; }
            table_.remarks.push_back(fmt::format("{}:{}:{}: {} has {} (in no row's {}).", problems_.file(), cell->line, cell->column,
                                                 column->name, fmt::join(unknown, ", "), column->listed_in));
        }
        if (untold > 0) table_.remarks.push_back(fmt::format("{}: and {} more remarks.", problems_.file(), untold));
    }

    struct ListCell { const ColumnSchema* column; const Cell* cell; };

    const TableSchema& schema_;
    FileProblems problems_;
    Table table_;
    TableHeader header_;
    std::map<std::vector<std::string>, int> first_line_;   // of each unique key
    std::map<std::string, std::size_t> suppressed_;        // cells by mark
    std::vector<ListCell> lists_;
};

}  // namespace

Table parse_table(const std::string& name, const std::string& content, const TableSchema& schema, Problems& problems) {
    return TableReader(name, schema, problems).read(content);
}

}  // namespace hearth
