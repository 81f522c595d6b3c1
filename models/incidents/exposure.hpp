// How many children were exposed to need in a month: what outcomes count, and what incidents of the next month come from.
#pragma once

#include "models/ledger/code_lists.hpp"

namespace hearth::children {

/// Children exposed to need this month, for what is said of their lives and of incidents: in child-months, by the family's level.
struct Exposure {
    ByLevel at_home{};                   ///< children at home
    ByLevel unhelped{};                  ///< of them, what help does not avert; emerging need: all
    ByLevel in_care{};                   ///< looked after, of a family that lives here
};

}  // namespace hearth::children
