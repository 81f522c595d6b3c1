// `hearth elasticity`: by how many percent one figure changes when another changes by one percent, over pairs of runs under common
// random numbers. For questions such as: children in need against spending on early help.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

/// measures: exactly two, what responds and what it responds to; by: arm, point or a parameter that varies between points.
struct ElasticityOptions {
    std::string path;
    std::string of = {}, to = {};
    std::string base = {};
    std::vector<std::string> arms = {};
    std::vector<std::string> places = {};
    std::optional<int> year = {};
    std::string years = {};
    std::string by = "arm";
    bool json = false, csv = false;
};

/// ln(response after / before) / ln(cause after / before) of one pair; not a number where the cause did not move or either is not above 0.
double elasticity_of_pair(double cause_before, double cause_after, double response_before, double response_after);

/// Throws RunFileError for the file and QuestionError (analysis/read/question_error.hpp) for what does not fit it.
void elasticity(const ElasticityOptions& options, std::ostream& out);

}  // namespace hearth::analysis
