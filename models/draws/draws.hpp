// Random words by name. Each kind of block of models/draws is a plain struct laid over the block's four words, so no two of its members
// can share a word, and what a draw is for and how its words are shared out cannot be mixed up. tests/guards/draws.py holds the rest.
// A block says its key as far as it is fixed: `purpose`; `index`, or whoever draws gives it; `low` where an authority has one such block
// a month, or whoever draws gives the entity.
#pragma once

#include "models/draws/purposes.hpp"
#include "sim/core/sampling.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

namespace hearth::children {

using hearth::exponential, hearth::normal, hearth::uniform;   // beside those below, which would hide them

/// Two words of one decision: a number from a distribution with long tails.
using TwoWords = std::array<std::uint32_t, 2>;

inline double normal(const TwoWords& words) { return normal(words[0], words[1]); }
inline double exponential(const TwoWords& words) { return exponential(words[0], words[1]); }
/// The same bits as uniform_half of the block.
constexpr double uniform(std::uint16_t half) { return (half + 0.5) * 0x1p-16; }

/// Whole and without gaps, so that a member is where it seems to be.
template <class Block>
concept NamedBlock = sizeof(Block) == sizeof(Words) && std::is_aggregate_v<Block> && std::has_unique_object_representations_v<Block>
                     && requires { Block::purpose; };
template <class Block> concept OfOneIndex = requires { Block::index; };
template <class Block> concept OfAuthority = requires { Block::low; };

static_assert(std::endian::native == std::endian::little, "half 0 is the low half of word 0, and only here does it come first in memory as well");

/// The one way from words to names.
template <NamedBlock Block>
constexpr Block named(const Words& words) { return std::bit_cast<Block>(words); }

/// As far on the other side of every distribution.
template <NamedBlock Block>
constexpr Block mirrored(const Block& block) {
    auto words = std::bit_cast<Words>(block);
    for (std::uint32_t& word : words) word = ~word;
    return named<Block>(words);
}

// `when`: a month, or any ordinal that purposes.hpp says stands for it.
template <NamedBlock Block, class When> requires (OfOneIndex<Block> && !OfAuthority<Block>)
Block drawn(RandomKey random, Entity entity, When when) { return named<Block>(draw(random, entity, when, Block::purpose, Block::index)); }

template <NamedBlock Block, class When> requires (OfOneIndex<Block> && OfAuthority<Block>)
Block drawn(RandomKey random, std::uint16_t authority, When when) {
    return named<Block>(draw(random, {Block::low, authority}, when, Block::purpose, Block::index));
}

template <NamedBlock Block, class When> requires (!OfOneIndex<Block> && !OfAuthority<Block>)
Block drawn(RandomKey random, Entity entity, When when, std::uint16_t index) {
    return named<Block>(draw(random, entity, when, Block::purpose, index));
}

template <class Member> struct MemberOf;
template <class Block_, class Type_> struct MemberOf<Type_ Block_::*> {
    using Block = Block_;
    using Type = Type_;
};

/// Where in its block a member begins, in bytes: a block whose bytes count from 0 says it of itself.
template <auto member>
consteval std::size_t byte_of() {
    const auto counted = named<typename MemberOf<decltype(member)>::Block>({0x03020100u, 0x07060504u, 0x0B0A0908u, 0x0F0E0D0Cu});
    return static_cast<std::size_t>(counted.*member & 0xFFu);
}
/// The word of its block in which a member is.
template <auto member> inline constexpr std::size_t column_of = byte_of<member>() / sizeof(std::uint32_t);

/// Many blocks of one kind, kept word by word, because drawing them at once is several times faster. `Column` may be an array.
template <NamedBlock Block, class Column = std::vector<std::uint32_t>>
struct DrawnColumns {
    std::array<Column, 4> columns;

    /// Block i is that of low[i].
    void fill(RandomKey random, std::span<const std::uint32_t> low, std::uint16_t high, Month month) requires OfOneIndex<Block> {
        fill_at(random, low, high, month, Block::index);
    }
    void fill(RandomKey random, std::span<const std::uint32_t> low, std::uint16_t high, Month month, std::uint16_t index) requires (!OfOneIndex<Block>) {
        fill_at(random, low, high, month, index);
    }

    Block block(std::size_t i) const { return named<Block>({columns[0][i], columns[1][i], columns[2][i], columns[3][i]}); }
    /// One member of block i, without a look at the other words.
    template <auto member>
    auto word(std::size_t i) const {
        static_assert(std::is_same_v<typename MemberOf<decltype(member)>::Block, Block>);
        constexpr std::size_t bits_before = byte_of<member>() % sizeof(std::uint32_t) * 8;
        return static_cast<typename MemberOf<decltype(member)>::Type>(columns[column_of<member>][i] >> bits_before);
    }

private:
    void fill_at(RandomKey random, std::span<const std::uint32_t> low, std::uint16_t high, Month month, std::uint16_t index) {
        if constexpr (requires(Column c) { c.resize(low.size()); })
            for (Column& column : columns) column.resize(low.size());
        draw_many(random, low.data(), low.size(), high, static_cast<std::uint16_t>(month.index), Block::purpose, index,
                  {columns[0].data(), columns[1].data(), columns[2].data(), columns[3].data()});
    }
};

}  // namespace hearth::children
