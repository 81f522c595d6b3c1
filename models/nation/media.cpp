#include "models/schedule.hpp"

namespace hearth::children {

void declare(Declarations&, MediaParameters&) {}
void media_mood(Nation&, std::span<Authority>, Month) {}
void apply_media(const Nation&, Month, Practice&) {}

}  // namespace hearth::children
