#include "sim/core/calendar.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

using namespace hearth;

TEST_CASE("a calendar gives each event in its month and once", "[unit][calendar]") {
    Calendar<int> calendar(make_month(2019, 3), 12);
    calendar.add(make_month(2019, 3), 1);
    calendar.add(make_month(2020, 3), 2);
    calendar.add(make_month(2019, 4), 3);
    calendar.add(make_month(2019, 4), 4);
    CHECK(calendar.today() == std::vector{1});
    calendar.finish_month();
    CHECK(calendar.now() == make_month(2019, 4));
    CHECK(calendar.today() == std::vector{3, 4});
    for (int i = 0; i < 11; ++i) calendar.finish_month();
    CHECK(calendar.today() == std::vector{2});
    calendar.finish_month();
    CHECK(calendar.today().empty());
}

TEST_CASE("a calendar refuses the past and what lies beyond its horizon", "[unit][calendar]") {
    Calendar<int> calendar(make_month(2019, 3), 12);
    CHECK_THROWS_AS(calendar.add(make_month(2019, 2), 1), std::out_of_range);
    CHECK_THROWS_AS(calendar.add(make_month(2020, 4), 1), std::out_of_range);
}

TEST_CASE("events come out in the order of their months whatever order they went in", "[unit][calendar]") {
    CHECK(test::holds("each in its month", [] {
        const auto months = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 37));
        Calendar<int> calendar(Month{24000}, 36);
        for (const int month : months) calendar.add(Month{24000 + month}, month);
        std::size_t seen = 0;
        for (int month = 0; month <= 36; ++month, calendar.finish_month())
            for (const int event : calendar.today()) {
                RC_ASSERT(event == month);
                ++seen;
            }
        RC_ASSERT(seen == months.size());
    }));
}
