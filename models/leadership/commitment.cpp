#include "models/leadership/commitment.hpp"

namespace hearth::children {

void declare(Declarations&, CommitmentParameters&) {}

}  // namespace hearth::children
