#include "models/schedule.hpp"

namespace hearth::children {

void peer_support(Nation&, std::span<Authority>, Month) {}

}  // namespace hearth::children
