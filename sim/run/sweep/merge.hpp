// From the parts of a sweep to one run file.
#pragma once

#include "sim/output/publish.hpp"
#include "sim/run/sweep/state.hpp"

#include <filesystem>

namespace hearth {

/// Copies the compressed chunks of all parts in order; what was not run stays missing, what failed says why. The file is a function
/// of the plan and of which runs are complete, not of who ran them when. Throws RunFileError; nothing of an old file is touched
/// before the new one is whole. Returns the name the file got (RunFileWriter::close).
std::filesystem::path merge_sweep(const SweepPlan& plan, const SweepState& state, const std::filesystem::path& target, Existing existing = Existing::replace);

}  // namespace hearth
