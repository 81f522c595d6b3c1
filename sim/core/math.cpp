// Exponential and logarithm by argument reduction and Taylor series long enough for double. Every sum is written in the order
// it is evaluated in; nothing may be fused or reassociated.
#include "sim/core/math.hpp"
#include "sim/core/polynomial.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace hearth::math {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
// ln 2 in two parts; the first has 32 bits, so its product with an exponent is exact.
constexpr double ln2_high = 0x1.62e42fee00000p-1;
constexpr double ln2_low = 0x1.a39ef35793c76p-33;
constexpr double one_over_ln2 = 0x1.71547652b82fep+0;

/// A number as the unrounded sum of two.
struct Sum { double high, low; };

constexpr Sum two_sum(double a, double b) {
    const double sum = a + b;
    const double b_part = sum - a;
    return {sum, (a - (sum - b_part)) + (b - b_part)};
}

// Exact product without fused multiply-add (Dekker 1971).
constexpr Sum two_product(double a, double b) {
    constexpr double splitter = 0x1p27 + 1;
    const double a_scaled = splitter * a, a_high = a_scaled - (a_scaled - a), a_low = a - a_high;
    const double b_scaled = splitter * b, b_high = b_scaled - (b_scaled - b), b_low = b - b_high;
    const double product = a * b;
    return {product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

/// x * 2^k for results down to the smallest subnormal.
double scale(double x, int k) {
    const auto power = [](int e) { return std::bit_cast<double>(static_cast<std::uint64_t>(e + 1023) << 52); };
    if (k > 1023) return x * 0x1p1023 * power(k - 1023);
    if (k < -1022) return x * power(k + 1000) * 0x1p-1000;
    return x * power(k);
}

/// x = k ln 2 + r + tail with |r| <= ln 2 / 2.
struct Reduced { int k; double r, tail; };

Reduced reduce(double x) {
    const double k = static_cast<double>(static_cast<int>(x * one_over_ln2 + (x < 0 ? -0.5 : 0.5)));
    const double high = x - k * ln2_high, low = k * ln2_low;
    const double r = high - low;
    return {static_cast<int>(k), r, (high - r) - low};
}

/// e^(r + tail) - 1 for |r| <= ln 2 / 2: Taylor to r^14, whose remainder is below 2^-60.
double expm1_reduced(double r, double tail) {
    constexpr std::array inverse_factorials = {1 / 87178291200.0, 1 / 6227020800.0, 1 / 479001600.0, 1 / 39916800.0, 1 / 3628800.0,
                                               1 / 362880.0,      1 / 40320.0,      1 / 5040.0,      1 / 720.0,      1 / 120.0,
                                               1 / 24.0,          1 / 6.0,          0.5};
    const double curve = r * r * polynomial(inverse_factorials, r);
    return r + (curve + (tail + tail * (r + curve)));
}

/// x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)).
struct Split { int k; double f; };

Split split(double x) {
    int k = 0;
    if (x < std::numeric_limits<double>::min()) {
        x *= 0x1p54;
        k = -54;
    }
    constexpr std::uint64_t sqrt_half = 0x3FE6A09E667F3BCDu;
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
    const auto exponent = static_cast<int>(static_cast<std::int64_t>(bits - sqrt_half) >> 52);
    const double mantissa = std::bit_cast<double>(bits - (static_cast<std::uint64_t>(exponent) << 52));
    return {k + exponent, mantissa - 1.0};
}

/// With s = f / (2 + f): (log(1 + f) - 2 s) / s = 2 s^2 / 3 + 2 s^4 / 5 + ...; s^2 < 0.0295, remainder below 2^-60.
double atanh_tail(double s) {
    const double z = s * s;
    constexpr std::array odd_parts = {2 / 23.0, 2 / 21.0, 2 / 19.0, 2 / 17.0, 2 / 15.0, 2 / 13.0,
                                      2 / 11.0, 2 / 9.0,  2 / 7.0,  2 / 5.0,  2 / 3.0};
    return z * polynomial(odd_parts, z);
}

/// log(2^k (1 + f)) + correction, where 2 s = f - s f keeps the leading term exact.
double log_split(Split x, double correction) {
    const double s = x.f / (2.0 + x.f);
    const double half_square = 0.5 * x.f * x.f;
    const double small = s * (half_square + atanh_tail(s));
    const double k = x.k;
    return k * ln2_high - ((half_square - (small + (k * ln2_low + correction))) - x.f);
}

/// log(x) to about 2^-60, for powers.
Sum log_extended(double x) {
    const Split parts = split(x);
    const double f = parts.f, denominator = 2.0 + f;
    const double s = f / denominator;
    const Sum product = two_product(s, denominator);
    const double f_missing = f - (denominator - 2.0);   // what rounding took from the denominator
    const double s_low = (((f - product.high) - product.low) - s * f_missing) / denominator;
    const Sum first = two_sum(parts.k * ln2_high, 2.0 * s);
    const double rest = first.low + (2.0 * s_low + (s * atanh_tail(s) + parts.k * ln2_low));
    return two_sum(first.high, rest);
}

double exp_extended(double x, double low) {
    if (!(x <= 709.782712893384)) return x > 0 ? infinity : x;
    if (x < -745.1332191019412) return 0;
    const Reduced reduced = reduce(x);
    return scale(1.0 + expm1_reduced(reduced.r, reduced.tail + low), reduced.k);
}

}  // namespace

double exp(double x) { return exp_extended(x, 0); }

double log(double x) {
    if (!(x > 0)) return x == 0 ? -infinity : not_a_number;
    if (x == infinity) return infinity;
    return log_split(split(x), 0);
}

double log1p(double x) {
    if (!(x > -1)) return x == -1 ? -infinity : not_a_number;
    if (x == infinity) return infinity;
    if (x > -0.29 && x < 0.41) return log_split({0, x}, 0);
    const double sum = 1.0 + x;
    const double lost = x > 1 ? 1.0 - (sum - x) : x - (sum - 1.0);
    return log_split(split(sum), lost / sum);
}

double expm1(double x) {
    if (!(x <= 709.782712893384)) return x > 0 ? infinity : x;
    if (x < -40) return -1;
    const Reduced reduced = reduce(x);
    const double remainder = expm1_reduced(reduced.r, reduced.tail);
    if (reduced.k == 0) return remainder;
    if (reduced.k > 60) return scale(1.0 + remainder, reduced.k);
    const double power = scale(1.0, -reduced.k);
    return scale(reduced.k < 0 ? (1.0 + remainder) - power : (1.0 - power) + remainder, reduced.k);
}

double pow(double base, double exponent) {
    if (exponent == 0 || base == 1) return 1;
    if (base == 0) return exponent > 0 ? 0 : infinity;
    if (!(base > 0)) return not_a_number;
    if (base == infinity) return exponent > 0 ? infinity : 0;
    const Sum logarithm = log_extended(base);
    if (!(std::fabs(exponent * logarithm.high) < 800)) return exp(exponent * logarithm.high);
    const Sum product = two_product(exponent, logarithm.high);
    return exp_extended(product.high, product.low + exponent * logarithm.low);
}

}  // namespace hearth::math
