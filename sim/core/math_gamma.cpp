// Gamma function, its distribution by power series or continued fraction, and the inverse by Newton steps kept in a bracket.
#include "sim/core/math.hpp"
#include "sim/core/polynomial.hpp"

#include <cmath>
#include <limits>

namespace hearth::math {
namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();
constexpr double half_log_two_pi = 0.918938533204672741780329736;

/// What Stirling's formula leaves out, for x >= 10: B_2k / (2k (2k - 1) x^(2k - 1)).
double stirling_rest(double x) {
    constexpr std::array coefficients = {-3617.0 / 122400.0, 1.0 / 156.0, -691.0 / 360360.0, 1.0 / 1188.0,
                                         -1.0 / 1680.0, 1.0 / 1260.0, -1.0 / 360.0, 1.0 / 12.0};
    return polynomial(coefficients, 1 / (x * x)) / x;
}

/// log(1 + d) - d without cancellation.
double log1p_minus(double d) {
    if (std::fabs(d) > 0.3) return log1p(d) - d;
    const double s = d / (2 + d);   // log(1 + d) = 2 (s + s^3 / 3 + ...), and 2 s - d = -s d
    double term = 2 * s, sum = 0;
    for (int n = 3; n < 60 && std::fabs(term) > epsilon * std::fabs(d) * 1e-3; n += 2) {
        term *= s * s;
        sum += term / n;
    }
    return sum - s * d;
}

/// x^shape e^-x / Gamma(shape + 1), for large shapes by their distance from the mode, where the plain logarithms would cancel.
double density_factor(double shape, double x) {
    if (shape < 10) return exp(shape * log(x) - x - log_gamma(shape + 1));
    const double distance = (x - shape) / shape;
    return exp(shape * log1p_minus(distance) - stirling_rest(shape)) / std::sqrt(2 * 3.14159265358979323846 * shape);
}

/// P by its power series, for x below shape + 1.
double lower_series(double shape, double x) {
    double term = 1, sum = 1;
    for (double n = shape + 1; term > sum * epsilon * 0.1; ++n) {
        term *= x / n;
        sum += term;
    }
    return density_factor(shape, x) * sum;
}

/// 1 - P by its continued fraction (modified Lentz), for x above shape + 1.
double upper_fraction(double shape, double x) {
    constexpr double tiny = 1e-300;
    double b = x + 1 - shape, c = 1 / tiny, d = 1 / b, fraction = d;
    for (int n = 1; n < 100000; ++n) {
        const double a = -n * (n - shape);
        b += 2;
        d = a * d + b;
        if (std::fabs(d) < tiny) d = tiny;
        c = b + a / c;
        if (std::fabs(c) < tiny) c = tiny;
        d = 1 / d;
        fraction *= d * c;
        if (std::fabs(d * c - 1) < epsilon) break;
    }
    return density_factor(shape, x) * shape * fraction;
}

/// Where to start: Wilson and Hilferty's cube for the bulk, the leading term of the series for the lower tail.
double first_guess(double shape, double p) {
    const double leading = exp((log(p) + log_gamma(shape + 1)) / shape);
    if (shape < 1 || leading < 0.1 * shape) return leading;
    const double root = 1 - 1 / (9 * shape) + normal_quantile(p) / (3 * std::sqrt(shape));
    return root > 0.1 ? shape * root * root * root : leading;
}

}  // namespace

double log_gamma(double x) {
    double product = 1;
    for (; x < 10; ++x) product *= x;
    return (x - 0.5) * log(x) - x + half_log_two_pi + stirling_rest(x) - log(product);
}

double gamma_distribution(double shape, double x) {
    if (x <= 0) return 0;
    return x < shape + 1 ? lower_series(shape, x) : 1 - upper_fraction(shape, x);
}

double gamma_quantile(double shape, double p) {
    double x = first_guess(shape, p), low = 0, high = std::numeric_limits<double>::infinity();
    if (x < std::numeric_limits<double>::min()) return x;
    for (int i = 0; i < 200; ++i) {
        const double excess = gamma_distribution(shape, x) - p;
        (excess > 0 ? high : low) = x;
        const double density = density_factor(shape, x) * shape / x;
        const double newton = excess / density;
        double next = x - newton / (1 - 0.5 * newton * ((shape - 1) / x - 1));   // Halley's correction
        if (!(next > low && next < high)) next = high < std::numeric_limits<double>::infinity() ? 0.5 * (low + high) : 2 * x;
        if (std::fabs(next - x) <= 2 * epsilon * x) return next;
        x = next;
    }
    return x;
}

}  // namespace hearth::math
