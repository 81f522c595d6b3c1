// Ctrl-C (SIGINT, and SIGTERM alike): the first asks the run to stop cleanly; another ends the program at once,
// unless it comes within a second of the first and so probably means the same.
#pragma once

#include <atomic>

namespace hearth::cli {

/// Becomes true at the first signal; catching begins with the first call.
const std::atomic<bool>& stop_on_interrupt();

/// A file that grows beyond the limit the system sets then fails like a full disk, with its own message, instead of ending the
/// program without a word and leaving its temporary file.
void survive_file_limits();

}  // namespace hearth::cli
