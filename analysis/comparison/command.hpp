// `hearth compare`: how much other scenarios differ from a base, replicate by replicate under common random numbers.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

struct CompareOptions {
    std::vector<std::string> paths;         ///< one file with arms or scenarios; or several of one scenario each, the base first
    std::string base = {};                  ///< arm or scenario; "": the first
    std::vector<std::string> arms = {};     ///< to compare with the base; none: all others
    std::vector<std::string> measures = {}; ///< derived measures, measures or "measure/label"; none: see list_quantities(); "list": only tell them
    std::vector<std::string> places = {};   ///< codes or names, pooled; none: all
    std::optional<int> year = {};           ///< ending 31 March; without it and without years the last complete one
    std::string years = {};                 ///< "2015-2019" or "all": the mean of these years
    std::string by = "arm";                 ///< or year, authority, point, a code list of the file, or a parameter that varies between points; several of those, with commas
    std::string minimum_effect = "3%";      ///< of the base mean; without % in the unit of the quantities, which must be one
    bool pairs = false;                     ///< the text also tells what pairs say one by one; JSON and CSV always do
    bool unpaired = false;                  ///< as independent samples
    bool table = false;                     ///< the text is one table a figure, of groups by arms
    bool json = false, csv = false;
};

/// Throws RunFileError for a file and QuestionError (analysis/read/question_error.hpp) for what does not fit them.
void compare(const CompareOptions& options, std::ostream& out);

}  // namespace hearth::analysis
