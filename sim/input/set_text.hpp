// A value as it is typed after "key=": on the command line and in a cell of a design file.
#pragma once

#include "sim/core/parameter.hpp"
#include "sim/input/scenario_file.hpp"

#include <string>

namespace hearth {

/// Whether what is typed is a text as it stands: a word, a month, a path.
bool takes_words(const Declaration& declaration);

/// Words need no quotes where a word is asked for: the shell takes them away anyway, and nobody writes them in a spreadsheet.
Literal set_literal(const Declaration& declaration, const std::string& value, const Position& at);

}  // namespace hearth
