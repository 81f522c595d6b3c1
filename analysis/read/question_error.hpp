// What a command throws where the question does not fit the file.
#pragma once

#include <stdexcept>

namespace hearth::analysis {

/// A year, a place, a scenario or a measure that the file does not hold. what() is one line for the user; exit code 2.
struct QuestionError : std::invalid_argument { using std::invalid_argument::invalid_argument; };

}  // namespace hearth::analysis
