// One generic check of a written value against its declaration, so that no check is written by hand a second time.
#pragma once

#include "sim/core/parameter.hpp"
#include "sim/input/error.hpp"
#include "sim/input/scenario_file.hpp"

#include <optional>
#include <string>

namespace hearth {

/// The value to store, or nothing after adding one problem (or one for each wrong element of a list). A table's value is its path.
std::optional<Value> checked_value(const Declaration& declaration, const Literal& given, Problems& problems);

/// "0 to 1", "0 or more", "1 or less", with the unit in brackets; "" where anything goes.
std::string range_text(const Range& range, const std::string& unit);

}  // namespace hearth
