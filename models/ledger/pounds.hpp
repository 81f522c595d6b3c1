// Whole pounds, in 64 bits.
#pragma once

#include <algorithm>
#include <cstdint>

namespace hearth::children {

/// Whole numbers are exact as doubles up to here (2^53), and measures are doubles. A sum that reaches it is refused, never written as a figure.
inline constexpr double most_pounds = 9007199254740992.0;

constexpr std::int64_t rounded(double pounds) {
    return static_cast<std::int64_t>(std::clamp(pounds < 0 ? pounds - .5 : pounds + .5, -most_pounds, most_pounds));
}

}  // namespace hearth::children
