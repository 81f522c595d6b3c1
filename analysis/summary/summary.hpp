// The facts of `hearth summarise`, before they become text or JSON.
#pragma once

#include "analysis/summary/command.hpp"
#include "analysis/summary/overview.hpp"
#include "sim/core/month.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hearth::analysis {

/// Mean over replicates; the interval holds 5 to 95 % of them and needs at least two.
struct Estimate {
    double mean = 0;
    std::optional<std::pair<double, double>> interval;
};

/// One published definition, simulated and as published.
struct Row {
    std::string name, meaning, unit;
    std::optional<Estimate> simulated;
    std::optional<double> published;               ///< for the same places
    std::size_t published_places = 0;              ///< how many of them published it
    std::optional<double> difference_percent;      ///< simulated against published
    std::optional<double> tolerance_percent;       ///< how near counts as met; whole country only
    std::optional<bool> met;
    std::optional<double> neighbours;              ///< published mean of the statistical neighbours; one place only
    std::optional<double> england;                 ///< published
};

struct PlaceRows { std::string code, name; std::vector<Row> rows; };

/// Slope of log(rate) over the places' deprivation, for each 0.10 of IDACI more: 0.1 means a tenth more, about.
struct Gradient {
    std::string name, meaning;
    std::size_t places = 0;                        ///< with a rate above zero on both sides, where it is published
    double simulated = 0;
    std::optional<double> published;
};

/// How a split measure divides: a flow over the year, a stock at its end. Not for code lists whose labels overlap.
struct Shares {
    std::string name, meaning, unit;
    double total = 0;
    std::vector<std::pair<std::string, double>> percent;
};

struct ScenarioSummary {
    std::string scenario;
    std::size_t complete_replicates = 0;
    std::vector<Row> pooled;
    std::vector<PlaceRows> places;
    std::vector<Gradient> gradients;
    std::vector<Shares> shares;
    std::vector<std::string> not_held;             ///< definitions whose measures the file does not hold
};

struct Summary {
    std::string path;
    std::vector<std::string> remarks;              ///< what a reader should know of the inputs
    std::vector<std::string> impossible;           ///< results of the scenarios shown that cannot be true, in any year
    std::string made_by;                           ///< the normalised command, with every --set: two runs of one title may differ
    Month first_month, last_month;
    std::size_t replicates = 0;
    std::vector<std::string> place_names;
    bool whole_country = false;                    ///< pooled means England
    std::optional<int> year;                       ///< nothing: no year is complete, and the rest is empty
    bool year_published = false;
    std::optional<std::pair<int, int>> published_years;   ///< first and last
    std::vector<ScenarioSummary> scenarios;
    std::optional<Overview> overview;              ///< in place of the scenarios, where there are too many and none was named
};

Summary summary_of(const SummariseOptions& options);

std::string as_text(const Summary& summary);
std::string as_json(const Summary& summary);

}  // namespace hearth::analysis
