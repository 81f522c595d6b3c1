// Verdicts in words, and differences with no more digits than they have.
#include "analysis/comparison/cells.hpp"

#include "tests/support/catch.hpp"

#include <optional>

using namespace hearth::analysis;

TEST_CASE("A difference that excludes zero but not the least that matters is told from one that is open", "[unit]") {
    const auto verdict = [](Interval interval, std::optional<std::size_t> more, bool over_points = false) {
        Difference d;
        d.interval = interval;
        d.minimum_effect = 3;
        d.verdict = judge(interval, 3);
        d.more_needed = more;
        d.over_points = over_points;
        return verdict_text(d);
    };
    CHECK(verdict({-5, -4}, {}) == "lower by more than matters");
    CHECK(verdict({4, 5}, {}) == "higher by more than matters");
    CHECK(verdict({-1, 1}, {}) == "less than matters");
    CHECK(verdict({-5, -1}, 823) == "lower, but perhaps by less than matters; about 823 more replicates");
    CHECK(verdict({1, 5}, 1, true) == "higher, but perhaps by less than matters; about 1 more point");
    CHECK(verdict({-5, 1}, 10'001) == "not settled; more runs will hardly settle it");
    CHECK(verdict({-5, 1}, {}) == "not settled; more runs will hardly settle it");
}

TEST_CASE("A difference has no more digits than its interval means", "[unit]") {
    Difference d;
    d.base_mean = 35059036;
    d.interval = {-1304954, -805715};
    CHECK(difference_text(d, -1055334) == "-1,060,000");
    d.base_mean = 85.3;
    d.interval = {0.012, 0.56};
    CHECK(range_text(d, 0.012, 0.56) == "+0.01 to +0.56");
    d.interval = {0.00012, 0.00056};
    CHECK(difference_text(d, 0.00034) == "0.0");   // below a tenth of the base's last digit
    CHECK(difference_text(d, -0.26) == "-0.26");
    d.interval = {};
    CHECK(difference_text(d, 12.345) == "+12.3");
    CHECK(share_text(0.999) == "> 99 %");
    CHECK(share_text(1) == "100 %");
}
