// Normal distribution by the rational approximations of Cody (Mathematics of Computation 23, 1969) and its inverse by those of
// Wichura (algorithm AS 241, Applied Statistics 37, 1988); both are good to about 1e-16.
#include "sim/core/math.hpp"
#include "sim/core/polynomial.hpp"

#include <array>
#include <cmath>

namespace hearth::math {
namespace {

constexpr double one_over_root_two_pi = 0.398942280401432677939946;

// Cody's three regions of |z|: up to 0.67448975, up to sqrt(32), and beyond.
constexpr std::array centre_top = {0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582,
                                   18154.981253343561249};
constexpr std::array centre_bottom = {1.0, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205,
                                      45507.789335026729956};
constexpr std::array middle_top = {1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979,
                                   597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124,
                                   9842.7148383839780218};
constexpr std::array middle_bottom = {1.0, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805,
                                      6485.558298266760755, 18615.571640885098091, 34900.952721145977266, 38912.003286093271411,
                                      19685.429676859990727};
constexpr std::array tail_top = {0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807,
                                 0.001421619193227893466, 2.9112874951168792e-5};
constexpr std::array tail_bottom = {1.0, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244,
                                    7.29751555083966205e-5};

/// exp(-y^2 / 2) with the square split at sixteenths, because its rounding would be multiplied by y^2.
double gaussian(double y) {
    const double coarse = static_cast<double>(static_cast<long>(y * 16)) / 16;
    return exp(-coarse * coarse * 0.5) * exp(-(y - coarse) * (y + coarse) * 0.5);
}

/// P(Z > y) for y >= 0.67.
double upper_tail(double y) {
    if (y > 39) return 0;
    if (y < 5.656854249492380) return gaussian(y) * (polynomial(middle_top, y) / polynomial(middle_bottom, y));
    const double z = 1 / (y * y);
    return gaussian(y) * ((one_over_root_two_pi - z * polynomial(tail_top, z) / polynomial(tail_bottom, z)) / y);
}

// Wichura's three regions: |p - 1/2| up to 0.425, then by r = sqrt(-log(tail)) up to 5, and beyond.
constexpr std::array near_top = {2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
                                 1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080};
constexpr std::array near_bottom = {5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
                                    2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
                                    4.2313330701600911252e1, 1.0};
constexpr std::array far_top = {7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                                1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590,
                                1.42343711074968357734};
constexpr std::array far_bottom = {1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
                                   1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940,
                                   2.05319162663775882187, 1.0};
constexpr std::array farther_top = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                                    2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580,
                                    5.46378491116411436990, 6.65790464350110377720};
constexpr std::array farther_bottom = {2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
                                       7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
                                       5.99832206555887937690e-1, 1.0};

}  // namespace

double normal_distribution(double z) {
    const double y = std::fabs(z);
    if (y > 0.67448975) return z < 0 ? upper_tail(y) : 1 - upper_tail(y);
    return 0.5 + z * (polynomial(centre_top, z * z) / polynomial(centre_bottom, z * z));
}

double normal_quantile(double p) {
    const double q = p - 0.5;
    if (std::fabs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(near_top, r) / polynomial(near_bottom, r);
    }
    const double r = std::sqrt(-log(q < 0 ? p : 1 - p));
    const double size = r <= 5 ? polynomial(far_top, r - 1.6) / polynomial(far_bottom, r - 1.6)
                               : polynomial(farther_top, r - 5) / polynomial(farther_bottom, r - 5);
    return q < 0 ? -size : size;
}

}  // namespace hearth::math
