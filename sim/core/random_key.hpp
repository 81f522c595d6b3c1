// What all luck of one replicate comes from: the scenario's seed and the replicate's number.
#pragma once

#include <cstdint>

namespace hearth {

struct RandomKey {
    std::uint64_t seed = 0;
    std::uint32_t replicate = 0;
};

}  // namespace hearth
