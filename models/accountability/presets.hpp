// The structures of the five papers as data, and the ties that levers add to any of them.
// Reads: nothing. Changes: nothing. Who answers for what is read out of the papers (each preset names its own in presets.cpp); no paper
// gives a number, so every size is assumed and belongs in sweeps. Who holds which lever and who moves whom is the same in all of them:
// the papers disagree about responsibility and about who should hear, not about who holds the levers.
#pragma once

#include "models/accountability/governance.hpp"

namespace hearth::children {

inline constexpr std::size_t preset_count = 7;   ///< without custom
inline constexpr std::array<std::string_view, preset_count> preset_names = {"statutory", "single_point", "orchestrator", "primary_quartet", "quartet", "partnership", "corporate"};

/// All ties of a preset (not custom).
Ties preset_ties(Preset preset);
/// What an independent chair and an improvement partner hear and tell.
Ties lever_ties(const StructureLevers& levers);

}  // namespace hearth::children
