#include "analysis/comparison/elasticity.hpp"

#include "analysis/comparison/point_groups.hpp"
#include "analysis/read/arm_outcomes.hpp"
#include "analysis/read/question_error.hpp"
#include "analysis/statistics/descriptive.hpp"
#include "analysis/text/columns.hpp"
#include "analysis/text/figures.hpp"
#include "analysis/text/records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <ostream>

namespace hearth::analysis {
namespace {

struct Row {
    std::string arm, group;
    double cause_percent = 0, response_percent = 0;   ///< mean changes over pairs
    double mean = 0;
    std::optional<Interval> interval;
    std::size_t pairs = 0;
};

struct Found {
    Quantity of, to;
    std::vector<int> years;
    std::vector<std::string> place_names;
    bool all_places = true;
    std::string base;
    std::vector<Row> rows;
};

/// What each pair says; what it has no answer to is not a number, and is left out of the means.
struct Pairs { Grid elasticity, cause, response; };

Pairs pairs_of(const Grid& x0, const Grid& x1, const Grid& y0, const Grid& y1) {
    Pairs pairs{Grid(x0.points, x0.replicates), Grid(x0.points, x0.replicates), Grid(x0.points, x0.replicates)};
    for (std::size_t k = 0; k < x0.values.size(); ++k) {
        pairs.elasticity.values[k] = elasticity_of_pair(x0.values[k], x1.values[k], y0.values[k], y1.values[k]);
        pairs.cause.values[k] = 100 * (x1.values[k] / x0.values[k] - 1);
        pairs.response.values[k] = 100 * (y1.values[k] / y0.values[k] - 1);
    }
    return pairs;
}

std::size_t count_values(const Grid& grid) {
    return static_cast<std::size_t>(std::count_if(grid.values.begin(), grid.values.end(), [](double v) { return !std::isnan(v); }));
}

/// Where points have their own random numbers, they are the independent unit; else replicates, averaged over points.
std::vector<double> independent_values(const Grid& grid, PointSeeds seeds) {
    if (seeds == PointSeeds::shared) return grid.points == 1 ? grid.values : replicate_means(grid);
    std::vector<double> means = point_means(grid);
    std::erase_if(means, [](double v) { return std::isnan(v); });
    return means;
}

std::optional<Row> row_of(const Pairs& all, const PointGroup& group, const std::string& arm, PointSeeds seeds) {
    const Grid here = picked(all.elasticity, group.points);
    std::vector<double> values = independent_values(here, seeds);
    std::erase_if(values, [](double v) { return std::isnan(v); });
    if (values.empty()) return {};
    return Row{.arm = arm, .group = group.name, .cause_percent = mean(point_means(picked(all.cause, group.points))),
               .response_percent = mean(point_means(picked(all.response, group.points))), .mean = mean(values), .interval = mean_interval(values),
               .pairs = count_values(here)};
}

std::vector<PointGroup> groups_by(const Arms& arms, const std::string& by) {
    if (by == "arm") return {all_points(arms)};
    if (by == "point") return one_by_one(arms);
    std::vector<PointGroup> groups = by_parameter(arms, by);
    if (groups.empty()) throw QuestionError(fmt::format("--by {} is neither arm, point nor a parameter that the sweep varies.", by));
    return groups;
}

Found find(const ElasticityOptions& options) {
    Arms arms = open_arms({options.path}, options.base, options.arms);
    require_common_random_numbers(arms);
    const RunDescription& d = arms.of(arms.list.front());
    const Asked asked = ask(d, list_quantities(d, {options.of, options.to}), options.places, choose_years(d, options.year, options.years));
    if (asked.question.quantities.size() != 2) throw QuestionError("--of and --to must be two figures that the file holds.");
    const ArmOutcomes outcomes(arms, asked.question, asked.question.quantities);
    Found found{asked.question.quantities[0], asked.question.quantities[1], asked.question.years, asked.place_names, asked.all_places, arms.list.front().name, {}};
    for (std::size_t arm = 1; arm < arms.list.size(); ++arm) {
        const auto grid = [&](const Arm& of, std::size_t quantity) { return outcomes.grid(of, quantity, 0, 0, arms.points.size(), d.replicates); };
        const Arm &base = arms.list.front(), &other = arms.list[arm];
        const Pairs pairs = pairs_of(grid(base, 1), grid(other, 1), grid(base, 0), grid(other, 0));
        for (const PointGroup& group : groups_by(arms, options.by))
            if (auto row = row_of(pairs, group, other.name, point_seeds(arms))) found.rows.push_back(*row);
    }
    if (found.rows.empty())
        throw QuestionError(fmt::format("{} is the same (or nothing) in every pair of runs, so nothing can respond to it.", options.to));
    return found;
}

std::string as_text(const Found& found, const ElasticityOptions& options) {
    std::string text = fmt::format("{}: change in percent for one percent more of: {}.\n{}; {}.\nArms share their luck with {}; the interval is Student's over pairs.\n\n",
                                   sentence(found.of.meaning), sentence(found.to.meaning), capital(places_text(found.place_names, found.all_places)), "years ending 31 March " + years_text(found.years), found.base);
    Columns columns({options.by == "arm" ? "Arm" : "Arm, " + options.by, options.to, options.of, "elasticity", "95 % interval", "pairs"}, false);
    for (const Row& row : found.rows)
        columns.add({row.group.empty() ? row.arm : row.arm + ", " + row.group, signed_rounded(row.cause_percent, 1) + " %", signed_rounded(row.response_percent, 2) + " %",
                     signed_rounded(row.mean, 3), row.interval ? signed_rounded(row.interval->first, 3) + " to " + signed_rounded(row.interval->second, 3) : "-", fmt::format("{}", row.pairs)});
    return text + columns.text();
}

std::vector<Json> records_of(const Found& found) {
    std::vector<Json> records;
    for (const Row& row : found.rows) {
        Json record = {{"arm", row.arm}, {"group", row.group}, {"of", found.of.name}, {"to", found.to.name}, {"to_change_percent", row.cause_percent},
                       {"of_change_percent", row.response_percent}, {"elasticity", row.mean}};
        add_interval(record, "elasticity", row.interval);
        record["pairs"] = row.pairs;
        records.push_back(std::move(record));
    }
    return records;
}

}  // namespace

double elasticity_of_pair(double cause_before, double cause_after, double response_before, double response_after) {
    const double cause = std::log(cause_after / cause_before), response = std::log(response_after / response_before);
    return std::isfinite(cause) && std::isfinite(response) && cause != 0 ? response / cause : std::numeric_limits<double>::quiet_NaN();
}

void elasticity(const ElasticityOptions& options, std::ostream& out) {
    const Found found = find(options);
    if (options.csv) out << csv_of(records_of(found));
    else if (options.json) out << json_text(Json{{"base", found.base}, {"years", found.years}, {"elasticities", records_of(found)}});
    else out << as_text(found, options);
}

}  // namespace hearth::analysis
