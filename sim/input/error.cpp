#include "sim/input/error.hpp"

#include <utility>

namespace hearth {
namespace {

std::string joined(const Problems& problems) {
    std::string lines;
    for (const Problem& problem : problems) lines += (lines.empty() ? "" : "\n") + to_text(problem);
    return lines;
}

}  // namespace

std::string to_text(const Position& at) {
    std::string text = at.file;
    if (at.line > 0) text += ":" + std::to_string(at.line);
    if (at.line > 0 && at.column > 0) text += ":" + std::to_string(at.column);
    return text;
}

std::string to_text(const Problem& problem) { return to_text(problem.at) + ": " + problem.message; }

void FileProblems::add(int line, int column, std::string message) {
    if (size_++ < most_problems) problems_.push_back({{file_, line, column}, std::move(message)});
}

void FileProblems::add_count_of_rest() {
    if (size_ > most_problems) problems_.push_back({{file_}, "and " + std::to_string(size_ - most_problems) + " more problems."});
}

InputError::InputError(Problems problems) : std::runtime_error(joined(problems)), problems_(std::move(problems)) {}

}  // namespace hearth
