// `hearth series`: published definitions year by year, beside what was published for each year.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace hearth::analysis {

struct SeriesOptions {
    std::string path;
    std::vector<std::string> measures = {};   ///< published definitions (referral_rate); none: all the file holds
    std::string place = {};                   ///< code or name; "": all places together
    std::string scenario = {};                ///< of a sweep; "": the first
    std::string years = {};                   ///< "2015-2019"; "": all
    bool json = false, csv = false;
};

/// Throws RunFileError for the file and QuestionError (analysis/read/question_error.hpp) for what does not fit it.
void series(const SeriesOptions& options, std::ostream& out);

}  // namespace hearth::analysis
