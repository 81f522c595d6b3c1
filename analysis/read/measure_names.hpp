// What a file can be asked for, by name.
#pragma once

#include "sim/output/run_description.hpp"

#include <string>
#include <vector>

namespace hearth::analysis {

/// Published definitions, measures, and labels of split measures as "measure/label": all that one may name.
std::vector<std::string> names_of(const RunDescription& description);

/// " There are a, b, c and 40 more; --measure list tells them all."
std::string first_names(const RunDescription& description);

/// " This file holds the core outcomes only; ...", where it does, else "".
std::string why_so_few(const RunDescription& description);

/// A table of all names with unit and meaning; what --measure list prints.
std::string list_of_measures(const RunDescription& description);

/// --measure list, alone.
bool asks_for_list(const std::vector<std::string>& measures);

}  // namespace hearth::analysis
