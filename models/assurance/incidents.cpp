#include "models/assurance/assurance_month.hpp"

namespace hearth::children {

void declare(Declarations&, IncidentParameters&) {}
AdverseEvents usual_of_scandals(const IncidentParameters&, const MediaParameters&) { return {}; }

}  // namespace hearth::children
