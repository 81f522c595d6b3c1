#include "sim/input/error.hpp"

#include "sim/core/printable.hpp"

#include <map>
#include <utility>

namespace hearth {
namespace {

std::string joined(const Problems& problems) {
    std::string lines;
    for (const Problem& problem : problems) lines.append(lines.empty() ? "" : "\n").append(printable(to_text(problem), Lines::one));
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

Problems told_problems(Problems problems) {
    std::map<std::string, std::size_t> count, told_of;
    for (const Problem& problem : problems) ++count[problem.at.file];
    const auto too_many = [&](const std::string& file) { return count.at(file) > most_problems + 1; };   // FileProblems has counted its own
    Problems told;
    for (Problem& problem : problems)
        if (!too_many(problem.at.file) || told_of[problem.at.file]++ < most_problems) told.push_back(std::move(problem));
    for (const auto& [file, all] : count)
        if (too_many(file)) told.push_back({{file}, "and " + std::to_string(all - most_problems) + " more problems."});
    return told;
}

InputError::InputError(Problems problems) : std::runtime_error(joined(problems)), problems_(std::move(problems)) {}

}  // namespace hearth
