// Designs in which every point stands for itself: one parameter at a time against a base point, and least squares over all others.
#include "analysis/read/question_error.hpp"
#include "analysis/sensitivity/methods.hpp"
#include "analysis/statistics/descriptive.hpp"
#include "analysis/statistics/regression.hpp"
#include "analysis/text/figures.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace hearth::analysis {
namespace {

std::vector<std::string> note_lost_points(const ArmDesign& d) {
    std::size_t lost = 0;
    for (const bool done : d.done) lost += !done;
    if (lost == 0) return {};
    return {fmt::format("{} of {} points are left out, because they have no complete run. If what failed did not fail by chance, what is left "
                        "may mislead.", lost, d.done.size())};
}

Grid one_point(const Grid& grid, std::size_t point) {
    Grid one(1, grid.replicates);
    for (std::size_t r = 0; r < grid.replicates; ++r) one.at(0, r) = grid.at(point, r);
    return one;
}

// The one parameter in which a point is not the base point, which is the first.
const DesignParameter* changed(const ArmDesign& d, std::size_t point) {
    const DesignParameter* found = nullptr;
    for (const DesignParameter& parameter : d.parameters) {
        if (parameter.texts[point] == parameter.texts.front()) continue;
        if (found != nullptr) return nullptr;
        found = &parameter;
    }
    return found;
}

// A base that chance alone could take through zero has no relative change.
bool may_be_zero(const Grid& base) {
    std::vector<double> values;
    for (const double value : base.values)
        if (std::isfinite(value)) values.push_back(value);
    const auto interval = mean_interval(values);
    return interval && interval->first <= 0 && interval->second >= 0;
}

// Relative change of the outcome over relative change of the parameter.
std::optional<double> elasticity(const DesignParameter& parameter, std::size_t point, const Difference& difference, const Grid& base) {
    if (!parameter.values || difference.base_mean == 0 || may_be_zero(base)) return std::nullopt;
    const double before = parameter.values->front(), after = (*parameter.values)[point];
    if (before == 0 || after == before) return std::nullopt;
    return difference.mean / difference.base_mean / ((after - before) / before);
}

Influence influence(const ArmDesign& design, const DesignParameter& parameter, std::size_t point, const Grid& outcomes) {
    const Grid base = one_point(outcomes, 0), other = one_point(outcomes, point);
    const auto difference = design.common_random_numbers ? compare_paired(base, other, {}) : compare_unpaired(base, other, {});
    Influence row{parameter.key, parameter.texts[point], {{}, {}, {}, {}}};
    if (difference)
        row.figures = {{difference->other_mean, {}}, {difference->mean, difference->interval}, {difference->percent, {}},
                       {elasticity(parameter, point, *difference, base), {}}};
    return row;
}

// Which parameters decide, by the interval of the first column; `rows` are the most influential first.
std::string in_words(const std::vector<Influence>& rows, std::size_t points) {
    constexpr std::size_t spare_points = 10;
    if (points < rows.size() + spare_points)
        return fmt::format("{} are too few to say in words which of {} decides (at least {}).", counted(points, "point"),
                           counted(rows.size(), "parameter"), rows.size() + spare_points);
    std::vector<std::string> idle, telling;
    for (const Influence& row : rows) {
        const auto& interval = row.figures.front().interval;
        const bool open = !interval || (interval->first <= 0 && interval->second >= 0);
        (open ? idle : telling).push_back(row.parameter);
    }
    std::string words = telling.empty() ? "" : telling.front() + " decides most";
    for (std::size_t i = 1; i < telling.size(); ++i) words += (i == 1 ? ", then " : ", ") + telling[i];
    if (idle.empty()) return words + ".";
    return fmt::format("{}{}{} cannot be told from nothing.", words, telling.empty() ? "" : "; ", fmt::join(idle, ", "));
}

// Points with a value, and the numeric parameters that vary among them.
struct Sample {
    std::vector<std::string> keys;
    std::vector<std::vector<double>> parameters;
    std::vector<double> outcome;
};

Sample sample_of(const ArmDesign& design, const std::vector<double>& means) {
    Sample sample;
    for (const double mean : means)
        if (std::isfinite(mean)) sample.outcome.push_back(mean);
    for (const DesignParameter& parameter : design.parameters) {
        if (!parameter.values) continue;
        std::vector<double> values;
        for (std::size_t p = 0; p < means.size(); ++p)
            if (std::isfinite(means[p])) values.push_back((*parameter.values)[p]);
        if (!(variance(values) > 0)) continue;
        sample.keys.push_back(parameter.key);
        sample.parameters.push_back(std::move(values));
    }
    return sample;
}

}  // namespace

Method one_at_a_time_method(const ArmDesign& design) {
    Method method{.columns = {"outcome", "change", "change_percent", "elasticity"},
                  .headings = {"outcome", "change", "change in percent", "elasticity"},
                  .explanation = {fmt::format("Each value against the base point, {} (95 % interval over replicates).",
                                              design.common_random_numbers ? "pair by pair under the same luck" : "as independent samples"),
                                  "Elasticity: relative change of the outcome over relative change of the parameter."},
                  .notes = note_lost_points(design), .analyse = {}};
    if (!design.done.front()) throw QuestionError("the base point has no complete run, so that there is nothing to compare with.");
    method.analyse = [&design](const Grid& outcomes, SensitivityTable& table) {
        const std::vector<double> means = point_means(outcomes);
        if (!std::isfinite(means.front())) {
            table.why_empty = "The base point has no value.";
            return;
        }
        table.mean = means.front();
        for (std::size_t p = 0; p < means.size(); ++p) {
            table.points += std::isfinite(means[p]);
            const DesignParameter* parameter = p == 0 ? nullptr : changed(design, p);
            if (parameter != nullptr) table.rows.push_back(influence(design, *parameter, p, outcomes));
        }
    };
    return method;
}

Method regression_method(const ArmDesign& design) {
    Method method{.columns = {"partial_rank_correlation", "standardised_coefficient"},
                  .headings = {"partial rank correlation", "standardised coefficient"},
                  .explanation = {"Partial rank correlation: with all other parameters held, from -1 to 1. Coefficient: standard deviations of the "
                                  "outcome for one of the parameter.",
                                  "Both see only effects that go one way: a parameter that first raises and then lowers an outcome looks idle here "
                                  "(a saltelli or morris design would show it).",
                                  "The share of luck is what more replicates would take away; what the line explains follows parameters one way. Each is "
                                  "an estimate of its own and they need not add up to 100 %: what bends or acts together is in neither.",
                                  "95 % intervals are over points: luck that points share is not in them, so read them with the share that luck makes."},
                  .notes = note_lost_points(design), .analyse = {}};
    std::vector<std::string> words;
    for (const DesignParameter& parameter : design.parameters)
        if (!parameter.values) words.push_back(parameter.key);
    if (words.size() == design.parameters.size())
        throw QuestionError(fmt::format("{} {} no numbers, so that no line can be drawn through {} points; hearth compare sets them side by side.",
                                        fmt::join(words, ", "), words.size() == 1 ? "has" : "have", words.size() == 1 ? "its" : "their"));
    if (!words.empty()) method.notes.push_back(fmt::format("Left out, because their values are no numbers: {}.", fmt::join(words, ", ")));
    method.analyse = [&design](const Grid& outcomes, SensitivityTable& table) {
        const Sample sample = sample_of(design, point_means(outcomes));
        table.points = sample.outcome.size();
        if (!sample.outcome.empty()) table.mean = mean(sample.outcome);
        std::vector<std::vector<double>> ranked;
        for (const std::vector<double>& values : sample.parameters) ranked.push_back(ranks(values));
        const auto straight = regress(sample.parameters, sample.outcome), monotone = regress(ranked, ranks(sample.outcome));
        if (!straight || !monotone) {
            table.why_empty = sample.outcome.size() < sample.keys.size() + 4
                              ? fmt::format("{} points are too few for {} (at least 4 more than those).", sample.outcome.size(),
                                            counted(sample.keys.size(), "parameter"))
                              : variance(sample.outcome) > 0 ? "Parameters move together, so that their effects cannot be told apart."
                                                             : "The outcome is the same at all points.";
            return;
        }
        table.explained = straight->explained;
        table.rank_explained = monotone->explained;
        for (std::size_t i = 0; i < sample.keys.size(); ++i)
            table.rows.push_back({sample.keys[i], "", {{monotone->partial[i].value, monotone->partial[i].interval},
                                                       {straight->standardised[i].value, straight->standardised[i].interval}}});
        sort_by_size(table, 0);
        table.in_words = in_words(table.rows, table.points);
    };
    return method;
}

}  // namespace hearth::analysis
