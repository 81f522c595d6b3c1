// A design written by hand or by another program: CSV, a row a scenario, a column a parameter.
//     # lines above the header that begin with # are notes
//     scenario,point,arm,early_help.places_per_10000,need.growth_percent
//     as it is,0,as_now,,                              an empty cell: the scenario's own value
// scenario names the row, point and arm say which rows are compared; all three may be left out. Without point the k-th row of
// each arm is point k; without arm each row is run in every arm of the sweep file. A first column without a name that counts the rows labels
// the points, where neither point nor arm is there.
#pragma once

#include "sim/core/parameter.hpp"
#include "sim/input/error.hpp"
#include "sim/input/sweep_file.hpp"

#include <span>
#include <string>

namespace hearth {

/// Fills the rows, the factors and, where the sweep file has none, the arms of `sweep`. Whether the value of a cell is in range is
/// checked later, for each run.
/// At most 20 problems of one file, then how many more.
void read_design_file(const std::string& name, const std::string& text, std::span<const Declaration> declarations, SweepFile& sweep,
                      Problems& problems);

}  // namespace hearth
