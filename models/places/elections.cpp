#include "models/places/elections.hpp"

#include "models/draws/purposes.hpp"

namespace hearth::children {

int election_year(const RandomKey& random, std::uint16_t authority) {
    return static_cast<int>(uniform_index(draw(random, {0, authority}, std::uint16_t{0}, purposes::election)[0], 4));
}

}  // namespace hearth::children
