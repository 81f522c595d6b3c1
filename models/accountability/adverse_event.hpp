// Adverse events: what leaders answer for when it happens. Inspection and incidents report them; leaders carry severity and risk.
#pragma once

namespace hearth::children {

/// One event, or all events of a month. `severity` is what blame follows; `risk` is what fear is made of. Both 0 where nothing happened;
/// a large event has size 1.
struct AdverseEvent { double severity = 0, risk = 0; };

/// Adverse events that are reported to leaders in a usual year, as sums of sizes.
struct OtherEvents { double severity = 0, risk = 0; };

}  // namespace hearth::children
