// Polynomials by Estrin's scheme: neighbouring terms are joined in pairs, then pairs of pairs. A fixed order, so every build
// gives the same bits, and half the waiting of Horner's rule, where each step needs the one before.
#pragma once

#include <array>
#include <cstddef>

namespace hearth::math {

/// Coefficients from the highest power down.
template <std::size_t n>
constexpr double polynomial(const std::array<double, n>& coefficients, double x) {
    if constexpr (n == 1) {
        return coefficients[0];
    } else {
        constexpr std::size_t alone = n % 2;   // an odd highest term has no partner
        std::array<double, (n + 1) / 2> pairs;
        pairs[0] = coefficients[0];
        for (std::size_t i = alone; i < pairs.size(); ++i)
            pairs[i] = coefficients[2 * i - alone] * x + coefficients[2 * i - alone + 1];
        return polynomial(pairs, x * x);
    }
}

}  // namespace hearth::math
