// The engine's own elementary functions. glibc picks FMA variants of exp and log at run time, so the same binary would give
// other bits on another processor; these use only + - * / and bit operations, in a fixed order (-ffp-contract=off).
// exp, log, log1p and expm1 are within 2 ulp of libm. sqrt is exact in IEEE and may be used from <cmath>.
#pragma once

namespace hearth::math {

double exp(double x);                  ///< 0 below -745, +infinity above 709.78
double log(double x);                  ///< x > 0
double log1p(double x);                ///< x > -1
double expm1(double x);
double pow(double base, double exponent);   ///< base >= 0; 3 ulp
double normal_distribution(double z);  ///< standard normal P(Z <= z); relative accuracy 1e-13 in the lower tail to z = -37
double normal_quantile(double p);      ///< 0 < p < 1; inverse of normal_distribution, z to a relative 1e-14
double log_gamma(double x);            ///< x > 0; to 1e-14 of the larger of 1 and the result
/// Regularised lower incomplete gamma P(shape, x), shape > 0, x >= 0: absolute error 1e-14, relative 1e-12 in the lower tail
/// for shapes from 0.01 to 1000. Time grows with the root of the shape.
double gamma_distribution(double shape, double x);
/// Inverse of gamma_distribution for 0 < p < 1: P(shape, result) meets p to a relative 1e-11; 0 where x would underflow.
double gamma_quantile(double shape, double p);

/// Probability of at least one event in one month at a constant rate a year: 1 - exp(-rate / 12).
inline double monthly_probability(double rate_per_year) { return -expm1(-rate_per_year / 12.0); }

/// Share that is left after a month of something with this half-life in months.
inline double left_after_month(double half_life) {
    constexpr double log_2 = 0.6931471805599453;
    return exp(-log_2 / half_life);
}

}  // namespace hearth::math
