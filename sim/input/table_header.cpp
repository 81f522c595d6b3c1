#include "sim/input/table_header.hpp"

#include "sim/core/suggest.hpp"
#include "sim/core/text_distance.hpp"
#include "sim/input/text_file.hpp"
#include "sim/input/toml_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearth {
namespace {

bool is_named(const ColumnSchema& column, const std::string& heading) {
    const auto among = [&](const std::vector<std::string>& names) { return std::find(names.begin(), names.end(), heading) != names.end(); };
    return column.name == heading || among(column.also) || among(department_headings(column.name));
}

const ColumnSchema* asked_by(const TableSchema& schema, const std::string& heading) {
    const auto found = std::find_if(schema.columns.begin(), schema.columns.end(), [&](const ColumnSchema& c) { return is_named(c, heading); });
    return found == schema.columns.end() ? nullptr : &*found;
}

bool has_optional(const TableSchema& schema) {
    return std::any_of(schema.columns.begin(), schema.columns.end(), [](const ColumnSchema& c) { return c.presence == Presence::optional; });
}

// A table may have columns of its own, so only one that can hardly be meant otherwise is a slip.
std::optional<std::string> slip_for(const std::string& heading, const std::vector<std::string>& names) {
    const auto near = nearest_word(heading, names);
    const auto plain = [](std::string word) {
        for (char& c : word) {
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
            if (c == '-' || c == ' ') c = '_';
        }
        return word;
    };
    if (!near || text_distance(plain(heading), plain(*near)) > (heading.size() < 10 ? 1 : 2)) return std::nullopt;
    return near;
}

class HeaderReader {
public:
    HeaderReader(const TableSchema& schema, FileProblems& problems) : schema_(schema), problems_(problems) {}

    TableHeader read(const Row& row, std::vector<std::string>& remarks) {
        const std::size_t before = problems_.size();
        for (std::size_t c = 0; c < row.size(); ++c) take(row[c], c);
        for (const ColumnSchema& column : schema_.columns)
            if (column.presence == Presence::needed && !header_.position(column.name)) missing(column, row[0].line);
        if (has_optional(schema_)) check_unasked(remarks);
        header_.readable = problems_.size() == before;
        return std::move(header_);
    }

private:
    void take(const Cell& cell, std::size_t c) {
        const ColumnSchema* asked = asked_by(schema_, cell.text);
        const std::string name = asked == nullptr ? cell.text : asked->name;
        if (name.empty()) problems_.add(cell.line, cell.column, why_no_name(c == 0));
        else if (header_.position(name)) problems_.add(cell.line, cell.column, twice(cell.text, name));
        else if (asked == nullptr) unasked_.push_back(cell);
        header_.columns.push_back({name, asked});
    }

    static std::string twice(const std::string& heading, const std::string& name) {
        const std::string other = heading == name ? "of that name" : "of " + name;
        return fmt::format("{} (a second column {}).", toml_text(shortened(heading)), other);
    }

    void missing(const ColumnSchema& column, int line) {
        std::vector<std::string> headings;
        for (const Cell& cell : unasked_) headings.push_back(cell.text);
        const auto slip = nearest_word(column.name, headings);
        if (slip) std::erase_if(unasked_, [&](const Cell& cell) { return cell.text == *slip; });
        problems_.add(line, 1, fmt::format("no column {} ({}).{}", column.name, column.meaning, slip ? " Is it the one called " + *slip + "?" : ""));
    }

    void check_unasked(std::vector<std::string>& remarks) {
        std::vector<std::string> absent, unused;
        for (const ColumnSchema& column : schema_.columns) {
            if (header_.position(column.name)) continue;
            absent.push_back(column.name);
            absent.insert(absent.end(), column.also.begin(), column.also.end());
        }
        for (const Cell& cell : unasked_) {
            const auto slip = slip_for(cell.text, absent);
            if (slip) problems_.add(cell.line, cell.column, fmt::format("{} (unknown column). Did you mean {}?", toml_text(shortened(cell.text)), *slip));
            else unused.push_back(cell.text);
        }
        if (unused.empty()) return;
        remarks.push_back(fmt::format("{}: column{} not used: {}.", problems_.file(), unused.size() == 1 ? "" : "s", fmt::join(unused, ", ")));
    }

    const TableSchema& schema_;
    FileProblems& problems_;
    TableHeader header_;
    std::vector<Cell> unasked_;
};

}  // namespace

std::optional<std::size_t> TableHeader::position(std::string_view name) const {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const TableColumn& column) { return column.name == name; });
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

TableHeader read_header(const Row& row, const TableSchema& schema, std::vector<std::string>& remarks, FileProblems& problems) {
    return HeaderReader(schema, problems).read(row, remarks);
}

std::string columns_of(const TableSchema& schema) {
    std::vector<std::string> names;
    for (const ColumnSchema& column : schema.columns)
        if (column.presence == Presence::needed) names.push_back(column.name);
    return fmt::format("{}", fmt::join(names, ","));
}

}  // namespace hearth
