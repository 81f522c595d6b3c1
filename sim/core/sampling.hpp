// The engine's own samplers: std::*_distribution differs between standard libraries, these do not.
#pragma once

#include "sim/core/random.hpp"

#include <cstdint>
#include <span>

namespace hearth {

/// Exponential with mean 1 from two words (tail to 2^-53): -log(uniform).
double exponential(std::uint32_t word, std::uint32_t tail);

/// Standard normal by the inverse distribution, so it moves monotonically with the uniform.
double normal(std::uint32_t word, std::uint32_t tail);

/// Poisson with any mean >= 0, keyed like any draw; inverse distribution in steps of mean <= 16, whose blocks take
/// consecutive indices from `index` on. Exact to the 2^-32 of a word. Uses at most 1 + mean / 16 / 4 blocks.
std::uint32_t poisson(RandomKey random, Entity entity, Month month, Purpose purpose, double mean, std::uint16_t index = 0);

/// Position in a fixed order of options with these weights (need not sum to 1; all >= 0, at least one > 0): the inverse
/// cumulative distribution, so a change of one weight moves as few choices as it can.
std::size_t choose(double uniform, std::span<const double> weights);

}  // namespace hearth
