// What money offers to the rest of the month. Processes are in the schedule.
#pragma once

#include "models/world.hpp"

namespace hearth::children {

/// Opens the books: budgets at what the status quo costs, reserves at their mean.
void open_books(Authority& a, const Nation& n);

}  // namespace hearth::children
