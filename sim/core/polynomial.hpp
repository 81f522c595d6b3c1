// Horner's rule in one fixed order, so that every build gives the same bits.
#pragma once

#include <array>
#include <cstddef>

namespace hearth::math {

/// Coefficients from the highest power down.
template <std::size_t n>
constexpr double polynomial(const std::array<double, n>& coefficients, double x) {
    double value = coefficients[0];
    for (std::size_t i = 1; i < n; ++i) value = value * x + coefficients[i];
    return value;
}

}  // namespace hearth::math
