// Points of a sweep that one row of a table is about.
#pragma once

#include "analysis/read/arms.hpp"
#include "analysis/statistics/differences.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace hearth::analysis {

/// `values`: the parameters it was made by, each with its value or fifth of its range, where points were split by several.
struct PointGroup { std::string name; std::vector<std::size_t> points; std::vector<std::pair<std::string, std::string>> values = {}; };

PointGroup all_points(const Arms& arms);
std::vector<PointGroup> one_by_one(const Arms& arms);

/// Points by their value of a parameter that varies between them; a number of more than 12 values in fifths of its range ("-1 to -0.2").
/// Empty where no such parameter varies. Throws QuestionError for more than 12 words.
std::vector<PointGroup> by_parameter(const Arms& arms, const std::string& key);

/// Points by their values of several such parameters at once: cells, of those that have points. Throws QuestionError for one that does not
/// vary between points.
std::vector<PointGroup> by_parameters(const Arms& arms, const std::vector<std::string>& keys);

/// The points of a group, in its order.
Grid picked(const Grid& grid, const std::vector<std::size_t>& points);

}  // namespace hearth::analysis
