// Points of a sweep that one row of a table is about.
#pragma once

#include "analysis/arms.hpp"
#include "analysis/paired.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hearth::analysis {

struct PointGroup { std::string name; std::vector<std::size_t> points; };

PointGroup all_points(const Arms& arms);
std::vector<PointGroup> one_by_one(const Arms& arms);

/// Points by their value of a parameter that varies between them; a number of more than 12 values in fifths of its range ("-1 to -0.2").
/// Empty where no such parameter varies. Throws QuestionError for more than 12 words.
std::vector<PointGroup> by_parameter(const Arms& arms, const std::string& key);

/// The points of a group, in its order.
Grid picked(const Grid& grid, const std::vector<std::size_t>& points);

}  // namespace hearth::analysis
