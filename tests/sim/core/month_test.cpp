#include "sim/core/month.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;

TEST_CASE("a month is whole months since January of year 0", "[unit][month]") {
    STATIC_REQUIRE(make_month(2019, 3).index == 2019 * 12 + 2);
    STATIC_REQUIRE(make_month(2019, 12) + 1 == make_month(2020, 1));
    STATIC_REQUIRE(make_month(2020, 1) - 1 == make_month(2019, 12));
    STATIC_REQUIRE(make_month(2020, 3) - make_month(2019, 3) == 12);
    STATIC_REQUIRE(make_month(2019, 3) < make_month(2019, 4));
    Month month = make_month(1999, 12);
    CHECK(++month == make_month(2000, 1));
}

TEST_CASE("the publication year ends on 31 March", "[unit][month]") {
    CHECK(year_ending_march(make_month(2018, 3)) == 2018);
    CHECK(year_ending_march(make_month(2018, 4)) == 2019);
    CHECK(year_ending_march(make_month(2018, 12)) == 2019);
    CHECK(year_ending_march(make_month(2019, 3)) == 2019);
}

TEST_CASE("a month reads back from its text", "[unit][month]") {
    CHECK(to_text(make_month(2019, 3)) == "2019-03");
    CHECK(to_text(make_month(2019, 12)) == "2019-12");
    CHECK(test::holds("parse(to_text(m)) = m", [] {
        const Month month{*rc::gen::inRange(1900 * 12, 2700 * 12)};
        RC_ASSERT(parse_month(to_text(month)) == month);
        RC_ASSERT(make_month(calendar_year(month), month_of_year(month)) == month);
    }));
}

TEST_CASE("text that is not a month is refused", "[unit][month]") {
    for (const char* text : {"", "2019", "2019-3", "2019-00", "2019-13", "19-03-01", "2019/03", "1899-12", "2700-01", "2019-03 ",
                             "+019-03", "2019--3"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_month(text).has_value());
    }
}
