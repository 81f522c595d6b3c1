// From a run file back to its run: the scenario, tables and settings it holds, as read_scenario() needs them.
#pragma once

#include "sim/input/kept_texts.hpp"
#include "sim/output/run_description.hpp"

#include <string>
#include <vector>

namespace hearth {

struct RunAgain {
    std::string scenario;             ///< the first of the texts
    std::vector<std::string> sets;    ///< "key=value", as they were typed
    KeptTexts texts;                  ///< scenarios and tables, by the paths they are read from
};

/// Of a run of one scenario; not of a sweep, whose file holds many.
RunAgain run_again(const RunDescription& description);

}  // namespace hearth
