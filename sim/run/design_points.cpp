// The samplers of designs: points in the unit cube.
#include "sim/core/random.hpp"
#include "sim/run/design.hpp"

#include <boost/random/sobol.hpp>

#include <numeric>
#include <utility>

namespace hearth {
namespace {

enum class Draw : std::uint16_t { slice = 1, within_slice = 2, digital_shift = 3, start = 4, order = 5 };

constexpr std::uint32_t no_replicate = 0xFFFFFFFFu;

Words draw_for(std::uint64_t seed, std::size_t point, std::size_t factor, Draw what) {
    return draw(RandomKey{seed, no_replicate}, Entity{static_cast<std::uint32_t>(point)}, static_cast<std::uint16_t>(factor),
                Purpose{static_cast<std::uint16_t>(what)});
}

/// 0 .. n - 1 in random order (Fisher and Yates); word(i) is the random word of place i.
template <class WordOf>
std::vector<std::uint32_t> shuffled(std::size_t n, WordOf word) {
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0u);
    for (std::size_t i = n; i-- > 1;) std::swap(order[i], order[uniform_index(word(i), static_cast<std::uint32_t>(i + 1))]);
    return order;
}

}  // namespace

UnitPoints latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed) {
    UnitPoints design(points, std::vector<double>(factors));
    for (std::size_t f = 0; f < factors; ++f) {
        const auto slices = shuffled(points, [&](std::size_t i) { return draw_for(seed, i, f, Draw::slice)[0]; });
        for (std::size_t p = 0; p < points; ++p) {
            const double within = uniform(draw_for(seed, p, f, Draw::within_slice)[0]);
            design[p][f] = (slices[p] + within) / static_cast<double>(points);
        }
    }
    return design;
}

UnitPoints sobol(std::size_t points, std::size_t factors, std::uint64_t seed) {
    UnitPoints design(points, std::vector<double>(factors));
    if (factors == 0) return design;
    std::vector<std::uint64_t> shift;
    for (std::size_t f = 0; f < factors; ++f) {
        const Words words = draw_for(seed, 0, f, Draw::digital_shift);
        shift.push_back(static_cast<std::uint64_t>(words[0]) << 32 | words[1]);
    }
    boost::random::sobol sequence(factors);   // begins after the point whose digits are all 0
    for (std::size_t p = 0; p < points; ++p) {
        for (std::size_t f = 0; f < factors; ++f) {
            const std::uint64_t digits = (p == 0 ? 0 : sequence()) ^ shift[f];
            design[p][f] = uniform(static_cast<std::uint32_t>(digits >> 32), static_cast<std::uint32_t>(digits));
        }
    }
    return design;
}

UnitPoints saltelli(std::size_t base_points, std::size_t factors, std::uint64_t seed) {
    UnitPoints design;
    for (const std::vector<double>& both : sobol(base_points, 2 * factors, seed)) {
        const auto middle = both.begin() + static_cast<std::ptrdiff_t>(factors);
        const std::vector<double> a(both.begin(), middle), b(middle, both.end());
        design.push_back(a);
        design.push_back(b);
        for (std::size_t f = 0; f < factors; ++f) {
            design.push_back(a);
            design.back()[f] = b[f];
        }
    }
    return design;
}

UnitPoints morris(std::size_t trajectories, std::size_t factors, std::uint64_t seed, std::size_t levels) {
    const std::size_t step = levels / 2;
    const auto last = static_cast<double>(levels - 1);
    UnitPoints design;
    for (std::size_t t = 0; t < trajectories; ++t) {
        std::vector<double> from(factors), to(factors);
        for (std::size_t f = 0; f < factors; ++f) {
            const Words words = draw_for(seed, t, f, Draw::start);
            const std::size_t low = uniform_index(words[0], static_cast<std::uint32_t>(step));
            from[f] = static_cast<double>(low) / last, to[f] = static_cast<double>(low + step) / last;
            if (words[1] >> 31 != 0) std::swap(from[f], to[f]);
        }
        design.push_back(from);
        for (const std::uint32_t f : shuffled(factors, [&](std::size_t i) { return draw_for(seed, t, i, Draw::order)[0]; })) {
            from[f] = to[f];
            design.push_back(from);
        }
    }
    return design;
}

}  // namespace hearth
