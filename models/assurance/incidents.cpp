#include "models/assurance/assurance_month.hpp"

namespace hearth::children {

void declare(Declarations&, IncidentParameters&) {}
OtherEvents usual_of_scandals(const IncidentParameters&, const MediaParameters&) { return {}; }

}  // namespace hearth::children
