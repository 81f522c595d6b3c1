// Values written as TOML: in messages, in `hearth params --resolved` and in the run file. One value has one text.
#pragma once

#include "sim/core/parameter.hpp"

#include <string>

namespace hearth {

/// Numbers are the shortest text that reads back as the same number, and always look like one ("5.0").
std::string toml_text(const Value& value);

}  // namespace hearth
