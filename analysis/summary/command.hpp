// `hearth summarise`: what a run says about its last complete year, beside what was published for that year.
#pragma once

#include "analysis/read/impossible.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

struct SummariseOptions {
    std::string path;
    std::optional<int> year;           ///< ending 31 March; without it the last complete one in the file
    std::vector<std::string> places;   ///< codes or names to show one by one; without it, all where the run has few
    bool json = false;
    std::vector<std::string> scenarios = {};   ///< names; without it all where there are few, else an overview of them
    Declared declared = {};            ///< bounds, by which results that cannot be true are found
};

/// Throws RunFileError for the file and QuestionError (analysis/read/question_error.hpp) for the options. Writes text for people, or the same facts as JSON.
void summarise(const SummariseOptions& options, std::ostream& out);

}  // namespace hearth::analysis
