// Appointments: from within, from a finite national pool that may say no (salary, support, risk, answering for more than one
// controls), or an interim until somebody does. Who is new learns for some months; changes disrupt.
// Reads: structure, severity, commitment of colleagues, pool. Changes: nothing (rules). Claims C3, C18, C20, N3; sizes assumed.
#pragma once

#include "models/leadership/leadership.hpp"

namespace hearth::children {

struct AppointmentParameters { double candidates = 200; };
void declare(Declarations& declarations, AppointmentParameters& p);

}  // namespace hearth::children
