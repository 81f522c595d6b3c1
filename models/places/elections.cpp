#include "models/places/elections.hpp"

#include "models/draws/leader_words.hpp"

namespace hearth::children {

int election_year(const RandomKey& random, std::uint16_t authority) {
    return static_cast<int>(uniform_index(drawn<ElectionWords>(random, authority, std::uint16_t{0}).year, 4));
}

}  // namespace hearth::children
