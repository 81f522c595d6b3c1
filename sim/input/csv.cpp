#include "sim/input/csv.hpp"

#include "sim/input/text_file.hpp"

namespace hearth {
namespace {

class Parser {
public:
    Parser(const std::string& file, std::string_view text, int first_line, Problems& problems)
        : file_(file), text_(text), line_(first_line), problems_(problems) {}

    std::vector<Row> rows() {
        std::vector<Row> rows;
        while (at_ < text_.size()) {
            const std::size_t before = problems_.size();
            Row row = this->row();
            const bool empty_line = row.size() == 1 && row[0].text.empty() && !quoted_;
            if (!empty_line && problems_.size() == before) rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    bool at_line_end() const { return at_ == text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n"; }

    void next() {
        if (text_[at_] == '\n') { ++line_; column_ = 1; }
        else if ((static_cast<unsigned char>(text_[at_]) & 0xC0u) != 0x80u) ++column_;
        ++at_;
    }

    Row row() {
        Row row;
        quoted_ = false;
        row.push_back(cell());
        while (at_ < text_.size() && text_[at_] == ',') {
            next();
            row.push_back(cell());
        }
        while (!at_line_end()) next();   // what a broken quote left over
        if (at_ < text_.size() && text_[at_] == '\r') next();
        if (at_ < text_.size()) next();
        return row;
    }

    Cell cell() {
        Cell read{"", line_, column_};
        if (at_ < text_.size() && text_[at_] == '"') return quoted_cell(std::move(read));
        for (; !at_line_end() && text_[at_] != ','; next()) read.text += text_[at_];
        return read;
    }

    Cell quoted_cell(Cell read) {
        quoted_ = true;
        next();
        bool closed = false;
        while (at_ < text_.size() && !closed) {
            const char c = text_[at_];
            next();
            const bool doubled = c == '"' && at_ < text_.size() && text_[at_] == '"';
            if (doubled) next();
            if (c == '"' && !doubled) closed = true;
            else read.text += c;
        }
        if (!closed) {
            problems_.push_back({{file_, read.line, read.column}, "\"" + shortened(read.text.substr(0, read.text.find('\n')), 30) + " (a quote that never ends)."});
            return read;
        }
        if (!at_line_end() && text_[at_] != ',') {
            problems_.push_back({{file_, line_, column_}, "\"" + shortened(read.text, 30) + "\" is followed by " +
                                 shortened(text_.substr(at_, 1)) + " (after a closing quote a comma or the end of the line must "
                                 "follow; a quote inside quotes is written twice)."});
        }
        return read;
    }

    const std::string& file_;
    std::string_view text_;
    std::size_t at_ = 0;
    int line_;
    int column_ = 1;
    bool quoted_ = false;   // whether the row so far holds a quoted cell
    Problems& problems_;
};

}  // namespace

std::vector<Row> parse_csv(const std::string& file, std::string_view text, int first_line, Problems& problems) {
    return Parser(file, text, first_line, problems).rows();
}

}  // namespace hearth
