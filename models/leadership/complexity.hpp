// Optional: does complexity ask for one orchestrator or for many searchers? An authority's ways of working are choices that act on
// each other (an NK landscape, Levinthal 1997; Wall 2018); who answers for choices searches among them with a limited number of
// looks, seeing of the whole as much as they answer for. Off by default: the answer must emerge.
// Reads: structure, attention. Changes: nothing (rules). Claims C1, C6, K3.
#pragma once

#include "models/leadership/leadership.hpp"

namespace hearth::children {

struct ComplexityParameters { bool on = false; };
void declare(Declarations& declarations, ComplexityParameters& p);

}  // namespace hearth::children
