#include "sim/input/csv.hpp"
#include "sim/core/cells.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cctype>

using namespace hearth;

namespace {

using Texts = std::vector<std::string>;
using TextRows = std::vector<Texts>;

struct CsvRead { Csv csv; Problems problems; };

CsvRead csv_of(const std::string& text, CsvOf kind = CsvOf::table) {
    CsvRead read;
    FileProblems problems("t.csv", read.problems);
    read.csv = parse_csv(text, kind, problems);
    return read;
}

TextRows texts_of(const Csv& csv) {
    TextRows texts;
    for (const Row& row : csv.rows) {
        texts.emplace_back();
        for (const Cell& cell : row) texts.back().push_back(cell.text);
    }
    return texts;
}

TextRows texts_of(const std::string& text, CsvOf kind = CsvOf::table) {
    const CsvRead found = csv_of(text, kind);
    for (const Problem& problem : found.problems) FAIL_CHECK(to_text(problem));
    return texts_of(found.csv);
}

std::string in_quotes(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

// How a program writes CSV.
struct Hand {
    char separator;
    bool byte_order_mark, windows_lines, all_quoted, row_numbers;
    std::size_t padding;
};

std::string written_cell(const Hand& hand, const std::string& text) {
    const bool needed = text.find_first_of("\",;\t\r\n") != std::string::npos;
    return hand.all_quoted || needed ? in_quotes(text) : text;
}

std::string written(const Hand& hand, const std::string& note, const TextRows& table) {
    const std::string padding(hand.padding, hand.separator), end = hand.windows_lines ? "\r\n" : "\n";
    const bool quoted_note = hand.padding > 0 && note.find(hand.separator) != std::string::npos;
    std::string text = (hand.byte_order_mark ? "\xEF\xBB\xBF" : "") + (quoted_note ? in_quotes(note) : note) + padding + end;
    for (std::size_t r = 0; r < table.size(); ++r) {
        if (hand.row_numbers) text += (r == 0 ? written_cell(hand, "") : written_cell(hand, std::to_string(r - 1))) + hand.separator;
        for (std::size_t c = 0; c < table[r].size(); ++c) text += (c > 0 ? std::string(1, hand.separator) : "") + written_cell(hand, table[r][c]);
        text += padding + end;
    }
    for (std::size_t extra = 0; hand.padding > 0 && extra < 2; ++extra) text += std::string(table[0].size(), hand.separator) + padding + end;
    return text;
}

// A header of a few names, and rows with a value each.
TextRows any_table() {
    const auto columns = *rc::gen::inRange<std::size_t>(2, 5), rows = *rc::gen::inRange<std::size_t>(1, 6);
    TextRows table(rows + 1, Texts(columns));
    for (std::size_t c = 0; c < columns; ++c) table[0][c] = std::string(1, static_cast<char>('a' + c)) + "_rate";
    const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789.-ab ,;\"#\n")));
    for (std::size_t r = 1; r <= rows; ++r) {
        for (std::string& text : table[r]) text = trimmed(*cell);
        if (table[r][0].empty()) table[r][0] = "x";
    }
    return table;
}

}  // namespace

TEST_CASE("Whatever is written in quotes is read back, without blanks at its ends", "[unit]") {
    CHECK(test::holds("any cells survive quoting", [](std::vector<std::vector<std::string>> rows) {
        std::string text = "a,b,c\r\n";
        TextRows expected = {{"a", "b", "c"}};
        for (auto& row : rows) {
            if (row.size() < 3) continue;
            for (std::string& cell : row) std::replace(cell.begin(), cell.end(), '\'', '.');   // before a formula it would be taken off
            for (std::size_t c = 0; c < row.size(); ++c) text += (c > 0 ? "," : "") + in_quotes(row[c]);
            text += ",\".\"\r\n";   // so that it is no row without values, and none of its cells is at the end
            expected.emplace_back();
            for (const std::string& cell : row) expected.back().emplace_back(trimmed(cell));
            expected.back().emplace_back(".");
        }
        const CsvRead found = csv_of(text);
        RC_ASSERT(found.problems.empty());
        RC_ASSERT(texts_of(found.csv) == expected);
    }));
}

TEST_CASE("A table is the same whether a spreadsheet, pandas or R wrote it", "[unit]") {
    CHECK(test::holds("any plain table reads back equal", [] {
        const TextRows table = any_table();
        const std::string note = "# source: invented, by nobody; for a test";
        const Hand hand{*rc::gen::elementOf(std::string(",;\t")), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(),
                        *rc::gen::arbitrary<bool>(),              *rc::gen::arbitrary<bool>(), *rc::gen::inRange<std::size_t>(0, 4)};
        const CsvRead found = csv_of(written(hand, note, table));
        RC_ASSERT(found.problems.empty());
        RC_ASSERT(texts_of(found.csv) == table);
        RC_ASSERT(found.csv.note == note);
        RC_ASSERT(found.csv.row_numbers == hand.row_numbers);
    }));
}

TEST_CASE("No text whatever brings the reader down", "[unit]") {
    CHECK(test::holds("any text is read or refused", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("\",;\t#\r\nab \xC2\xA0")));
        std::size_t cells = 0;
        for (const Row& row : csv_of(text, *rc::gen::elementOf(std::vector{CsvOf::table, CsvOf::design})).csv.rows) cells += row.size();
        RC_ASSERT(cells <= text.size() + 1);
    }));
}

TEST_CASE("Blanks around cells and headings are no part of them", "[unit]") {
    CHECK(texts_of("\u00A0code , name\t\n E1\u202F,\u00A0Upper Dale \u00A0\n E2 , \"Lower, Dale \" \n") ==
          TextRows{{"code", "name"}, {"E1", "Upper Dale"}, {"E2", "Lower, Dale"}});
    CHECK(texts_of("a,b\n5\" pipe,say \"hm\"\n") == TextRows{{"a", "b"}, {"5\" pipe", "say \"hm\""}});
}

TEST_CASE("Columns with neither a name nor a value are left out, others without a name are not", "[unit]") {
    CHECK(texts_of("a,,b,,\n1,,2,,\n3,,4\n") == TextRows{{"a", "b"}, {"1", "2"}, {"3", "4"}});
    CHECK(texts_of("a,b\n1,2,,\n") == TextRows{{"a", "b"}, {"1", "2"}});
    CHECK(texts_of("a,b,\n1,2,\n3,4,note\n") == TextRows{{"a", "b", ""}, {"1", "2", ""}, {"3", "4", "note"}});
    CHECK(texts_of("a,b\n1,2,3\n") == TextRows{{"a", "b"}, {"1", "2", "3"}});
}

TEST_CASE("Rows without values are left out of a table, in a design only those at its end", "[unit]") {
    const std::string text = "a,b\n,\n1,2\n , \n3,4\n,\n\n,,\n";
    CHECK(texts_of(text) == TextRows{{"a", "b"}, {"1", "2"}, {"3", "4"}});
    CHECK(texts_of(text, CsvOf::design) == TextRows{{"a", "b"}, {"", ""}, {"1", "2"}, {"", ""}, {"3", "4"}});
}

TEST_CASE("Notes stand above the header, and nothing below it is one", "[unit]") {
    const CsvRead found = csv_of("# source: one\n#two, \"three\n,,\n\"# four, five\",,\na,b\n#N/A,1\n# six,2\n");
    CHECK(found.problems.empty());
    CHECK(found.csv.note == "# source: one");
    CHECK(texts_of(found.csv) == TextRows{{"a", "b"}, {"#N/A", "1"}, {"# six", "2"}});
    CHECK(found.csv.rows[1][0].line == 6);
    CHECK(csv_of("a,b\n# no note\n").csv.note.empty());
}

TEST_CASE("The header says what separates the cells", "[unit]") {
    CHECK(texts_of("a;b\n1,5;2\n") == TextRows{{"a", "b"}, {"1,5", "2"}});
    CHECK(texts_of("a\tb\n1,5\t2;3\n") == TextRows{{"a", "b"}, {"1,5", "2;3"}});
    CHECK(texts_of("a,\"b;;;\"\n1;2,3\n") == TextRows{{"a", "b;;;"}, {"1;2", "3"}});
    CHECK(texts_of("a\n1\n") == TextRows{{"a"}, {"1"}});
    CHECK(texts_of("a,b\r1,2\r") == TextRows{{"a", "b"}, {"1", "2"}});
}

TEST_CASE("A first column without a name that counts the rows is told from one that lacks its name", "[unit]") {
    CHECK(texts_of(",a\n0,x\n1,y\n") == TextRows{{"a"}, {"x"}, {"y"}});
    CHECK(texts_of("\"\",\"a\"\n\"7\",\"x\"\n\"2\",\"\"\n") == TextRows{{"a"}, {"x"}});
    CHECK(texts_of(",a\n0,x\n1,y\n", CsvOf::design) == TextRows{{"", "a"}, {"0", "x"}, {"1", "y"}});
    CHECK_FALSE(csv_of(",a\n1,x\n1,y\n").csv.row_numbers);
    CHECK_FALSE(csv_of(",a\nnorth,x\n").csv.row_numbers);
    CHECK_FALSE(csv_of(",a\n1.5,x\n").csv.row_numbers);
}

TEST_CASE("A quote that never ends is one problem, wherever it stands", "[unit]") {
    for (const CsvOf kind : {CsvOf::table, CsvOf::design}) {
        for (const std::string text : {"\"a,b\n1,2\n", "a,b\n\"1,2\n3,4\n", "a,b\n1,\"2\n", "\"# note\na,b\n1,2\n", "\""}) {
            const CsvRead found = csv_of(text, kind);
            INFO(text);
            CHECK(found.problems.size() == 1);
        }
    }
}

TEST_CASE("No cell that is written runs as a formula in a spreadsheet, and every one is read back as it was", "[property]") {
    CHECK(csv_cell_of("=1+1") == "'=1+1");
    CHECK(csv_cell_of("@SUM(A1)") == "'@SUM(A1)");
    CHECK(csv_cell_of("+cmd") == "'+cmd");
    CHECK(csv_cell_of("-cmd, x") == "\"'-cmd, x\"");
    CHECK(csv_cell_of("\t=1") == "\"'\t=1\"");
    for (const char* number : {"-5", "+1e3", "-0.25", "12", ""}) CHECK(csv_cell_of(number) == number);
    CHECK(csv_cell_of("'tis") == "'tis");
    CHECK(csv_cell_of("'=a") == "''=a");
    CHECK(test::holds("cells come back", [] {
        const auto letters = rc::gen::elementOf(std::string("=+-@'\t\r\n,;\"a1."));
        const auto drawn = *rc::gen::container<std::string>(letters);
        const std::string behind(trimmed(drawn));
        const bool leading = !drawn.empty() && (drawn[0] == '\t' || drawn[0] == '\r');   // blanks before a text stay where they could begin a formula
        const std::string text = leading ? drawn.substr(0, 1) + behind : behind;
        const std::string cell = csv_cell_of(text);
        const std::string bare = cell.starts_with('"') ? cell.substr(1) : cell;
        const bool number = read_number(text) || (text.starts_with('+') && read_number(text.substr(1)));
        const bool formula = !bare.empty() && std::string("=+-@\t\r").find(bare[0]) != std::string::npos;
        RC_ASSERT(!formula || number);
        if (behind.empty()) return;
        const Csv read = read_csv("name,other\n" + cell + ",x\n", CsvOf::table);
        RC_ASSERT(read.rows.size() == 2u);
        RC_ASSERT(read.rows[1][0].text == text);
    }));
}
