// The facts of `hearth compare`, before they become text, JSON or CSV.
#pragma once

#include "analysis/compare.hpp"
#include "analysis/paired.hpp"
#include "sim/core/measure.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

/// One figure of one arm in one group.
struct ComparedRow {
    std::string name, meaning, unit;
    std::string group;                    ///< the year, place, point or code; "" for a table by arm
    Better better = Better::unsaid;
    std::size_t left_out = 0;             ///< pairs of complete runs without a value
    std::optional<Difference> difference; ///< nothing where no pair has a value
};

struct ComparedArm {
    std::string name;
    std::vector<std::string> differs;     ///< "early_help.places_per_10000 = 35 instead of 70"
    std::size_t pairs = 0;                ///< of complete runs (unpaired: runs of the arm)
    std::size_t lost = 0;                 ///< pairs of which a run failed or was not done
    std::vector<ComparedRow> rows;
};

struct Comparison {
    std::vector<std::string> paths;
    std::string base;
    std::string by;
    bool paired = true;
    MinimumEffect minimum_effect;
    std::vector<int> years;               ///< ending 31 March
    std::vector<std::string> place_names; ///< pooled, or one by one
    bool all_places = true;               ///< of the file
    std::size_t points = 0, replicates = 0;
    std::string seed;                     ///< of the first point
    std::vector<ComparedArm> arms;
    std::vector<std::string> notes;
};

Comparison comparison_of(const CompareOptions& options);

std::string as_text(const Comparison& comparison);
std::string as_json(const Comparison& comparison);
std::string as_csv(const Comparison& comparison);

}  // namespace hearth::analysis
