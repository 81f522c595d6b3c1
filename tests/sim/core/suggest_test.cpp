#include "sim/core/suggest.hpp"
#include "tests/support/catch.hpp"

#include <vector>

using hearth::nearest_word;

TEST_CASE("A slip of the fingers is recognised", "[unit]") {
    const std::vector<std::string> known = {"years", "burn_in_months", "replicates", "seed", "start"};
    CHECK(nearest_word("yaers", known) == "years");
    CHECK(nearest_word("Years", known) == "years");
    CHECK(nearest_word("burn-in-months", known) == "burn_in_months");
    CHECK(nearest_word("replicate", known) == "replicates");
    CHECK(nearest_word("strat", known) == "start");
}

TEST_CASE("Another word is not a slip", "[unit]") {
    const std::vector<std::string> known = {"years", "seed", "x"};
    CHECK_FALSE(nearest_word("horizon", known));
    CHECK_FALSE(nearest_word("y", known));
    CHECK_FALSE(nearest_word("", known));
    CHECK_FALSE(nearest_word(std::string(10000, 'y'), known));
}
