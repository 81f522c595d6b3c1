#include "analysis/read/csv.hpp"

#include "tests/support/catch.hpp"
#include "sim/core/cells.hpp"

#include <string>
#include <vector>

using namespace hearth::analysis;

TEST_CASE("Tables are read with quotes, Windows line ends and empty cells", "[unit]") {
    const TextTable table = parse_csv("\xEF\xBB\xBF# source: a, b\r\nname,value\r\n"
                                      "\"Bristol, City of\",1.5\r\n\"a \"\"b\"\"\",\r\nshort\r\nlast,2");
    CHECK(table.names == std::vector<std::string>{"name", "value"});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0][0] == "Bristol, City of");
    CHECK(table.rows[1][0] == "a \"b\"");
    CHECK(table.rows[2][1] == "2");
    CHECK(table.column("value") == std::size_t{1});
    CHECK_FALSE(table.column("other"));
    CHECK(parse_csv("").names.empty());
    CHECK(parse_csv("#").names.empty());
    CHECK(hearth::read_number("1.5") == 1.5);
    CHECK_FALSE(hearth::read_number(""));
    CHECK_FALSE(hearth::read_number("12 children"));
    CHECK_FALSE(hearth::read_number("nan"));
}

TEST_CASE("Columns are found under the Department's headings too", "[unit]") {
    const TextTable table = parse_csv("\"# source: a; b\";;\r\ntime_period;new_la_code;cla_rate\r\n201819;E1;50\r\n;;\r\n");
    CHECK(table.column("year") == std::size_t{0});
    CHECK(table.column("code") == std::size_t{1});
    CHECK(table.rows == std::vector<std::vector<std::string>>{{"201819", "E1", "50"}});
}
