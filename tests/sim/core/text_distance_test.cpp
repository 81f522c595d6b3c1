#include "sim/core/text_distance.hpp"
#include "tests/support/catch.hpp"

using hearth::text_distance;

TEST_CASE("The distance of two words counts what was inserted, deleted, replaced or swapped, from either side", "[unit]") {
    struct Case { const char *a, *b; std::size_t distance; };
    for (const Case& c : {Case{"", "", 0}, {"", "abc", 3}, {"leeds", "leeds", 0}, {"leds", "leeds", 1}, {"leeds", "leads", 1},
                          {"leesd", "leeds", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3}}) {
        INFO(c.a << " and " << c.b);
        CHECK(text_distance(c.a, c.b) == c.distance);
        CHECK(text_distance(c.b, c.a) == c.distance);
    }
}
