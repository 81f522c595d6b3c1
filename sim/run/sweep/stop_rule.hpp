// How many replicates are enough: until every paired difference to the first arm is known well enough at a point.
#pragma once

#include "sim/input/sweep_file.hpp"
#include "sim/output/record.hpp"
#include "sim/output/run_description.hpp"

#include <span>
#include <vector>

namespace hearth {

/// One number for a run: all places and labels of the measure together; a flow over all years, a stock as the mean of what was
/// taken (year ends, or months).
double outcome_of(const ReplicateRecord& record, const RunDescription& description, std::string_view measure);

/// Outcomes of a point by arm and replicate, not a number where there is none. True where no arm's difference to the first needs
/// more: the 95 % interval of its mean (Student's t) is narrow enough, or the arm has no pair at all, so that more would not help.
/// Looking again and again makes the interval cover a little less than 95 %; at_most and steps that are not small keep that small.
bool settled(const StopRule& rule, std::span<const std::vector<double>> outcomes);

}  // namespace hearth
