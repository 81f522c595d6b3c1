// Text that came from a file, made safe for a terminal: a name in a scenario, a table or a run file can hold control characters that move
// the cursor, recolour the screen or turn the order of letters round.
#pragma once

#include <string>
#include <string_view>

namespace hearth {

enum class Lines { several, one };   // several: line ends and tabs are layout and stay

/// Control characters, marks of writing direction, characters of no width and bytes that are not UTF-8 become \u001B or \xFF; all else
/// stays. Twice is as once. JSON stays JSON of the same meaning, because such characters stand in its texts only.
std::string printable(std::string_view text, Lines lines = Lines::several);

}  // namespace hearth
