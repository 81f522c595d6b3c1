// `hearth sensitivity`: which parameters of a sweep move its outcomes, by the method its design was made for.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

struct SensitivityOptions {
    std::string path;
    std::string arm = {};                   ///< "": the first; with difference the second
    bool difference = false;                ///< the outcome is the paired difference to the first arm
    std::vector<std::string> measures = {}; ///< as in CompareOptions
    std::vector<std::string> places = {};
    std::optional<int> year = {};
    std::string years = {};
    bool json = false, csv = false;
};

/// Throws RunFileError for the file and QuestionError (analysis/read/question_error.hpp) for what does not fit it.
void sensitivity(const SensitivityOptions& options, std::ostream& out);

}  // namespace hearth::analysis
