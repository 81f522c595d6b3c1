// Events against their chances: given the world just before, each event is a coin with a known chance, so the sum of what
// happened less what was expected has a known standard error. A rule with a parameter 10 % wrong must be rejected by the same sum.
#pragma once

#include "tests/support/catch.hpp"

#include <cmath>

namespace hearth::support {

struct Coins {
    double happened = 0, expected = 0, variance = 0, expected_if_wrong = 0;
    void add(double chance, double wrong_chance, bool event) {
        happened += event;
        expected += chance, expected_if_wrong += wrong_chance;
        variance += chance * (1 - chance);
    }
    bool agree() const { return std::fabs(happened - expected) <= 4.4 * std::sqrt(variance); }
    bool reject_the_wrong_rule() const { return std::fabs(happened - expected_if_wrong) > 4.4 * std::sqrt(variance); }
};

inline void judge(const Coins& coins) {
    CAPTURE(coins.happened, coins.expected, coins.expected_if_wrong, std::sqrt(coins.variance));
    CHECK(coins.agree());
    CHECK(coins.reject_the_wrong_rule());
}

/// `happened` of `tried` against one chance.
inline Coins share(double happened, double tried, double chance) {
    return {happened, tried * chance, tried * chance * (1 - chance), 1.1 * tried * chance};
}

}  // namespace hearth::support
