#include "sim/core/cells.hpp"
#include "sim/input/table_file.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace hearth;

namespace {

const TableSchema schema = {{{"code", "", "code", CellType::text}, {"people", "person", "inhabitants", CellType::integer, {0, 1e6}},
                             {"share", "1", "share", CellType::number, {0, 1}, EmptyCells::allowed}}, {"code"}};

Table accepted(const std::string& content) {
    Problems problems;
    Table table = parse_table("t.csv", content, schema, problems);
    for (const Problem& problem : problems) FAIL_CHECK(to_text(problem));
    return table;
}

Problems refused(const std::string& content) {
    Problems problems;
    parse_table("t.csv", content, schema, problems);
    return problems;
}

}  // namespace

TEST_CASE("A table is read by column name, whatever their order", "[unit]") {
    const Table table = accepted("# source: Census, 2021, OGL v3\nshare,remark,people,code\n0.5,a,12,T1\n,b,0,T2\n");
    CHECK(table.source == "Census, 2021, OGL v3");
    CHECK(table.rows == 2);
    CHECK(table.texts("code") == std::vector<std::string>{"T1", "T2"});
    CHECK(table.texts("remark") == std::vector<std::string>{"a", "b"});
    CHECK(table.numbers("people") == std::vector<double>{12, 0});
    CHECK(table.numbers("share")[0] == 0.5);
    CHECK(std::isnan(table.numbers("share")[1]));
}

TEST_CASE("Quotes, line breaks in quotes, CRLF and a missing last line end are read", "[unit]") {
    const Table table = accepted("# source: x\r\ncode,people,share\r\n\"a \"\"b\"\", c\r\nd\",5,\r\n\r\nT2,6,1e-3");
    REQUIRE(table.rows == 2);
    CHECK(table.source == "x");
    CHECK(table.texts("code")[0] == "a \"b\", c\r\nd");
    CHECK(table.numbers("share")[1] == 0.001);
}

TEST_CASE("Lines and columns of problems count line breaks in quotes and characters, not bytes", "[unit]") {
    const Problems problems = refused("# source: x\ncode,people,share\n\"a\nb\",1,0\n\"\u00e9\u00e9\",x,0\n");
    REQUIRE(problems.size() == 1);
    CHECK(to_text(problems[0].at) == "t.csv:5:6");
}

TEST_CASE("A table without rows is refused", "[unit]") {
    CHECK(refused("# source: x\ncode,people,share\n").size() == 1);
    CHECK(refused("# source: x\n").size() == 1);
    CHECK(refused("# source: x").size() == 1);
    CHECK(refused("#source: x\ncode,people,share\nT1,1,1\n").size() == 1);
}

TEST_CASE("A key of several columns is unique as a whole", "[unit]") {
    const TableSchema by_year = {{{"code", "", "", CellType::text}, {"year", "", "", CellType::integer}}, {"code", "year"}};
    Problems problems;
    parse_table("t.csv", "# source: x\ncode,year\nA,1\nA,2\nB,1\nA,2\n", by_year, problems);
    REQUIRE(problems.size() == 1);
    CHECK(to_text(problems[0]) == "t.csv:6:1: code, year = A, 2 (already in line 4; must be unique).");
}

namespace {

using TextCells = std::vector<std::string>;

const TableSchema figures = {{{"code", "", "authority", CellType::text}, {"year", "", "year", CellType::year, {1990, 2100}},
                              {"cla_rate", "per 10,000", "in care", CellType::number, {0, 1000}, EmptyCells::allowed, Presence::optional, {"looked_after_rate"}},
                              {"cin_rate", "per 10,000", "in need", CellType::number, {0, 1000}, EmptyCells::allowed, Presence::optional}},
                             {"code", "year"}};
const TableSchema circles = {{{"code", "", "authority", CellType::text},
                              {"near", "", "neighbours", CellType::list, {}, EmptyCells::allowed, Presence::needed, {}, "code"}}, {"code"}};

struct TableRead { Table table; TextCells problems; };

TableRead read_as(const TableSchema& asked, const std::string& rows) {
    TableRead read;
    Problems problems;
    read.table = parse_table("t.csv", "# source: x\n" + rows, asked, problems);
    for (const Problem& problem : problems) read.problems.push_back(to_text(problem));
    return read;
}

}  // namespace

TEST_CASE("A table that a spreadsheet saved is read as it was", "[unit]") {
    const Table table = accepted("\xEF\xBB\xBF\"# source: Census, 2021\",,,,\r\n code,people,share,,\r\nT1\u00A0,12.0,0.5,,\r\n,,,,\r\nT2,3E+2,,,\r\n,,,,\r\n");
    CHECK(table.source == "Census, 2021");
    CHECK(table.texts("code") == TextCells{"T1", "T2"});
    CHECK(table.numbers("people") == std::vector<double>{12, 300});
    CHECK(accepted("# source: Census, 2021;;\ncode;people;share\nT1;12;0.5\n").source == "Census, 2021");
    CHECK(accepted("# source: R\n\"\",\"code\",\"people\",\"share\"\n\"1\",\"T1\",12,NA\n").names == TextCells{"code", "people", "share"});
}

TEST_CASE("Years may be written as the financial years of official statistics", "[unit]") {
    for (const std::string year : {"2019", "2019.0", "2018/19", "2018-19", "201819", "2018\u201319", "2018/2019"}) CHECK(read_year(year) == 2019);
    CHECK(read_year("1999/00") == 2000);
    for (const std::string text : {"2018-20", "2019.5", "18/19", "", "31/03/2019", "2018/19/20"}) CHECK_FALSE(read_year(text));
    const TableRead twice = read_as(figures, "code,year\nE1,2019\nE1,2018-19\nE2,2018-21\n");
    REQUIRE(twice.problems.size() == 2);
    CHECK(twice.problems[0] == "t.csv:4:1: code, year = E1, 2018-19 (already in line 3; must be unique).");
    CHECK(twice.problems[1] == "t.csv:5:4: year = \"2018-21\" (must be a year: 2019, or 2018-19 for the year that ends in March 2019; allowed 1990 to 2100).");
}

TEST_CASE("Marks of official statistics are missing figures, and counted", "[unit]") {
    const TableRead read = read_as(figures, "code,year,cla_rate\nA,2019,c\nB,2019, .. \nC,2019,NA\nD,2019,\nE,2019,c\nF,2019,12\n");
    CHECK(read.problems.empty());
    CHECK(std::isnan(read.table.numbers("cla_rate")[0]));
    CHECK(read.table.numbers("cla_rate")[5] == 12);
    CHECK(read.table.remarks == TextCells{"t.csv: 4 cells suppressed (.., NA, c); read as not published."});
    for (const std::string mark : {"c", "x", "z", ":", "..", "-", "~", "k", "low", "NA"}) CHECK(is_suppression_mark(mark));
    for (const std::string text : {"", "n", "nan", "0", "...", "#N/A"}) CHECK_FALSE(is_suppression_mark(text));
    CHECK(read_as(schema, "code,people,share\nA,x,1\n").problems ==
          TextCells{"t.csv:3:3: people = \"x\" (the mark of a figure that is not published, and this column needs one; allowed 0 to 1000000 [person])."});
}

TEST_CASE("What is no number is never taken for missing, and the reason is told", "[unit]") {
    CHECK(why_no_number("1,713.8") == "a comma as thousands separator; write 1713.8");
    CHECK(why_no_number("-12,345,678") == "a comma as thousands separator; write -12345678");
    CHECK(why_no_number("71,4") == "a comma as decimal mark; write 71.4");
    CHECK(why_no_number("\u221271.4") == "a typographic minus; write -71.4");
    CHECK(why_no_number("\u20135") == "a dash instead of a minus; write -5");
    CHECK(why_no_number("12 345") == "a blank inside the number; write 12345");
    CHECK(why_no_number("61.5 [r]") == "a mark behind the number; write 61.5");
    CHECK(why_no_number("61.5*") == "a mark behind the number; write 61.5");
    CHECK(why_no_number("7O.l") == "a letter in place of a digit; write 70.1");
    CHECK(why_no_number("\u00A31,250") == "a pound sign; write 1250");
    CHECK(why_no_number("12%") == "a percent sign");
    CHECK(why_no_number("#VALUE!") == "a spreadsheet's error, not a number");
    for (const std::string text : {"12k", "many", "lol", "1,23,4", "800.5", ""}) CHECK(why_no_number(text).empty());
    CHECK(read_as(figures, "code,year,cla_rate,cin_rate\n#N/A,2019,\"1,100\",7O\n").problems ==
          TextCells{"t.csv:3:1: code = \"#N/A\" (a spreadsheet's error).",
                    "t.csv:3:11: cla_rate = \"1,100\" (must be a number; a comma as thousands separator; write 1100; allowed 0 to 1000 [per 10,000]).",
                    "t.csv:3:19: cin_rate = \"7O\" (must be a number; a letter in place of a digit; write 70; allowed 0 to 1000 [per 10,000])."});
}

TEST_CASE("Columns are known by the Department's headings and the program's, and slips are told", "[unit]") {
    const TableRead read = read_as(figures, "time_period,new_la_code,looked_after_rate,region\n201819,E1,50,North\n");
    CHECK(read.problems.empty());
    CHECK(read.table.names == TextCells{"year", "code", "cla_rate", "region"});
    CHECK(read.table.remarks == TextCells{"t.csv: column not used: region."});
    CHECK(read_as(figures, "code,year,cla_rat,Looked-after rate,cla_rate\nE1,2019,1,2,3\n").problems.empty());
    CHECK(read_as(figures, "code,year,cla_rat,CIN rate\nE1,2019,1,2\n").problems ==
          TextCells{"t.csv:2:11: \"cla_rat\" (unknown column). Did you mean cla_rate?", "t.csv:2:19: \"CIN rate\" (unknown column). Did you mean cin_rate?"});
    CHECK(read_as(figures, "code,year,cla_rate,looked_after_rate\nE1,2019,1,2\n").problems ==
          TextCells{"t.csv:2:20: \"looked_after_rate\" (a second column of cla_rate)."});
}

TEST_CASE("A list may have blanks, a row's own code or one twice is refused, an unknown one is told", "[unit]") {
    const TableRead read = read_as(circles, "code,near\nA,B; C\nB, C ;\u00A0A\nC,NA\n");
    CHECK(read.problems.empty());
    CHECK(list_parts(read.table.texts("near")[1]) == TextCells{"C", "A"});
    CHECK(read.table.texts("near")[2].empty());
    CHECK(read_as(circles, "code,near\nA,B;A\nB,A; A\n").problems ==
          TextCells{"t.csv:3:3: near = \"B;A\" (A is this row's own code).", "t.csv:4:3: near = \"A; A\" (A is in the list twice)."});
    CHECK(read_as(circles, "code,near\nA,B;X\nB,A\n").table.remarks == TextCells{"t.csv:3:3: near has X (in no row's code)."});
}

TEST_CASE("Notes may stand between the source and the header, and never below", "[unit]") {
    CHECK(accepted("# source: x\n# a note\n\ncode,people,share\nT1,1,\n").rows == 1);
    CHECK(to_text(refused("# source: x\ncode,people,share\n# a note\nT1,1,\n").at(0)) == "t.csv:3:1: 1 cell (the header has 3; notes stand above the header).");
}
