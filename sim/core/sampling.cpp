#include "sim/core/sampling.hpp"

#include "sim/core/math.hpp"

#include <algorithm>

namespace hearth {
namespace {

constexpr double largest_step = 16;

/// Inverse Poisson distribution for a mean up to 16; all 32 bits, because exp(-16) is only twice 2^-24.
std::uint32_t poisson_step(std::uint32_t word, double mean) {
    const double target = (word + 0.5) * 0x1p-32;
    double probability = math::exp(-mean), cumulative = probability;
    std::uint32_t count = 0;
    while (target >= cumulative && count < 200) {
        probability *= mean / ++count;
        cumulative += probability;
    }
    return count;
}

}  // namespace

double exponential(std::uint32_t word, std::uint32_t tail) { return -math::log(uniform(word, tail)); }

double normal(std::uint32_t word, std::uint32_t tail) { return math::normal_quantile(uniform(word, tail)); }

std::uint32_t poisson(RandomKey random, Entity entity, Month month, Purpose purpose, double mean, std::uint16_t index) {
    std::uint32_t count = 0;
    while (mean > 0) {
        for (const std::uint32_t word : draw(random, entity, month, purpose, index++)) {
            if (mean <= 0) break;
            count += poisson_step(word, std::min(mean, largest_step));
            mean -= largest_step;
        }
    }
    return count;
}

std::size_t choose(double uniform, std::span<const double> weights) {
    double total = 0;
    for (const double weight : weights) total += weight;
    const double target = uniform * total;
    double running = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        running += weights[i];
        if (target < running) return i;
        if (weights[i] > 0) last = i;
    }
    return last;   // rounding alone left the target above the sum
}

}  // namespace hearth
