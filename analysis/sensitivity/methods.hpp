// One method for each kind of design: outcomes of points in, influences of parameters out.
#pragma once

#include "analysis/sensitivity/sensitivity.hpp"
#include "sim/output/run_description.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

/// A parameter as the points of an arm have it.
struct DesignParameter {
    std::string key;
    std::vector<std::string> texts;              ///< of each point, as TOML; "" where the arm has no such point
    std::optional<std::vector<double>> values;   ///< where all are numbers (true is 1, false 0)
    std::vector<double> shares;                  ///< of its range, 0 to 1; without a range, of its values in their order
};

/// The points of one arm.
struct ArmDesign {
    std::string design;
    std::size_t base_points = 0;
    std::vector<DesignParameter> parameters;     ///< that are not the same at all points
    std::vector<bool> done;                      ///< of each point: some replicate is complete
    bool common_random_numbers = true;                     ///< between points, by replicate
};

ArmDesign design_of(const SweepDescription& sweep, const std::vector<std::optional<std::size_t>>& scenario_of_point, std::vector<bool> done);

struct Method {
    std::vector<std::string> columns, headings;  ///< of SensitivityTable::rows, for programs and for people
    std::vector<std::string> explanation;
    std::vector<std::string> notes;              ///< what points without a run cost
    /// Fills rows (or why_empty), points, mean and what else the method knows of a table. Outcomes by point and replicate.
    std::function<void(const Grid& outcomes, SensitivityTable& table)> analyse;
};

/// Throws QuestionError where the design says nothing about its parameters. The design must outlive the method.
Method method_for(const ArmDesign& design);

Method variance_method(const ArmDesign& design);        ///< saltelli
Method screening_method(const ArmDesign& design);       ///< morris
Method one_at_a_time_method(const ArmDesign& design);
Method regression_method(const ArmDesign& design);      ///< all others

/// The largest first, by absolute value; rows without a value last.
void sort_by_size(SensitivityTable& table, std::size_t column);

}  // namespace hearth::analysis
