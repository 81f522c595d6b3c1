#include "models/leadership/appointment.hpp"

namespace hearth::children {

void declare(Declarations&, AppointmentParameters&) {}

}  // namespace hearth::children
