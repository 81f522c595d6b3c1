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
