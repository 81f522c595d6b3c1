// Ctrl-C (SIGINT, and SIGTERM alike): the first asks the run to stop cleanly, the second ends the program at once.
#pragma once

#include <atomic>

namespace hearth::cli {

/// Becomes true at the first signal; catching begins with the first call.
const std::atomic<bool>& stop_on_interrupt();

}  // namespace hearth::cli
