#include "models/leadership/tenure.hpp"

namespace hearth::children {

void declare(Declarations&, TenureParameters&) {}

}  // namespace hearth::children
