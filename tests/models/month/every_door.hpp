// The doors of every room, by room: all fields of its inputs, and a line for each. The test is every_door_test.cpp.
#pragma once

#include "tests/support/doors.hpp"

namespace hearth::support {

Room doors_of_inspection();              // doors_of_assurance.cpp
Room doors_of_incidents();
Room doors_of_improvement();
Room doors_of_practice();
Room doors_of_restructuring();
Room doors_of_leaders();                 // doors_of_leaders.cpp
Room doors_of_budgets();                 // doors_of_money.cpp
Room doors_of_accounts();
Room doors_of_partners();
Room doors_of_workforce();               // doors_of_workforce.cpp
Room doors_of_casework();                // doors_of_cases.cpp
Room doors_of_care();
Room doors_of_early_help();
Room doors_of_population();

}  // namespace hearth::support
