// libm in long double is the oracle here; the core itself never calls it.
#include "sim/core/math.hpp"
#include "sim/core/random.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace hearth;

namespace {

double ulps_apart(double got, long double exact) {
    const double size = std::fabs(static_cast<double>(exact));
    const double ulp = std::nextafter(size, std::numeric_limits<double>::infinity()) - size;
    return static_cast<double>(std::fabs(static_cast<long double>(got) - exact)) / ulp;
}

/// Largest distance over points spread evenly in x, or in log2 |x| with the sign of `sign`.
template <class Ours, class Exact>
double worst(Ours ours, Exact exact, double low, double high, double sign = 0) {
    double result = 0;
    for (std::uint32_t i = 0; i < 50000; ++i) {
        const double u = low + (high - low) * uniform(philox4x32_10({i, 0, 0, 0}, {1, 0})[0]);
        const double x = sign == 0 ? u : sign * std::exp2(u);
        result = std::max(result, ulps_apart(ours(x), exact(static_cast<long double>(x))));
    }
    return result;
}

}  // namespace

TEST_CASE("exp, log, log1p and expm1 are within 2 ulp of libm", "[unit][math]") {
    const auto exp_exact = [](long double x) { return std::exp(x); };
    const auto log_exact = [](long double x) { return std::log(x); };
    const auto log1p_exact = [](long double x) { return std::log1p(x); };
    const auto expm1_exact = [](long double x) { return std::expm1(x); };
    CHECK(worst(math::exp, exp_exact, -3, 3) < 2);
    CHECK(worst(math::exp, exp_exact, -708, 709) < 2);
    CHECK(worst(math::exp, exp_exact, -745, -708) < 2);
    CHECK(worst(math::log, log_exact, 0.5, 2) < 2);
    CHECK(worst(math::log, log_exact, -1074, 1023.9, 1) < 2);
    CHECK(worst(math::log1p, log1p_exact, -0.999999, 3) < 2);
    CHECK(worst(math::log1p, log1p_exact, -100, 100, 1) < 2);
    CHECK(worst(math::log1p, log1p_exact, -100, -0.000001, -1) < 2);
    CHECK(worst(math::expm1, expm1_exact, -3, 3) < 2);
    CHECK(worst(math::expm1, expm1_exact, -100, 9, 1) < 2);
    CHECK(worst(math::expm1, expm1_exact, -100, 9, -1) < 2);
}

TEST_CASE("powers are within 3 ulp of libm", "[unit][math]") {
    for (const double exponent : {0.5, -0.5, 1.0 / 3, 2.0, 1.7, -7.3, 40.0, 100.3})
        CHECK(worst([=](double x) { return math::pow(x, exponent); },
                    [=](long double x) { return std::pow(x, static_cast<long double>(exponent)); }, -6, 6, 1) < 3);
    CHECK(math::pow(0, 2) == 0);
    CHECK(math::pow(5, 0) == 1);
    CHECK(math::pow(1, 1e300) == 1);
}

TEST_CASE("the ends of the elementary functions are those of IEEE", "[unit][math]") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK(math::exp(0) == 1);
    CHECK(math::exp(-746) == 0);
    CHECK(math::exp(-infinity) == 0);
    CHECK(math::exp(710) == infinity);
    CHECK(std::isnan(math::exp(std::numeric_limits<double>::quiet_NaN())));
    CHECK(math::log(1) == 0);
    CHECK(math::log(0) == -infinity);
    CHECK(std::isnan(math::log(-1)));
    CHECK(math::log1p(-1) == -infinity);
    CHECK(math::log1p(0) == 0);
    CHECK(math::expm1(0) == 0);
    CHECK(math::expm1(-infinity) == -1);
}

TEST_CASE("the normal distribution keeps its relative accuracy far into the lower tail", "[unit][math]") {
    double largest = 0;
    for (double z = -37; z < 9; z += 0.0037) {
        const long double exact = 0.5L * std::erfc(-static_cast<long double>(z) / std::sqrt(2.0L));
        largest = std::max(largest, static_cast<double>(std::fabs(math::normal_distribution(z) / exact - 1)));
    }
    CHECK(largest < 1e-13);
}

TEST_CASE("the normal quantile inverts the normal distribution", "[unit][math]") {
    double largest = 0;
    for (double z = -37; z < 5; z += 0.0037)   // above 5, one less P has too few bits to give z back
        largest = std::max(largest, std::fabs(math::normal_quantile(math::normal_distribution(z)) - z) /
                                        std::max({1.0, std::fabs(z), 1 / math::normal_distribution(-z) / 100}));
    CHECK(largest < 1e-14);
    CHECK(math::normal_quantile(0.5) == 0);
}

TEST_CASE("log gamma agrees with libm", "[unit][math]") {
    double largest = 0;
    for (double x = 1e-8; x < 1e6; x *= 1.003) {
        const long double exact = std::lgamma(static_cast<long double>(x));
        const long double error = std::fabs(math::log_gamma(x) - exact) / std::max(1.0L, std::fabs(exact));
        largest = std::max(largest, static_cast<double>(error));
    }
    CHECK(largest < 1e-14);
}

TEST_CASE("the gamma distribution agrees with values computed to forty digits", "[unit][math]") {
    struct Case { double shape, x, probability; };
    for (const Case& c : {Case{0.01, 1e-8, 0.83651025468523335}, Case{0.01, 0.5, 0.99437324380603282},
                          Case{0.5, 0.25, 0.52049987781304654}, Case{0.5, 9.0, 0.99997790950300141},
                          Case{1.0, 0.7, 0.50341469620859046}, Case{2.5, 0.03, 4.5912347097578525e-5},
                          Case{2.5, 6.0, 0.96521221949375815}, Case{10.0, 3.0, 0.0011024881301154797},
                          Case{30.0, 31.5, 0.6293313411887193}, Case{100.0, 70.0, 0.00043037259497989086},
                          Case{100.0, 120.0, 0.97213626010947934}, Case{1000.0, 900.0, 0.00054990226571178292},
                          Case{1000.0, 1005.0, 0.56686094466608426}}) {
        CAPTURE(c.shape, c.x);
        CHECK_THAT(math::gamma_distribution(c.shape, c.x), Catch::Matchers::WithinRel(c.probability, 1e-12));
    }
    CHECK(math::gamma_distribution(3, 0) == 0);
}

TEST_CASE("the gamma quantile inverts the gamma distribution", "[unit][math]") {
    for (const double shape : {0.05, 0.3, 0.9, 1.0, 1.5, 4.0, 12.0, 150.0, 900.0})
        for (const double p : {1e-9, 1e-4, 0.01, 0.2, 0.5, 0.8, 0.99, 0.9999, 1 - 1e-9}) {
            CAPTURE(shape, p);
            const double x = math::gamma_quantile(shape, p);
            CHECK_THAT(math::gamma_distribution(shape, x), Catch::Matchers::WithinRel(p, 1e-11));
        }
    CHECK(math::gamma_quantile(0.01, 1e-10) == 0);
}

TEST_CASE("a yearly rate becomes a monthly probability", "[unit][math]") {
    CHECK(math::monthly_probability(0) == 0);
    CHECK_THAT(math::monthly_probability(12), Catch::Matchers::WithinRel(0.63212055882855768, 1e-15));
}
