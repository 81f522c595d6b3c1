// Eight Philox blocks at once for processors with AVX2; call it only after asking the processor.
#pragma once

#include "sim/core/random.hpp"

namespace hearth {

/// words[w][i] = philox4x32_10({low[i], counter[1], counter[2], counter[3]}, key)[w] for i < count, a multiple of 8.
void philox_avx2(Words counter, std::array<std::uint32_t, 2> key, const std::uint32_t* low, std::size_t count,
                 std::array<std::uint32_t*, 4> words);

}  // namespace hearth
