// `hearth summarise`: what a run says about its last complete year, beside what was published for that year.
#pragma once

#include <iosfwd>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace hearth::analysis {

struct SummariseOptions {
    std::string path;
    std::optional<int> year;           ///< ending 31 March; without it the last complete one in the file
    std::vector<std::string> places;   ///< codes or names to show one by one; without it, all where the run has few
    bool json = false;
    std::vector<std::string> scenarios = {};   ///< names; without it all where there are few, else an overview of them
};

/// The question does not fit the file: a year, a place or a scenario it does not hold. what() is one line for the user; exit code 2.
struct QuestionError : std::invalid_argument { using std::invalid_argument::invalid_argument; };

/// Throws RunFileError for the file and QuestionError for the options. Writes text for people, or the same facts as JSON.
void summarise(const SummariseOptions& options, std::ostream& out);

}  // namespace hearth::analysis
