// A cell of a design as spreadsheets, pandas and R write it, turned into the value that the parameter asks for.
#pragma once

#include "sim/core/parameter.hpp"

#include <string>

namespace hearth {

struct DesignCell {
    std::string value;          ///< as after "key="
    std::string problem = "";   ///< "<key> = <cell> (<why>)."
};

/// TRUE and False are flags, and 12.0 is a whole number. A cell that no such value can be read from is a problem here, for all rows at
/// once; a value that is out of range fails only the runs of its row.
DesignCell design_cell(const Declaration& declaration, const std::string& text);

}  // namespace hearth
