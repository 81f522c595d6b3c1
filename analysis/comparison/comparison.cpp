#include "analysis/comparison/comparison.hpp"

#include "analysis/comparison/point_groups.hpp"
#include "analysis/read/arm_outcomes.hpp"
#include "analysis/read/csv.hpp"
#include "analysis/read/measure_names.hpp"
#include "analysis/read/question_error.hpp"
#include "analysis/read/shared_measures.hpp"
#include "analysis/text/figures.hpp"
#include "sim/core/cells.hpp"
#include "sim/core/suggest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace hearth::analysis {
namespace {

enum class By { arm, year, authority, point, code_list, parameter, several };

std::vector<std::string> parts_of(const std::string& by) {
    std::vector<std::string> parts(1);
    for (const char c : by) {
        if (c == ',') parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

bool splits_by(const RunDescription& d, const std::string& code_list) {
    return std::any_of(d.measures.begin(), d.measures.end(), [&](const Measure& m) { return m.by == code_list; });
}

/// A code list by which only some of the files split measures.
void refuse_split_of_some(const std::vector<NamedFile>& files, const std::string& by) {
    const auto has = [&](const NamedFile& file) { return splits_by(*file.description, by); };
    const auto without = std::find_if_not(files.begin(), files.end(), has);
    if (std::none_of(files.begin(), files.end(), has)) return;
    if (without == files.end()) throw QuestionError(fmt::format("the files hold no measure by {} that is the same in all of them.", by));
    throw QuestionError(fmt::format("{} holds no measure by {}.", without->name, by));
}

By parse_by(const Arms& arms, const RunDescription& d, const std::string& by) {
    const std::vector<std::string> fixed = {"arm", "year", "authority", "point"};
    if (by.find(',') != std::string::npos) return By::several;
    const auto found = std::find(fixed.begin(), fixed.end(), by);
    if (found != fixed.end()) return static_cast<By>(found - fixed.begin());
    std::vector<std::string> known = fixed;
    for (const CodeList& list : d.code_lists) {
        if (!splits_by(d, list.name)) continue;
        if (list.name == by) return By::code_list;
        known.push_back(list.name);
    }
    for (const auto& [key, values] : parameters_of_points(arms, arms.list.front())) {
        if (key == by) return By::parameter;
        known.push_back(key);
    }
    refuse_split_of_some(files_of(arms), by);
    throw QuestionError(fmt::format("--by {} is none of {}.{}{}", by, fmt::join(known, ", "), did_you_mean(by, known), why_so_few(d)));
}

MinimumEffect parse_effect(const std::string& given) {
    std::string text = given;
    const bool percent = !text.empty() && text.back() == '%';
    if (percent) text.pop_back();
    while (!text.empty() && text.back() == ' ') text.pop_back();
    const auto size = read_number(text);
    if (!size || *size < 0) throw QuestionError(fmt::format("--minimum-effect {} is not a size such as 3% or 0.5.", given));
    return {*size, percent};
}

/// What is asked of all files, with a note of what only some of them hold where nothing was asked for by name.
Asked ask_all(const std::vector<NamedFile>& files, const RunDescription& d, const ListOf& list, const CompareOptions& options, const std::string& years) {
    require_in_all(files, options.measures, list);
    Quantities shared = list(d, options.measures);
    const bool by_name = !options.measures.empty() && options.measures != std::vector<std::string>{"all"};
    std::string note;
    if (files.size() > 1 && !by_name) {
        note = note_not_shared(files, list(d, {"all"}), list);
        shared.not_held.clear();   // told in the note, with the files
    }
    Asked asked = ask(d, std::move(shared), options.places, choose_years(d, options.year, years));
    if (!note.empty()) asked.notes.push_back(std::move(note));
    return asked;
}

Asked ask_by(const std::vector<NamedFile>& files, const RunDescription& d, By by, const CompareOptions& options) {
    const bool every_year = by == By::year && !options.year && options.years.empty();
    const ListOf list = [&](const RunDescription& of, const std::vector<std::string>& names) {
        return by == By::code_list ? list_labels(of, options.by, names) : list_quantities(of, names);
    };
    Asked asked = ask_all(files, d, list, options, every_year ? "all" : options.years);
    ArmQuestion& question = asked.question;
    if (by == By::year) {
        question.slices.clear();
        for (std::size_t y = 0; y < question.years.size(); ++y) question.slices.push_back({fmt::format("{}", question.years[y]), 0, y, y + 1});
    }
    if (by == By::authority) {
        const std::vector<std::string> codes = question.place_sets.front();
        question.place_sets.clear();
        question.slices.clear();
        for (std::size_t p = 0; p < codes.size(); ++p) {
            question.place_sets.push_back({codes[p]});
            question.slices.push_back({asked.place_names[p], p, 0, question.years.size()});
        }
    }
    return asked;
}

std::vector<PointGroup> groups_of(const Arms& arms, By by, const std::string& key) {
    if (by == By::point) return one_by_one(arms);
    if (by == By::parameter) return by_parameter(arms, key);
    if (by == By::several) return by_parameters(arms, parts_of(key));
    return {all_points(arms)};
}

class Comparing {
public:
    Comparing(const Arms& arms, const ArmQuestion& question, std::vector<PointGroup> groups, Comparison& comparison)
        : arms_(arms), question_(question), groups_(std::move(groups)), comparison_(comparison) {}

    void run() {
        const std::size_t portion = quantities_at_once(arms_, question_);
        for (std::size_t first = 0; first < question_.quantities.size(); first += portion) {
            const auto some = std::span(question_.quantities).subspan(first, std::min(portion, question_.quantities.size() - first));
            const ArmOutcomes outcomes(arms_, question_, some);
            for (std::size_t arm = 1; arm < arms_.list.size(); ++arm)
                for (std::size_t q = 0; q < some.size(); ++q)
                    for (std::size_t s = 0; s < question_.slices.size(); ++s) add_rows(outcomes, arm, q, some[q], s);
        }
    }

private:
    void add_rows(const ArmOutcomes& outcomes, std::size_t arm, std::size_t position, const Quantity& quantity, std::size_t slice) {
        const Arm &base = arms_.list.front(), &other = arms_.list[arm];
        const std::size_t points = arms_.points.size(), before = arms_.of(base).replicates, after = arms_.of(other).replicates;
        const bool paired = comparison_.paired;
        const Grid a = outcomes.grid(base, position, slice, 0, points, paired ? std::min(before, after) : before);
        const Grid b = outcomes.grid(other, position, slice, 0, points, paired ? std::min(before, after) : after);
        const Slice& years = question_.slices[slice];
        for (const PointGroup& group : groups_) {
            ComparedRow row{.name = quantity.name, .meaning = quantity.meaning, .unit = quantity.unit,
                            .group = !group.name.empty() ? group.name : quantity.label.empty() ? years.group : quantity.label,
                            .point = group.points.front(), .values = group.values, .better = quantity.better, .first_year = question_.years[years.first_year],
                            .last_year = question_.years[years.end_year - 1], .left_out = 0, .difference = {}};
            const Grid here = picked(a, group.points), there = picked(b, group.points);
            row.difference = paired ? compare_paired(here, there, comparison_.minimum_effect, comparison_.seeds)
                                    : compare_unpaired(here, there, comparison_.minimum_effect);
            if (paired) row.left_out = complete_pairs(base, other, group) - (row.difference ? row.difference->pairs : 0);
            comparison_.arms[arm - 1].rows.push_back(std::move(row));
        }
    }

    std::size_t complete_pairs(const Arm& base, const Arm& other, const PointGroup& group) const {
        std::size_t count = 0;
        for (const std::size_t p : group.points) count += arms_.complete_pairs(base, other, p);
        return count;
    }

    const Arms& arms_;
    const ArmQuestion& question_;
    std::vector<PointGroup> groups_;
    Comparison& comparison_;
};

ComparedArm compared_arm(const Arms& arms, const Arm& other, bool paired) {
    const Arm& base = arms.list.front();
    ComparedArm compared{.name = other.name, .differs = parameters_that_differ(arms, base, other), .points = {}, .rows = {}};
    std::size_t planned = 0;
    for (std::size_t p = 0; p < arms.points.size(); ++p) {
        const std::size_t there = paired ? std::min(arms.of(base).replicates, arms.of(other).replicates) : arms.of(other).replicates;
        if (base.scenario[p] && other.scenario[p]) planned += there;
        const std::size_t complete = paired ? arms.complete_pairs(base, other, p) : arms.complete_runs(other, p);
        compared.points.push_back(complete > 0 && arms.complete_runs(base, p) > 0);
        compared.pairs += complete;
    }
    compared.lost = planned - compared.pairs;
    return compared;
}

// Where an arm is compared at fewer points than the base or another arm, its means are not theirs.
void warn_of_other_points(const Arms& arms, Comparison& c) {
    std::vector<bool> any(arms.points.size());
    for (std::size_t p = 0; p < any.size(); ++p) {
        any[p] = arms.complete_runs(arms.list.front(), p) > 0;
        for (const ComparedArm& arm : c.arms) any[p] = any[p] || arm.points[p];
    }
    for (ComparedArm& arm : c.arms)
        if (arm.points != any && arm.pairs > 0)
            arm.warning = fmt::format("arm {}: {} of {} only; its means are of other points than the others'.", arm.name,
                                      std::count(arm.points.begin(), arm.points.end(), true), counted(any.size(), "point"));
}

// A size without % means one unit.
std::string unit_of_effect(const MinimumEffect& effect, const std::vector<Quantity>& quantities, const std::string& given) {
    std::vector<std::string> units;
    for (const Quantity& quantity : quantities)
        if (std::find(units.begin(), units.end(), quantity.unit) == units.end()) units.push_back(quantity.unit);
    if (effect.percent || units.empty()) return "";
    if (units.size() > 1)
        throw QuestionError(fmt::format("--minimum-effect {} has no unit, and these figures have several ({}): name figures of one unit by "
                                        "--measure, or give it in percent, such as 3%.", given, fmt::join(units, "; ")));
    return units.front();
}

std::vector<PointValues> values_of_points(const Arms& arms) {
    std::vector<PointValues> points;
    for (const std::string& name : arms.points) points.push_back({name, {}});
    for (const auto& [key, values] : parameters_of_points(arms, arms.list.front()))
        for (std::size_t p = 0; p < points.size(); ++p) points[p].parameters.emplace_back(key, values[p]);
    return points;
}

void note_losses(const Arms& arms, Comparison& c) {
    std::size_t pairs = 0, lost = 0, failed = 0;
    for (const ComparedArm& arm : c.arms) {
        pairs += arm.pairs;
        lost += arm.lost;
    }
    if (pairs == 0)
        throw QuestionError(c.paired ? "no pair of runs is complete on both sides, so there is nothing to compare." : "no run is complete.");
    std::string why;
    for (const RunFile& file : arms.files) {
        failed += file.description().failures.size();
        if (why.empty() && !file.description().failures.empty()) why = file.description().failures.front().why;
    }
    if (lost == 0) return;
    c.notes.push_back(fmt::format("{} of {} {} lost, because a run failed or was not done{}. If what failed did not fail by chance, what is "
                                  "left may mislead.", lost, pairs + lost, c.paired ? "pairs were" : "runs were",
                                  failed > 0 ? fmt::format(" ({} failed; the first: {})", failed, why) : ""));
}

void note_replicates(const Arms& arms, Comparison& c) {
    const Arm& base = arms.list.front();
    for (const Arm& arm : arms.list) {
        const std::size_t here = arms.of(base).replicates, there = arms.of(arm).replicates;
        if (here != there && c.paired)
            c.notes.push_back(fmt::format("{} has {} replicates and {} has {}: the {} that both have are paired.", base.name, here, arm.name, there,
                                          std::min(here, there)));
    }
}

// Figures without a value in some pairs, each once however many groups it has.
void note_missing_values(Comparison& c) {
    std::vector<std::string> names;
    std::size_t most = 0;
    for (const ComparedArm& arm : c.arms)
        for (const ComparedRow& row : arm.rows) {
            most = std::max(most, row.left_out);
            if (row.left_out > 0 && std::find(names.begin(), names.end(), row.name) == names.end()) names.push_back(row.name);
        }
    if (!names.empty())
        c.notes.push_back(fmt::format("Pairs without a value on either side (missing in the file, or a rate of nothing over nothing) are left "
                                      "out, up to {} in a row: {}.", most, fmt::join(names, ", ")));
}

}  // namespace

Comparison comparison_of(const CompareOptions& options) {
    Arms arms = open_arms(options.paths, options.base, options.arms);
    const std::vector<NamedFile> files = files_of(arms);
    const RunDescription d = shared_description(files);
    Comparison comparison;
    comparison.paths = options.paths;
    comparison.base = arms.list.front().name;
    comparison.by = options.by;
    comparison.paired = !options.unpaired;
    comparison.minimum_effect = parse_effect(options.minimum_effect);
    comparison.show_pairs = options.pairs;
    comparison.sweep = d.sweep.has_value();
    if (comparison.paired) {
        require_common_random_numbers(arms);
        comparison.seeds = point_seeds(arms);
    }
    const By by = parse_by(arms, d, options.by);
    Asked asked = ask_by(files, d, by, options);
    if (asked.question.quantities.empty()) throw QuestionError("no figure can be worked out from what all of these files hold.");
    comparison.minimum_unit = unit_of_effect(comparison.minimum_effect, asked.question.quantities, options.minimum_effect);
    comparison.years = asked.question.years;
    comparison.place_names = asked.place_names;
    comparison.all_places = asked.all_places;
    comparison.points = arms.points.size();
    comparison.replicates = d.replicates;
    if (by == By::point) comparison.point_values = values_of_points(arms);
    comparison.seed = seed_of(d, arms.list.front().scenario.front().value_or(0));
    comparison.notes = arms.notes;
    for (std::size_t a = 1; a < arms.list.size(); ++a) comparison.arms.push_back(compared_arm(arms, arms.list[a], comparison.paired));
    note_losses(arms, comparison);
    warn_of_other_points(arms, comparison);
    note_replicates(arms, comparison);
    comparison.notes.insert(comparison.notes.end(), asked.notes.begin(), asked.notes.end());
    Comparing(arms, asked.question, groups_of(arms, by, options.by), comparison).run();
    note_missing_values(comparison);
    return comparison;
}

}  // namespace hearth::analysis
