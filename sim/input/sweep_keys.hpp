// Which parameters a sweep may vary, and what is said of the others.
#pragma once

#include "sim/core/parameter.hpp"
#include "sim/input/error.hpp"

#include <span>
#include <string>

namespace hearth {

/// Where a parameter is given: [vary], [arm.name], a column of a design file; or [output], for all scenarios at once.
enum class VariedIn { vary, arm, column, output };

/// The declaration of a key that may stand there; or nothing, after adding one problem that names what is wrong with `shown`
/// (the key as written, with its value where it has one).
const Declaration* varied_parameter(std::span<const Declaration> declarations, const std::string& key, VariedIn where,
                                    const Position& at, const std::string& shown, Problems& problems);

/// The other half of "key = value (unknown key": what there is instead, the end of the bracket, and "Did you mean ...?".
std::string instead_of_unknown(std::span<const Declaration> declarations, const std::string& key);

}  // namespace hearth
