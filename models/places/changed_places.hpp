// Authorities whose name or code changed: England's local government is reorganised while published figures keep the codes of their day.
#pragma once

#include "sim/core/find_place.hpp"

#include <string>

namespace hearth::children {

/// One sentence on what became of the authority of this name or code and what the table has in its place; "" where nothing is known.
std::string what_changed(const PlaceNames& table, const std::string& text);

}  // namespace hearth::children
