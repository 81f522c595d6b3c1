// Keyed luck: a draw is a pure function of who, when and what for (Philox4x32-10, Salmon et al. 2011), never of the order
// of calls. Key = 64-bit seed. Counter = {entity low 32 | entity high 16, month 16 | purpose 16, index 16 | replicate 32}.
#pragma once

#include "sim/core/random_key.hpp"
#include "sim/core/month.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace hearth {

/// Written in the run file; raised whenever the same key would give other luck.
inline constexpr int luck_layout_version = 1;

struct Entity {
    std::uint32_t low = 0;    ///< for instance the family within its authority
    std::uint16_t high = 0;   ///< for instance the authority's own fixed number
    friend constexpr bool operator==(Entity, Entity) = default;
};

/// What a draw is for. A model numbers its purposes once, in one table, and never renumbers them.
struct Purpose { std::uint16_t number = 0; };

using Words = std::array<std::uint32_t, 4>;

/// The raw block cipher, for tests against the published vectors.
Words philox4x32_10(Words counter, std::array<std::uint32_t, 2> key);

/// One block of four words for one entity, month (any 16-bit ordinal, a spell number for instance), purpose and index.
Words draw(RandomKey random, Entity entity, std::uint16_t month, Purpose purpose, std::uint16_t index = 0);
inline Words draw(RandomKey random, Entity entity, Month month, Purpose purpose, std::uint16_t index = 0) {
    return draw(random, entity, static_cast<std::uint16_t>(month.index), purpose, index);
}

/// The same blocks for many entities at once: words[w][i] = draw(luck, {low[i], high}, month, purpose, index)[w].
/// Chosen at run time: eight at a time with AVX2 where the processor has it, else one by one; integers only, so the same bits.
void draw_many(RandomKey random, const std::uint32_t* low, std::size_t count, std::uint16_t high, std::uint16_t month, Purpose purpose,
               std::uint16_t index, std::array<std::uint32_t*, 4> words);
/// The one-by-one version behind draw_many, for the test that both agree.
void draw_many_scalar(RandomKey random, const std::uint32_t* low, std::size_t count, std::uint16_t high, std::uint16_t month,
                      Purpose purpose, std::uint16_t index, std::array<std::uint32_t*, 4> words);

/// ((word >> 8) + 0.5) / 2^24: never 0 or 1; exact in double.
constexpr double uniform(std::uint32_t word) { return ((word >> 8) + 0.5) * 0x1p-24; }
/// 52 bits from two words, for tails deeper than 2^-25.
constexpr double uniform(std::uint32_t word, std::uint32_t tail) {
    return (((static_cast<std::uint64_t>(word) << 20) | (tail >> 12)) + 0.5) * 0x1p-52;
}
/// 16-bit halves of words for several small choices from one block: half 0 .. 7 of a block.
constexpr double uniform_half(const Words& words, unsigned half) {
    return (((words[half / 2] >> (16 * (half % 2))) & 0xFFFFu) + 0.5) * 0x1p-16;
}
/// 0 .. n - 1, n >= 1 (multiply-shift; bias below n / 2^32).
constexpr std::uint32_t uniform_index(std::uint32_t word, std::uint32_t n) {
    return static_cast<std::uint32_t>((static_cast<std::uint64_t>(word) * n) >> 32);
}

}  // namespace hearth
