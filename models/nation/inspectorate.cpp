#include "models/schedule.hpp"

namespace hearth::children {

void inspectorate(Nation&, std::span<Authority>, Month) {}

}  // namespace hearth::children
