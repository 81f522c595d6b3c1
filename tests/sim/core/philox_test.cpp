// Random123 is the oracle. It defines a macro named philox4x32, so no other file may include it.
#include "sim/core/random.hpp"
#include "tests/support/catch.hpp"

#include <Random123/philox.h>

#include <cstdint>

using hearth::Words;

TEST_CASE("Philox gives the published known answers", "[unit][random]") {
    // The three philox4x32 10 lines of Random123's kat_vectors.
    CHECK(hearth::philox4x32_10({0, 0, 0, 0}, {0, 0}) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(hearth::philox4x32_10({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
          Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(hearth::philox4x32_10({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("Philox agrees with Random123 on a hundred thousand scattered counters and keys", "[unit][random]") {
    std::uint64_t state = 20190331;
    const auto scattered = [&state] {   // Knuth's 64-bit congruence: only a source of varied inputs
        state = state * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::uint32_t>(state >> 32);
    };
    int differing = 0;
    for (int i = 0; i < 100000; ++i) {
        const Words counter = {scattered(), scattered(), scattered(), scattered()};
        const std::array<std::uint32_t, 2> key = {scattered(), scattered()};
        const r123::Philox4x32 oracle;
        const r123::Philox4x32::ctr_type oracle_counter = {{counter[0], counter[1], counter[2], counter[3]}};
        const auto expected = oracle(oracle_counter, {{key[0], key[1]}});
        const Words got = hearth::philox4x32_10(counter, key);
        for (unsigned w = 0; w < 4; ++w) differing += got[w] != expected[w];
    }
    CHECK(differing == 0);
}
