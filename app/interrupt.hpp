// Ctrl-C and whatever else says "come to an end": a closed terminal (HUP), a queue (TERM, USR1, USR2) or a limit of time (XCPU).
// The first signal asks the run to stop cleanly. Another INT, TERM or HUP ends the program at once, unless it comes within a second of
// the first and so probably means the same; the others are only ever warnings, and the system repeats XCPU every second.
#pragma once

#include <atomic>

namespace hearth::cli {

/// Becomes true at the first signal; catching begins with the first call. What was ignored when the program began, as nohup does with
/// HUP, stays ignored.
const std::atomic<bool>& stop_on_interrupt();

/// A file that grows beyond the limit the system sets then fails like a full disk, with its own message, instead of ending the
/// program without a word and leaving its temporary file.
void survive_file_limits();

}  // namespace hearth::cli
