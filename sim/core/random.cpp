#include "sim/core/random.hpp"

#if defined(__x86_64__)
#include "sim/core/philox_avx2.hpp"
#endif

namespace hearth {
namespace {

// Multipliers and Weyl increments of Philox4x32 (Salmon, Moraes, Dror and Shaw 2011, section 3.3).
constexpr std::uint64_t multiplier_0 = 0xD2511F53u, multiplier_1 = 0xCD9E8D57u;
constexpr std::uint32_t increment_0 = 0x9E3779B9u, increment_1 = 0xBB67AE85u;
constexpr int rounds = 10;

constexpr std::uint32_t pair(std::uint16_t high, std::uint16_t low) { return (static_cast<std::uint32_t>(high) << 16) | low; }

std::array<std::uint32_t, 2> key_of(RandomKey random) {
    return {static_cast<std::uint32_t>(random.seed), static_cast<std::uint32_t>(random.seed >> 32)};
}

}  // namespace

Words philox4x32_10(Words counter, std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < rounds; ++round) {
        const std::uint64_t product_0 = multiplier_0 * counter[0];
        const std::uint64_t product_1 = multiplier_1 * counter[2];
        counter = {static_cast<std::uint32_t>(product_1 >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(product_1),
                   static_cast<std::uint32_t>(product_0 >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(product_0)};
        key[0] += increment_0;
        key[1] += increment_1;
    }
    return counter;
}

Words draw(RandomKey random, Entity entity, std::uint16_t month, Purpose purpose, std::uint16_t index) {
    return philox4x32_10({entity.low, pair(entity.high, month), pair(purpose.number, index), random.replicate}, key_of(random));
}

void draw_many_scalar(RandomKey random, const std::uint32_t* low, std::size_t count, std::uint16_t high, std::uint16_t month,
                      Purpose purpose, std::uint16_t index, std::array<std::uint32_t*, 4> words) {
    for (std::size_t i = 0; i < count; ++i) {
        const Words block = draw(random, {low[i], high}, month, purpose, index);
        for (std::size_t w = 0; w < 4; ++w) words[w][i] = block[w];
    }
}

void draw_many(RandomKey random, const std::uint32_t* low, std::size_t count, std::uint16_t high, std::uint16_t month, Purpose purpose,
               std::uint16_t index, std::array<std::uint32_t*, 4> words) {
    std::size_t done = 0;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        done = count - count % 8;
        philox_avx2({0, pair(high, month), pair(purpose.number, index), random.replicate}, key_of(random), low, done, words);
    }
#endif
    draw_many_scalar(random, low + done, count - done, high, month, purpose, index,
                     {words[0] + done, words[1] + done, words[2] + done, words[3] + done});
}

}  // namespace hearth
