// Adverse events that leaders answer for: grades and scandals. Inspection and incidents put them into an authority's inbox; the month
// empties it into leaders at a named point, before anything else reads leaders' severity or risk.
#pragma once

#include <vector>

namespace hearth::children {

/// Size 1: a large one. Severity is what blame follows; of risk fear is made, and a scandal of needless intervention takes some away.
struct AdverseEvent { double severity = 0, risk = 0; };
/// In the order in which they happened: leaders' severity is their sum, and its last bit depends on that order.
using AdverseEvents = std::vector<AdverseEvent>;

/// Adverse events that others than leaders bring about in a usual year, as sums of sizes.
struct OtherEvents { double severity = 0, risk = 0; };

}  // namespace hearth::children
