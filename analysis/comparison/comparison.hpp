// The facts of `hearth compare`, before they become text, JSON or CSV.
#pragma once

#include "analysis/comparison/command.hpp"
#include "analysis/statistics/differences.hpp"
#include "sim/core/measure.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hearth::analysis {

/// One figure of one arm in one group.
struct ComparedRow {
    std::string name, meaning, unit;
    std::string group;                    ///< the year, place, point or code; "" for a table by arm
    std::size_t point = 0;                ///< position of the point in a table by point
    std::vector<std::pair<std::string, std::string>> values = {};   ///< of a table by several parameters
    Better better = Better::unsaid;
    int first_year = 0, last_year = 0;    ///< ending 31 March
    std::size_t left_out = 0;             ///< pairs of complete runs without a value
    std::optional<Difference> difference; ///< nothing where no pair has a value
};

struct ComparedArm {
    std::string name;
    std::vector<std::string> differs;     ///< "early_help.places_per_10000 = 35 instead of 70"
    std::size_t pairs = 0;                ///< of complete runs (unpaired: runs of the arm)
    std::size_t lost = 0;                 ///< pairs of which a run failed or was not done
    std::vector<bool> points;             ///< that are compared: with a pair of complete runs
    std::string warning = {};             ///< where its means are of other points than those of the base or of other arms
    std::vector<ComparedRow> rows;
};

/// Where a point of a sweep stands: the parameters that are not the same at all points.
struct PointValues { std::string name; std::vector<std::pair<std::string, std::string>> parameters; };

struct Comparison {
    std::vector<std::string> paths;
    std::string base;
    std::string by;
    bool paired = true;
    bool show_pairs = false;              ///< in the text
    bool sweep = false;                   ///< the file of one
    PointSeeds seeds = PointSeeds::shared;
    MinimumEffect minimum_effect;
    std::string minimum_unit;             ///< of one that is no percentage
    std::vector<int> years;               ///< ending 31 March
    std::vector<std::string> place_names; ///< pooled, or one by one
    bool all_places = true;               ///< of the file
    std::size_t points = 0, replicates = 0;
    std::vector<PointValues> point_values;   ///< of a table by point
    std::string seed;                     ///< of the first point
    std::vector<ComparedArm> arms;
    std::vector<std::string> notes;
};

Comparison comparison_of(const CompareOptions& options);

std::string as_text(const Comparison& comparison);
/// One table a figure: a row for each group, a column for each arm, in each cell which side has less and by how much.
std::string as_table(const Comparison& comparison);
std::string as_json(const Comparison& comparison);
std::string as_csv(const Comparison& comparison);

}  // namespace hearth::analysis
