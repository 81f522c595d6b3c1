// What the tables of published figures may hold: the Department's figures by authority and year, and England's by year and measure.
// Reads and changes: nothing.
#pragma once

#include "sim/core/table.hpp"

namespace hearth::children {

/// Each figure is optional, may be empty or suppressed, and may be headed by the measure's name in this program.
TableSchema observed_schema();
TableSchema observed_england_schema();

}  // namespace hearth::children
