// What can be set, told from the declarations alone: for people, for programs and for editors.
#pragma once

#include "sim/core/parameter.hpp"
#include "sim/input/parameters.hpp"

#include <span>
#include <string>
#include <vector>

namespace hearth {

/// Those of one section or the one of that key; all for ""; none when it names neither.
std::vector<Declaration> chosen_declarations(std::span<const Declaration> declarations, const std::string& only);

std::string manual_text(std::span<const Declaration> declarations);
std::string manual_json(std::span<const Declaration> declarations);

/// JSON Schema draft-07, restricted to what draft-04 has too (taplo's limit), for editors that complete scenario files.
std::string manual_schema(std::span<const Declaration> declarations);

/// Every value of a scenario and where it came from. As TOML, which runs again where the tables' paths still hold.
std::string resolved_text(const Scenario& scenario);
std::string resolved_json(const Scenario& scenario);

}  // namespace hearth
