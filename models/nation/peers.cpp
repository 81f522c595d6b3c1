#include "models/schedule.hpp"

namespace hearth::children {

void declare(Declarations&, PeerParameters&) {}
void peers(Nation&, std::span<Authority>, Month) {}

}  // namespace hearth::children
