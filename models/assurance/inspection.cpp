#include "models/assurance/assurance_month.hpp"

namespace hearth::children {

OtherEvents usual_of_inspection(const InspectionParameters&) { return {}; }

}  // namespace hearth::children
