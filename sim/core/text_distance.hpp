// How far apart two words are, for "Did you mean ...?".
#pragma once

#include <cstddef>
#include <string_view>

namespace hearth {

/// Optimal string alignment: the fewest bytes to insert, delete or replace, or neighbours to swap, that make one of the other.
/// Time and memory grow with the product of the lengths.
std::size_t text_distance(std::string_view a, std::string_view b);

}  // namespace hearth
