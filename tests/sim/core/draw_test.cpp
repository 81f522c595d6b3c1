#include "sim/core/random.hpp"
#include "tests/sim/core/property.hpp"
#include "tests/support/catch.hpp"

#include <vector>

using namespace hearth;

namespace {

struct Lanes {
    explicit Lanes(std::size_t count) : words(4, std::vector<std::uint32_t>(count + 1, 0xDEADBEEF)) {}
    std::array<std::uint32_t*, 4> pointers() { return {words[0].data(), words[1].data(), words[2].data(), words[3].data()}; }
    std::vector<std::vector<std::uint32_t>> words;   // one guard word behind each lane
};

}  // namespace

TEST_CASE("the counter of a draw is entity, month, purpose, index and replicate, its key is the seed", "[unit][random]") {
    const RandomKey random{.seed = 0x1122334455667788u, .replicate = 9};
    const Words expected = philox4x32_10({0xAABBCCDDu, 0x00050FA7u, 0x00070003u, 9u}, {0x55667788u, 0x11223344u});
    CHECK(draw(random, {0xAABBCCDDu, 5}, std::uint16_t{0x0FA7}, Purpose{7}, 3) == expected);
    CHECK(draw(random, {0xAABBCCDDu, 5}, Month{0x0FA7}, Purpose{7}, 3) == expected);
}

TEST_CASE("each part of the key changes the luck", "[unit][random]") {
    const auto base = draw({1, 0}, {2, 3}, Month{4}, Purpose{5}, 6);
    CHECK(base != draw({2, 0}, {2, 3}, Month{4}, Purpose{5}, 6));
    CHECK(base != draw({1, 1}, {2, 3}, Month{4}, Purpose{5}, 6));
    CHECK(base != draw({1, 0}, {3, 3}, Month{4}, Purpose{5}, 6));
    CHECK(base != draw({1, 0}, {2, 4}, Month{4}, Purpose{5}, 6));
    CHECK(base != draw({1, 0}, {2, 3}, Month{5}, Purpose{5}, 6));
    CHECK(base != draw({1, 0}, {2, 3}, Month{4}, Purpose{6}, 6));
    CHECK(base != draw({1, 0}, {2, 3}, Month{4}, Purpose{5}, 7));
}

TEST_CASE("drawing many at once equals drawing one by one, wide or not, for every count", "[unit][random]") {
    for (std::size_t count = 0; count <= 70; ++count) {
        std::vector<std::uint32_t> low(count);
        for (std::size_t i = 0; i < count; ++i) low[i] = static_cast<std::uint32_t>(i * 2654435761u);
        Lanes wide(count), scalar(count);
        const RandomKey random{.seed = 77 + count, .replicate = 3};
        draw_many(random, low.data(), count, 65535, 24227, Purpose{12}, 40000, wide.pointers());
        draw_many_scalar(random, low.data(), count, 65535, 24227, Purpose{12}, 40000, scalar.pointers());
        CHECK(wide.words == scalar.words);   // guard words included
        for (std::size_t i = 0; i < count; ++i) {
            const Words one = draw(random, {low[i], 65535}, std::uint16_t{24227}, Purpose{12}, 40000);
            for (unsigned w = 0; w < 4; ++w) REQUIRE(wide.words[w][i] == one[w]);
        }
    }
}

TEST_CASE("uniforms lie strictly between 0 and 1 and are symmetric", "[unit][random]") {
    CHECK(uniform(0) == 0x1p-25);
    CHECK(uniform(0xFFFFFFFFu) == 1 - 0x1p-25);
    CHECK(uniform(0, 0) == 0x1p-53);
    CHECK(uniform(0xFFFFFFFFu, 0xFFFFFFFFu) == 1 - 0x1p-53);
    const Words words = {0x0001FFFFu, 0, 0, 0x80000000u};
    CHECK(uniform_half(words, 0) == 1 - 0x1p-17);
    CHECK(uniform_half(words, 1) == 1.5 * 0x1p-16);
    CHECK(uniform_half(words, 7) == 0.5 + 0x1p-17);
}

TEST_CASE("an index stays below its bound and grows with its word", "[unit][random]") {
    CHECK(test::holds("0 <= index < n, monotone", [](std::uint32_t a, std::uint32_t b, std::uint16_t m) {
        const std::uint32_t n = m + 1u;
        RC_ASSERT(uniform_index(a, n) < n);
        RC_ASSERT((a <= b) == (uniform_index(a, n) <= uniform_index(b, n)) || uniform_index(a, n) == uniform_index(b, n));
    }));
}
