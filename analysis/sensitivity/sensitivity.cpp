#include "analysis/sensitivity/sensitivity.hpp"

#include "analysis/read/arm_outcomes.hpp"
#include "analysis/read/question_error.hpp"
#include "analysis/sensitivity/methods.hpp"
#include "analysis/text/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hearth::analysis {
namespace {

// The arm to explain, and the base it is set against where the outcome is a difference.
struct Sides { const Arm* arm; const Arm* base; };

Sides sides_of(const Arms& arms, const SensitivityOptions& options) {
    const bool none = arms.list.size() == 1 && arms.list.front().name.empty();
    if (none && (options.difference || !options.arm.empty()))
        throw QuestionError(fmt::format("{} goes with a sweep that has arms; this one has none.", options.difference ? "--difference" : "--arm"));
    if (options.difference && arms.list.size() < 2) throw QuestionError("--difference needs two arms; this sweep has one.");
    const std::size_t position = options.arm.empty() ? (options.difference ? 1 : 0) : find_arm(arms, options.arm);
    if (options.difference && position == 0)
        throw QuestionError(fmt::format("{} is the first arm itself: it does not differ from itself.", arms.list.front().name));
    return {&arms.list[position], options.difference ? &arms.list.front() : nullptr};
}

// A difference needs both runs of a pair.
bool done(const Arms& arms, const Sides& sides, std::size_t point) {
    return (sides.base != nullptr ? arms.complete_pairs(*sides.base, *sides.arm, point) : arms.complete_runs(*sides.arm, point)) > 0;
}

void require_paired(const Arms& arms, const Sides& sides) {
    if (sides.base == nullptr) return;
    const RunDescription& d = arms.of(*sides.arm);
    for (std::size_t p = 0; p < arms.points.size(); ++p)
        if (sides.arm->scenario[p] && sides.base->scenario[p] && seed_of(d, *sides.arm->scenario[p]) != seed_of(d, *sides.base->scenario[p]))
            throw QuestionError(fmt::format("not paired: {} and {} have other seeds at point {}, so that their difference would be luck as well.",
                                            sides.base->name, sides.arm->name, arms.points[p]));
}

Grid outcomes_of(const ArmOutcomes& outcomes, const Arms& arms, const Sides& sides, std::size_t quantity) {
    const std::size_t points = arms.points.size(), replicates = arms.of(*sides.arm).replicates;
    Grid grid = outcomes.grid(*sides.arm, quantity, 0, 0, points, replicates);
    if (sides.base == nullptr) return grid;
    const Grid base = outcomes.grid(*sides.base, quantity, 0, 0, points, replicates);
    for (std::size_t i = 0; i < grid.values.size(); ++i) grid.values[i] -= base.values[i];
    return grid;
}

void fill_tables(const Arms& arms, const Sides& sides, const ArmQuestion& question, const Method& method, Sensitivity& sensitivity) {
    const std::size_t portion = quantities_at_once(arms, question);
    for (std::size_t first = 0; first < question.quantities.size(); first += portion) {
        const auto some = std::span(question.quantities).subspan(first, std::min(portion, question.quantities.size() - first));
        const ArmOutcomes outcomes(arms, question, some);
        for (std::size_t q = 0; q < some.size(); ++q) {
            const Grid grid = outcomes_of(outcomes, arms, sides, q);
            SensitivityTable& table = sensitivity.tables.emplace_back();
            table.name = some[q].name;
            table.meaning = some[q].meaning;
            table.unit = some[q].unit;
            table.random = random_share(grid);
            method.analyse(grid, table);
        }
    }
}

// Replicates that some points lack: their means rest on other random numbers.
void note_uneven_points(const Arms& arms, const Sides& sides, Sensitivity& sensitivity) {
    std::size_t fewer = 0;
    const std::size_t all = sensitivity.replicates;
    for (std::size_t p = 0; p < arms.points.size(); ++p) {
        const std::size_t here = sides.base != nullptr ? arms.complete_pairs(*sides.base, *sides.arm, p) : arms.complete_runs(*sides.arm, p);
        fewer += here > 0 && here < all;
    }
    if (fewer > 0) sensitivity.notes.push_back(fmt::format("{} lack some of their {} replicates; their means are of what is there.",
                                                           counted(fewer, "point"), all));
}

}  // namespace

std::optional<RandomShare> random_share(const Grid& outcomes) {
    const std::vector<double> means = point_means(outcomes);
    std::vector<double> known, columns(outcomes.replicates), counts(outcomes.replicates);
    double runs = 0;
    for (std::size_t p = 0; p < outcomes.points; ++p) {
        if (!std::isfinite(means[p])) continue;
        known.push_back(means[p]);
        for (std::size_t r = 0; r < outcomes.replicates; ++r)
            if (std::isfinite(outcomes.at(p, r))) columns[r] += outcomes.at(p, r) - means[p], ++counts[r], ++runs;
    }
    const auto seen = static_cast<double>(std::count_if(counts.begin(), counts.end(), [](double count) { return count > 0; }));
    const double points = static_cast<double>(known.size()), degrees = runs - points - seen + 1, between = variance(known);
    if (seen < 2 || points < 2 || degrees < 1 || !(between > 0)) return std::nullopt;
    double within = 0;
    for (std::size_t p = 0; p < outcomes.points; ++p)
        for (std::size_t r = 0; r < outcomes.replicates; ++r)
            if (std::isfinite(outcomes.at(p, r))) within += std::pow(outcomes.at(p, r) - means[p] - columns[r] / counts[r], 2) / degrees;
    const double of_means = within / (runs / points), run = within + std::max(0.0, between - of_means);
    return RandomShare{.of_run = run > 0 ? within / run : 0, .of_point = std::min(1.0, of_means / between)};
}

Sensitivity sensitivity_of(const SensitivityOptions& options) {
    const Arms arms = open_points(options.path);
    const RunDescription& d = arms.files.front().description();
    const Sides sides = sides_of(arms, options);
    require_paired(arms, sides);
    std::vector<bool> points_done;
    for (std::size_t p = 0; p < arms.points.size(); ++p) points_done.push_back(done(arms, sides, p));
    const ArmDesign design = design_of(*d.sweep, sides.arm->scenario, std::move(points_done));
    const Method method = method_for(design);
    Asked asked = ask(d, list_quantities(d, options.measures), options.places, choose_years(d, options.year, options.years));
    Sensitivity sensitivity;
    sensitivity.path = options.path;
    sensitivity.design = d.sweep->design;
    sensitivity.arm = sides.arm->name;
    sensitivity.against = sides.base != nullptr ? sides.base->name : "";
    sensitivity.years = asked.question.years;
    sensitivity.place_names = asked.place_names;
    sensitivity.all_places = asked.all_places;
    sensitivity.base_points = design.base_points;
    sensitivity.points = arms.points.size();
    sensitivity.replicates = d.replicates;
    sensitivity.columns = method.columns;
    sensitivity.headings = method.headings;
    sensitivity.explanation = method.explanation;
    sensitivity.notes = method.notes;
    note_uneven_points(arms, sides, sensitivity);
    sensitivity.notes.insert(sensitivity.notes.end(), asked.notes.begin(), asked.notes.end());
    fill_tables(arms, sides, asked.question, method, sensitivity);
    return sensitivity;
}

}  // namespace hearth::analysis
