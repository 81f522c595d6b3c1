// Whole pounds, in 64 bits.
#pragma once

#include "sim/core/measure.hpp"

#include <algorithm>
#include <cstdint>

namespace hearth::children {

/// Amounts stop at too_many_pounds, which the recorder refuses.
constexpr std::int64_t rounded(double pounds) {
    return static_cast<std::int64_t>(std::clamp(pounds < 0 ? pounds - .5 : pounds + .5, -too_many_pounds, too_many_pounds));
}

}  // namespace hearth::children
