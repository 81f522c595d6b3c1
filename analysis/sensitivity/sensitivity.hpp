// The facts of `hearth sensitivity`, before they become text, JSON or CSV.
#pragma once

#include "analysis/sensitivity/command.hpp"
#include "analysis/statistics/differences.hpp"
#include "analysis/statistics/intervals.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

struct Figure { std::optional<double> value; std::optional<Interval> interval = {}; };

struct Influence {
    std::string parameter;
    std::string value;                    ///< one_at_a_time: what it was set to, else ""
    std::vector<Figure> figures;          ///< one a column
};

/// How much of what differs between points comes from random numbers. Replicates that points share are taken out first.
struct RandomShare {
    double of_run = 0;                    ///< of the variance of one run's outcome
    double of_point = 0;                  ///< of the variance of the points' means, which are analysed
};

/// Nothing for fewer than two replicates or points, or where the outcome does not vary.
std::optional<RandomShare> random_share(const Grid& outcomes);

struct SensitivityTable {
    std::string name, meaning, unit;
    double mean = 0;                      ///< of the points that were used
    std::size_t points = 0;               ///< used
    std::optional<RandomShare> random;
    std::optional<double> explained, rank_explained;   ///< R squared of regression, on values and on ranks
    std::string in_words;                 ///< what the rows come to, or how far to trust them; one sentence or none
    std::string why_empty;                ///< one sentence where there is nothing to show
    std::vector<Influence> rows;          ///< the most influential first; one_at_a_time as the design has it
};

struct Sensitivity {
    std::string path, design, arm;        ///< arm "" where there are none
    std::string against;                  ///< the base arm of a difference, or ""
    std::vector<int> years;
    std::vector<std::string> place_names;
    bool all_places = true;
    std::size_t base_points = 0, points = 0, replicates = 0;
    std::vector<std::string> columns;     ///< names for programs: "first_order"
    std::vector<std::string> headings;    ///< for people
    std::vector<std::string> explanation; ///< how to read the columns, line by line
    std::vector<SensitivityTable> tables;
    std::vector<std::string> notes;
};

Sensitivity sensitivity_of(const SensitivityOptions& options);

std::string as_text(const Sensitivity& sensitivity);
std::string as_json(const Sensitivity& sensitivity);
std::string as_csv(const Sensitivity& sensitivity);

}  // namespace hearth::analysis
