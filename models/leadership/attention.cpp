#include "models/leadership/attention.hpp"

namespace hearth::children {

void declare(Declarations&, AttentionParameters&) {}

}  // namespace hearth::children
