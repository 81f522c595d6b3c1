// `hearth elasticity` on files whose answer can be worked out.
#include "analysis/comparison/elasticity.hpp"

#include "tests/analysis/sweeps.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <sstream>

using namespace hearth;
using namespace hearth::analysis;
using hearth::support::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using sample::Sweep;

namespace {

nlohmann::json asked(ElasticityOptions options) {
    options.json = true;
    std::ostringstream out;
    elasticity(options, out);
    return nlohmann::json::parse(out.str());
}

// Looked after in both places together is 10 more than the outcome, and its rate the same over a fixed number of children.
const Sweep three_arms{.design = "grid", .base_points = 2, .points = {{1}, {2}}, .arms = {"as_now", "more", "same"}, .replicates = 3};
int outcome(const std::vector<double>& x, std::size_t arm, std::size_t r) { return static_cast<int>(90 + 10 * r + (arm == 1 ? 10 * x[0] : 0)); }

}  // namespace

TEST_CASE("The elasticity of a pair is a ratio of logs, and nothing where the cause did not move", "[unit]") {
    CHECK_THAT(elasticity_of_pair(100, 110, 50, 50 * std::pow(1.1, -.3)), WithinAbs(-.3, 1e-12));
    CHECK_THAT(elasticity_of_pair(100, 50, 10, 10), WithinAbs(0, 1e-12));
    CHECK(std::isnan(elasticity_of_pair(100, 100, 50, 60)));
    CHECK(std::isnan(elasticity_of_pair(0, 100, 50, 60)));
    CHECK(std::isnan(elasticity_of_pair(100, 50, 50, 0)));
}

TEST_CASE("A count against its own rate has elasticity 1, arm by arm and point by point", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = three_arms.write(folder, outcome);
    const auto by_arm = asked({.path = path, .of = "looked_after", .to = "looked_after_rate", .arms = {"more"}});
    REQUIRE(by_arm["elasticities"].size() == 1);
    const auto& row = by_arm["elasticities"][0];
    CHECK_THAT(row["elasticity"].get<double>(), WithinAbs(1, 1e-9));
    CHECK(row["pairs"] == 6);
    CHECK(row["arm"] == "more");
    const auto by_point = asked({.path = path, .of = "looked_after", .to = "looked_after_rate", .arms = {"more"}, .by = "point"});
    REQUIRE(by_point["elasticities"].size() == 2);
    CHECK(by_point["elasticities"][0]["pairs"] == 3);
    const double one = (10 / 100.0 + 10 / 110.0 + 10 / 120.0) / 3, two = 2 * one;
    CHECK_THAT(by_point["elasticities"][0]["of_change_percent"].get<double>(), WithinAbs(100 * one, 1e-9));
    CHECK_THAT(by_point["elasticities"][1]["of_change_percent"].get<double>(), WithinAbs(100 * two, 1e-9));
}

TEST_CASE("What does not move with the cause has elasticity 0, with an interval", "[unit]") {
    const support::TemporaryFolder folder;
    const auto found = asked({.path = three_arms.write(folder, outcome), .of = "referrals", .to = "looked_after", .arms = {"more"}});
    const auto& row = found["elasticities"][0];
    CHECK_THAT(row["elasticity"].get<double>(), WithinAbs(0, 1e-12));
    CHECK_THAT(row["elasticity_low"].get<double>(), WithinAbs(0, 1e-12));
}

TEST_CASE("A cause that never moves is refused, and so is an unknown grouping", "[unit]") {
    const support::TemporaryFolder folder;
    const std::string path = three_arms.write(folder, outcome);
    CHECK_THROWS_WITH(asked({.path = path, .of = "referrals", .to = "looked_after", .arms = {"same"}}), ContainsSubstring("looked_after is the same (or nothing) in every pair of runs"));
    CHECK_THROWS_WITH(asked({.path = path, .of = "referrals", .to = "looked_after", .by = "year"}), ContainsSubstring("--by year is neither arm, point nor a parameter"));
}

TEST_CASE("The text says who, when and against which arm", "[unit]") {
    const support::TemporaryFolder folder;
    std::ostringstream out;
    elasticity({.path = three_arms.write(folder, outcome), .of = "looked_after", .to = "looked_after_rate", .arms = {"more"}}, out);
    CHECK_THAT(out.str(), ContainsSubstring("Arms share their luck with as_now"));
    CHECK_THAT(out.str(), ContainsSubstring("+1.000  +1.000 to +1.000"));
}
