// What each reader starts from: what was found before (corpus/), and files of its kind that the repository has anyway.
#pragma once

#include "tests/fuzz/readers.hpp"

#include <string>
#include <vector>

namespace hearth::fuzz {

struct Seed {
    std::string name;
    std::string bytes;
};

std::vector<Seed> seeds(const Reader& reader);

}  // namespace hearth::fuzz
