#if defined(__x86_64__)
#include "sim/core/philox_avx2.hpp"

#include <immintrin.h>

#define HEARTH_AVX2 __attribute__((target("avx2"), always_inline)) inline

namespace hearth {
namespace {

struct Product { __m256i high, low; };

// AVX2 multiplies only the even 32-bit lanes to 64 bits, so the odd ones are shifted down and both results woven together.
HEARTH_AVX2 Product multiply(__m256i a, __m256i multiplier) {
    const __m256i even = _mm256_mul_epu32(a, multiplier);
    const __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(a, 32), multiplier);
    return {_mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xAA),
            _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xAA)};
}

HEARTH_AVX2 __m256i all(std::uint32_t word) { return _mm256_set1_epi32(static_cast<int>(word)); }

struct Block { __m256i c0, c1, c2, c3; };

HEARTH_AVX2 Block ten_rounds(Block c, std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const Product p0 = multiply(c.c0, all(0xD2511F53u));
        const Product p1 = multiply(c.c2, all(0xCD9E8D57u));
        c = {_mm256_xor_si256(_mm256_xor_si256(p1.high, c.c1), all(key[0])), p1.low,
             _mm256_xor_si256(_mm256_xor_si256(p0.high, c.c3), all(key[1])), p0.low};
        key[0] += 0x9E3779B9u;
        key[1] += 0xBB67AE85u;
    }
    return c;
}

HEARTH_AVX2 void store(std::uint32_t* to, __m256i lanes) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), lanes); }

}  // namespace

__attribute__((target("avx2")))
void philox_avx2(Words counter, std::array<std::uint32_t, 2> key, const std::uint32_t* low, std::size_t count,
                 std::array<std::uint32_t*, 4> words) {
    for (std::size_t i = 0; i < count; i += 8) {
        const __m256i lanes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(low + i));
        const Block block = ten_rounds({lanes, all(counter[1]), all(counter[2]), all(counter[3])}, key);
        store(words[0] + i, block.c0);
        store(words[1] + i, block.c1);
        store(words[2] + i, block.c2);
        store(words[3] + i, block.c3);
    }
}

}  // namespace hearth
#endif
