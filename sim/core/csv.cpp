#include "sim/core/csv.hpp"

#include "sim/core/cells.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace hearth {
namespace {

constexpr std::string_view separators = ",;\t";

bool blank(const Row& row) {
    return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.text.empty(); });
}

// What a spreadsheet takes for a formula. Apostrophes before it are counted, so that a text that begins with one comes back as well.
bool formula_behind(std::string_view text, std::size_t apostrophes) {
    return apostrophes < text.size() && std::string_view("=+-@\t\r").find(text[apostrophes]) != std::string_view::npos;
}

std::size_t apostrophes_of(std::string_view text) { return std::min(text.find_first_not_of('\''), text.size()); }

std::string without_apostrophe(std::string_view text) {
    const std::size_t apostrophes = apostrophes_of(text);
    return std::string(apostrophes > 0 && formula_behind(text, apostrophes) ? text.substr(1) : text);
}

// The separator that a line has most of, outside quotes.
char separator_of(std::string_view text) {
    std::size_t count[3] = {};
    bool quoted = false;
    for (const char c : text.substr(0, text.find_first_of("\r\n"))) {
        if (c == '"') quoted = !quoted;
        const std::size_t which = quoted ? std::string_view::npos : separators.find(c);
        if (which != std::string_view::npos) ++count[which];
    }
    return separators[static_cast<std::size_t>(std::max_element(count, count + 3) - count)];
}

class CsvReader {
public:
    CsvReader(std::string_view text, Csv& csv) : text_(text), csv_(csv) {}

    void read() {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        while (skip_note() || skip_blank_line()) {}
        separator_ = separator_of(text_.substr(at_));
        while (at_ < text_.size()) {
            const std::size_t before = csv_.broken.size();
            Row row = this->row();
            const bool empty_line = row.size() == 1 && row[0].text.empty() && !quoted_;
            if (!empty_line && csv_.broken.size() == before) csv_.rows.push_back(std::move(row));
        }
    }

private:
    bool at_line_end() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }
    bool at_cell_end() const { return at_line_end() || text_[at_] == separator_; }

    void next() {
        const bool line_end = text_[at_] == '\n' || (text_[at_] == '\r' && text_.substr(at_ + 1, 1) != "\n");
        if (line_end) { ++line_; column_ = 1; }
        else if ((static_cast<unsigned char>(text_[at_]) & 0xC0u) != 0x80u) ++column_;
        ++at_;
    }

    std::string rest_of_line() {
        std::string rest;
        for (; !at_line_end(); next()) rest += text_[at_];
        if (at_ < text_.size() && text_.substr(at_, 2) == "\r\n") next();
        if (at_ < text_.size()) next();
        return rest;
    }

    // A spreadsheet quotes a note that holds a separator, and pads it to the width of the table.
    bool skip_note() {
        const bool quoted = text_.substr(at_, 2) == "\"#";
        if (!quoted && text_.substr(at_, 1) != "#") return false;
        const bool first = line_ == 1;
        std::string note = quoted ? quoted_text() : "";
        note += rest_of_line();
        const auto last = note.find_last_not_of(" \t,;");
        if (first) csv_.note = trimmed(std::string_view(note).substr(0, last + 1));
        return true;
    }

    bool skip_blank_line() {
        const std::size_t end = std::min(text_.find_first_of("\r\n", at_), text_.size());
        if (at_ == text_.size() || text_.substr(at_, end - at_).find_first_not_of(" ,;\t") != std::string_view::npos) return false;
        rest_of_line();
        return true;
    }

    Row row() {
        Row row;
        quoted_ = false;
        row.push_back(cell());
        while (at_ < text_.size() && text_[at_] == separator_) {
            next();
            row.push_back(cell());
        }
        rest_of_line();   // what a broken quote left over
        return row;
    }

    Cell cell() {
        const std::size_t start = at_;
        Cell read{"", line_, column_};
        skip_blanks();
        if (at_ < text_.size() && text_[at_] == '"') return quoted_cell(std::move(read));
        while (!at_cell_end()) next();
        read.text = without_apostrophe(trimmed(text_.substr(start, at_ - start)));
        return read;
    }

    void skip_blanks() {
        while (!at_cell_end() && blank_length(text_.substr(at_)) > 0) next();
    }

    Cell quoted_cell(Cell read) {
        quoted_ = true;
        const std::size_t before = csv_.broken.size();
        read.text = without_apostrophe(trimmed(quoted_text()));
        skip_blanks();
        if (csv_.broken.size() == before && !at_cell_end()) csv_.broken.push_back({line_, column_, read.text, character()});
        return read;
    }

    std::string character() const {
        std::size_t end = at_ + 1;
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0u) == 0x80u) ++end;
        return std::string(text_.substr(at_, end - at_));
    }

    std::string quoted_text() {
        BrokenQuote open{line_, column_, "", ""};
        next();
        while (at_ < text_.size()) {
            const char c = text_[at_];
            next();
            const bool doubled = c == '"' && text_.substr(at_, 1) == "\"";
            if (c == '"' && !doubled) return open.text;
            if (doubled) next();
            open.text += c;
        }
        csv_.broken.push_back(open);
        return open.text;
    }

    std::string_view text_;
    Csv& csv_;
    std::size_t at_ = 0;
    int line_ = 1;
    int column_ = 1;
    char separator_ = ',';
    bool quoted_ = false;   // whether the row so far holds a quoted cell
};

// Spreadsheets pad every row to the widest one that they ever held. Where no column has anything, the first one stays.
void drop_empty_columns(std::vector<Row>& rows) {
    std::vector<bool> kept(rows[0].size());
    for (const Row& row : rows)
        for (std::size_t c = 0; c < std::min(row.size(), kept.size()); ++c) kept[c] = kept[c] || !row[c].text.empty();
    if (std::find(kept.begin(), kept.end(), true) == kept.end()) kept[0] = true;
    for (Row& row : rows) {
        Row narrow;
        for (std::size_t c = 0; c < row.size(); ++c)
            if (c >= kept.size() || kept[c]) narrow.push_back(std::move(row[c]));
        row = std::move(narrow);
    }
    for (Row& row : rows)
        while (row.size() > rows[0].size() && row.back().text.empty()) row.pop_back();
}

bool has_row_numbers(const std::vector<Row>& rows) {
    std::set<std::string> seen;
    const auto numbers = [&](const Row& row) {
        const std::string& text = row[0].text;
        const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
        return blank(row) || (digits && seen.insert(text).second);
    };
    return rows[0].size() > 1 && rows[0][0].text.empty() && std::all_of(rows.begin() + 1, rows.end(), numbers) && !seen.empty();
}

}  // namespace

Csv read_csv(std::string_view text, CsvOf kind) {
    Csv csv;
    CsvReader(text, csv).read();
    // In a single column only "" makes a row without a value, and nobody writes that by accident.
    while (csv.rows.size() > 1 && csv.rows.back().size() > 1 && blank(csv.rows.back())) csv.rows.pop_back();
    if (csv.rows.empty()) return csv;
    drop_empty_columns(csv.rows);
    csv.row_numbers = has_row_numbers(csv.rows);
    if (kind == CsvOf::design) return csv;
    if (csv.row_numbers)
        for (Row& row : csv.rows) row.erase(row.begin());
    csv.rows.erase(std::remove_if(csv.rows.begin() + 1, csv.rows.end(), blank), csv.rows.end());
    return csv;
}

std::string csv_cell_of(std::string_view text) {
    const std::size_t apostrophes = apostrophes_of(text);
    const bool number = apostrophes == 0 && (read_number(text) || (text.starts_with('+') && read_number(text.substr(1))));
    std::string cell = (formula_behind(text, apostrophes) && !number ? "'" : "") + std::string(text);
    if (cell.find_first_of(",;\"\r\n\t") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

}  // namespace hearth
