#include "analysis/read/published.hpp"

#include "tests/analysis/sample.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;
using namespace hearth::analysis;

TEST_CASE("Published figures are found however a spreadsheet wrote their table", "[unit]") {
    RunDescription d = sample::description(1);
    d.tables[0].content = "\xEF\xBB\xBF\"# source: s; t\";;;\r\nnew_la_code;time_period;looked_after_rate;\r\nE1 ;2018-19;50;\r\nE2;201819;c;\r\n;;;\r\n";
    d.tables[1].content = "# source: s\n\"\",\"year\",\"measure\",\"value\"\n\"1\",2019,\"looked_after_rate\",64.0\n\"2\",2018,\"cla_rate\",NA\n";
    const Published published(d);
    CHECK(published.of_place("E1", 2019, "cla_rate") == 50);
    CHECK_FALSE(published.of_place("E2", 2019, "cla_rate"));
    CHECK(published.of_england(2019, "cla_rate") == 64);
    CHECK_FALSE(published.of_england(2018, "cla_rate"));
    CHECK(published.years() == std::pair{2019, 2019});
}
