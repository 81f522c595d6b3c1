// Optional: does complexity ask for one orchestrator or for many searchers? An authority's ways of working are choices that act on
// each other (an NK landscape, Levinthal 1997; Wall 2018): what a choice is worth depends on its own state and on those of the next
// `links`. Who answers for choices searches among them, one change at a time, with a limited number of looks a month that grows with
// attention, not with how many choices there are; and goes by what they own and, as far as they answer for the whole, by the whole.
// Now and then the worth of a choice changes, so that search goes on. Off by default: the answer must emerge.
// Reads: structure (R), attention. Changes: choices, fitness. Claims C1, C6, K3; sizes assumed.
#pragma once

#include "models/leaders/leaders.hpp"
#include "sim/core/random_key.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

struct ComplexityParameters {
    bool on = false;
    std::int64_t choices = 12, links = 3;
    double searches = 1, turbulence = .02, weight = .5;
};
void declare(Declarations& declarations, ComplexityParameters& p);

using ChoiceOwners = std::array<std::uint8_t, most_choices>;   ///< role of each choice

/// One authority's landscape as it is now.
struct Landscape {
    const ComplexityParameters& p;
    const ChoiceShakes& shaken;
    RandomKey random;
    std::uint16_t authority = 0;
};

/// What a choice is worth, 0 to 1: a keyed uniform.
double worth(const Landscape& land, std::uint32_t choices, std::size_t choice);
/// Mean worth of all.
double fitness(const Landscape& land, std::uint32_t choices);
/// Whose each choice is: shares of responsibility in whole choices (largest remainder), neighbours together. The director's where
/// nobody answers for anything.
ChoiceOwners share_out(std::size_t choices, const ByRole& responsibility);
/// How good the choices look to one of their owners.
double judged(const Landscape& land, std::uint32_t choices, const ChoiceOwners& owners, std::size_t role, double responsibility);
/// What fitness against the usual makes of a lever: of practice and early help only; 1 where complexity is off.
double fit_of_choices(const ComplexityParameters& p, double fitness, double usual, Task task);

struct LeadersInputs;
/// A month of search.
void search(Leadership& l, const LeadersInputs& in);

}  // namespace hearth::children
