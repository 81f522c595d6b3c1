// Bad input is answered all at once: every problem of every file is collected, then one InputError carries them.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace hearth {

/// A place in a file as the user named it. line 0: the whole file; column 0: the whole line. "--set" and "default" are
/// files without lines.
struct Position {
    std::string file;
    int line = 0;
    int column = 0;
};
/// "file", "file:line" or "file:line:column".
std::string to_text(const Position& at);

struct Problem {
    Position at;
    std::string message;   ///< "<what> = <value> (<why>; <allowed range>). Did you mean <...>?"
};
using Problems = std::vector<Problem>;
/// How many problems of one file are told; a last line counts the rest.
inline constexpr std::size_t most_problems = 20;
/// "file:line:column: message"
std::string to_text(const Problem& problem);

/// The problems of one file: the first `most_problems` are told, the rest only counted.
class FileProblems {
public:
    FileProblems(std::string file, Problems& problems) : file_(std::move(file)), problems_(problems) {}
    void add(int line, int column, std::string message);
    void add_count_of_rest();             ///< last of all
    std::size_t size() const { return size_; }
    const std::string& file() const { return file_; }

private:
    std::string file_;
    Problems& problems_;
    std::size_t size_ = 0;
};

/// So many problems of a file are looked into for a slip of the fingers: the rest would not be told anyway, and looking takes time.
inline constexpr std::size_t most_suggested = 200;

/// The first `most_problems` of each file, in their order; a last one of each file counts the rest.
Problems told_problems(Problems problems);

/// What a person gave cannot be used. what() is one problem a line.
class InputError : public std::runtime_error {
public:
    explicit InputError(Problems problems);
    const Problems& problems() const { return problems_; }

private:
    Problems problems_;
};

}  // namespace hearth
