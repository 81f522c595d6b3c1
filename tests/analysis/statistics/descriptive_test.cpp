#include "analysis/statistics/descriptive.hpp"

#include "tests/support/catch.hpp"

#include <utility>
#include <vector>

using namespace hearth::analysis;

TEST_CASE("Quantiles lie between the order statistics and slopes are least squares", "[unit]") {
    CHECK(quantile({3}, 0.05) == 3);
    CHECK(quantile({4, 1, 3, 2, 5}, 0.5) == 3);
    CHECK_THAT(quantile({0, 10}, 0.05), Catch::Matchers::WithinAbs(0.5, 1e-12));
    const std::vector<std::pair<double, double>> line = {{0, 1}, {1, 3}, {2, 5}};
    CHECK_THAT(slope(line).value(), Catch::Matchers::WithinAbs(2, 1e-12));
    const std::vector<std::pair<double, double>> upright = {{1, 1}, {1, 3}};
    CHECK_FALSE(slope(upright));
    CHECK_FALSE(slope({}));
}
