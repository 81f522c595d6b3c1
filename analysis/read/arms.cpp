#include "analysis/read/arms.hpp"

#include "analysis/read/question_error.hpp"
#include "sim/core/shell.hpp"
#include "sim/core/suggest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>

namespace hearth::analysis {
namespace {

using Names = std::vector<std::string>;

std::string period(const RunDescription& d) {
    return fmt::format("{} to {}", to_text(d.first_month), to_text(d.first_month + (static_cast<int>(d.months) - 1)));
}

std::vector<std::string> codes(const RunDescription& d) {
    std::vector<std::string> codes;
    for (const Place& place : d.places) codes.push_back(place.code);
    for (const Place& place : d.summed_places) codes.push_back(place.code);
    std::sort(codes.begin(), codes.end());
    return codes;
}

void refuse_the_same_file(const Names& paths) {
    for (std::size_t i = 0; i < paths.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            std::error_code ignored;
            if (std::filesystem::equivalent(paths[i], paths[j], ignored))
                throw QuestionError(fmt::format("{} and {} are the same file.", paths[j], paths[i]));
        }
}

void require_same_frame(const RunDescription& base, const std::string& base_path, const RunDescription& other, const std::string& path) {
    const auto refuse = [&](const std::string& why) { throw QuestionError(fmt::format("{} and {} cannot be compared: {}.", base_path, path, why)); };
    const auto step = [](const RunDescription& d) { return d.every == TimeStep::year ? "years" : "months"; };
    if (base.every != other.every) refuse(fmt::format("the first holds {} and the second {}", step(base), step(other)));
    if (base.first_month != other.first_month || base.months != other.months)
        refuse(fmt::format("the first covers {} and the second {}", period(base), period(other)));
    if (base.summed_places.empty() != other.summed_places.empty())
        refuse("one holds its places one by one and the other only their sum");
    if (codes(base) != codes(other))
        refuse(fmt::format("their places are not the same ({} and {})", base.places.size() + base.summed_places.size(),
                           other.places.size() + other.summed_places.size()));
}

std::string other_program(const RunDescription& base, const RunDescription& other, const std::string& path) {
    if (base.program.version == other.program.version && base.program.revision == other.program.revision) return "";
    return fmt::format("{} was made by another program (version {}, revision {}; the base: {}, {}): part of a difference may come from that.",
                       path, other.program.version, other.program.revision, base.program.version, base.program.revision);
}

Arms arms_of_files(const Names& paths) {
    refuse_the_same_file(paths);
    Arms arms;
    for (const std::string& path : paths) arms.files.emplace_back(path);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const RunDescription& base = arms.files.front().description();
        const RunDescription& d = arms.files[i].description();
        if (d.scenarios.size() > 1)
            throw QuestionError(fmt::format("{} holds {} scenarios; several files are compared where each holds one, and one file with many "
                                            "alone: hearth compare {}", paths[i], d.scenarios.size(), shell_path(paths[i])));
        require_same_frame(base, paths.front(), d, paths[i]);
        if (std::string note = other_program(base, d, paths[i]); !note.empty()) arms.notes.push_back(std::move(note));
        arms.list.push_back({paths[i], i, {0}});
    }
    arms.points = {"all"};
    return arms;
}

// "p007" of "p007 half"; names of their own, that a design file may give, are told apart by number.
std::string point_name(const RunDescription& d, const Arm& arm, std::size_t point, std::size_t points) {
    std::string name = arm.scenario[point] ? d.scenarios[*arm.scenario[point]] : "";
    if (d.sweep->arms.empty()) return name;
    if (name.ends_with(" " + arm.name)) return name.substr(0, name.size() - arm.name.size() - 1);
    return fmt::format("p{:0{}}", point, fmt::format("{}", points - 1).size());
}

Arms arms_by_point(RunFile file) {
    Arms arms;
    arms.files.push_back(std::move(file));
    const RunDescription& d = arms.files.front().description();
    const std::size_t points = *std::max_element(d.sweep->point.begin(), d.sweep->point.end()) + 1;
    for (const std::string& name : d.sweep->arms) arms.list.push_back({name, 0, std::vector<std::optional<std::size_t>>(points)});
    if (arms.list.empty()) arms.list.push_back({"", 0, std::vector<std::optional<std::size_t>>(points)});
    for (std::size_t s = 0; s < d.scenarios.size(); ++s) arms.list[d.sweep->arm[s]].scenario[d.sweep->point[s]] = s;
    for (std::size_t p = 0; p < points; ++p) arms.points.push_back(point_name(d, arms.list.front(), p, points));
    return arms;
}

Arms arms_of_one(RunFile file) {
    if (const auto& sweep = file.description().sweep; sweep && !sweep->arms.empty()) return arms_by_point(std::move(file));
    Arms arms;   // every scenario is an arm of its own
    arms.files.push_back(std::move(file));
    const RunDescription& d = arms.files.front().description();
    arms.points = {"all"};
    for (std::size_t s = 0; s < d.scenarios.size(); ++s) arms.list.push_back({d.scenarios[s], 0, {s}});
    return arms;
}

// The base first, then the others in the order asked for, or of the file.
void choose(Arms& arms, const std::string& base, const Names& others) {
    const std::size_t first = base.empty() ? 0 : find_arm(arms, base, "base");
    std::vector<Arm> chosen = {arms.list[first]};
    for (const std::string& name : others) {
        const std::size_t arm = find_arm(arms, name, "arm");
        if (arm == first) throw QuestionError(fmt::format("{} is the base itself: it does not differ from itself.", name));
        chosen.push_back(arms.list[arm]);
    }
    if (others.empty())
        for (std::size_t i = 0; i < arms.list.size(); ++i)
            if (i != first) chosen.push_back(arms.list[i]);
    arms.list = std::move(chosen);
}

// What a parameter is in one scenario; nothing where the file does not say.
const std::string* value_of(const RunDescription& d, std::size_t scenario, const std::string& key) {
    if (d.sweep)
        for (const VariedParameter& parameter : d.sweep->parameters)
            if (parameter.key == key) return &parameter.values[scenario];
    const auto found = std::find_if(d.resolved.begin(), d.resolved.end(), [&](const ResolvedValue& v) { return v.key == key; });
    return found == d.resolved.end() ? nullptr : &found->value;
}

}  // namespace

RunStatus Arms::status(const Arm& arm, std::size_t point, std::size_t replicate) const {
    if (!arm.scenario[point] || replicate >= of(arm).replicates) return RunStatus::missing;
    return files[arm.file].status(*arm.scenario[point], replicate);
}

std::size_t Arms::complete_runs(const Arm& arm, std::size_t point) const {
    std::size_t count = 0;
    for (std::size_t r = 0; r < of(arm).replicates; ++r) count += status(arm, point, r) == RunStatus::complete;
    return count;
}

std::size_t Arms::complete_pairs(const Arm& base, const Arm& other, std::size_t point) const {
    std::size_t count = 0;
    for (std::size_t r = 0; r < of(other).replicates; ++r)
        count += status(base, point, r) == RunStatus::complete && status(other, point, r) == RunStatus::complete;
    return count;
}

const std::string& seed_of(const RunDescription& d, std::size_t scenario) {
    return d.sweep && !d.sweep->seed.empty() ? d.sweep->seed[scenario] : d.seed;
}

Arms open_points(const std::string& path) {
    RunFile file(path);
    if (!file.description().sweep) throw QuestionError(fmt::format("{} is no sweep: its scenarios vary no parameter.", path));
    return arms_by_point(std::move(file));
}

std::size_t find_arm(const Arms& arms, const std::string& name, const std::string& kind) {
    Names names;
    for (const Arm& arm : arms.list) names.push_back(arm.name);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    const std::string there = names.size() > 10 ? fmt::format("{} others are", names.size()) : fmt::format("{} are", fmt::join(names, ", "));
    throw QuestionError(fmt::format("{} '{}' is not there; {}.{}", kind, name, there, did_you_mean(name, names)));
}

Arms open_arms(const std::vector<std::string>& paths, const std::string& base, const std::vector<std::string>& others) {
    Arms arms = paths.size() == 1 ? arms_of_one(RunFile(paths.front())) : arms_of_files(paths);
    if (arms.list.size() < 2)
        throw QuestionError(fmt::format("{} holds one scenario, and a comparison needs two: name another run file, or the file of a sweep "
                                        "with several.", paths.front()));
    choose(arms, base, others);
    return arms;
}

void require_common_random_numbers(const Arms& arms) {
    const Arm& base = arms.list.front();
    for (const Arm& other : arms.list) {
        const int layout = arms.of(base).luck_layout_version, other_layout = arms.of(other).luck_layout_version;
        if (layout != other_layout)
            throw QuestionError(fmt::format("not paired: {} draws its luck by layout {} and {} by layout {}, so that one seed means two things; "
                                            "run both with one program, or --unpaired compares them as independent samples.",
                                            base.name, layout, other.name, other_layout));
        for (std::size_t p = 0; p < arms.points.size(); ++p) {
            if (!base.scenario[p] || !other.scenario[p]) continue;
            const std::string& seed = seed_of(arms.of(base), *base.scenario[p]);
            const std::string& other_seed = seed_of(arms.of(other), *other.scenario[p]);
            if (seed != other_seed)
                throw QuestionError(fmt::format("not paired: {} has seed {} and {} seed {}, so that their luck differs; run both with one seed, "
                                                "or --unpaired compares them as independent samples.", base.name, seed, other.name, other_seed));
        }
    }
}

PointSeeds point_seeds(const Arms& arms) {
    const Arm& base = arms.list.front();
    std::set<std::string> seeds;
    std::size_t points = 0;
    for (const auto& scenario : base.scenario) {
        if (!scenario) continue;
        seeds.insert(seed_of(arms.of(base), *scenario));
        ++points;
    }
    return points > 1 && seeds.size() == points ? PointSeeds::own : PointSeeds::shared;
}

namespace {

/// A table edited in place has kept its name; what it held is in the run file.
void add_tables_that_differ(const RunDescription& base, const RunDescription& other, std::vector<std::string>& differences) {
    for (const RunTable& before : base.tables)
        for (const RunTable& after : other.tables)
            if (after.key == before.key && after.path == before.path && after.content != before.content)
                differences.push_back(fmt::format("{}: {} holds other values", after.key, after.path));
}

}  // namespace

std::vector<std::string> parameters_that_differ(const Arms& arms, const Arm& base, const Arm& other) {
    std::vector<std::string> differences;
    std::size_t point = 0;
    while (point < arms.points.size() && (!base.scenario[point] || !other.scenario[point])) ++point;
    if (point == arms.points.size()) return differences;
    Names keys;
    if (arms.of(base).sweep)
        for (const VariedParameter& parameter : arms.of(base).sweep->parameters) keys.push_back(parameter.key);
    if (base.file != other.file)
        for (const ResolvedValue& value : arms.of(base).resolved) keys.push_back(value.key);
    for (const std::string& key : keys) {
        const std::string* before = value_of(arms.of(base), *base.scenario[point], key);
        const std::string* after = value_of(arms.of(other), *other.scenario[point], key);
        if (before != nullptr && after != nullptr && *before != *after && key != "run.replicates")
            differences.push_back(fmt::format("{} = {} instead of {}", key, *after, *before));
    }
    if (base.file != other.file) add_tables_that_differ(arms.of(base), arms.of(other), differences);
    return differences;
}

std::vector<std::pair<std::string, std::vector<std::string>>> parameters_of_points(const Arms& arms, const Arm& arm) {
    std::vector<std::pair<std::string, std::vector<std::string>>> found;
    if (!arms.of(arm).sweep) return found;
    for (const VariedParameter& parameter : arms.of(arm).sweep->parameters) {
        Names values, there;
        for (const auto& scenario : arm.scenario) {
            values.push_back(scenario ? parameter.values[*scenario] : "");
            if (scenario) there.push_back(values.back());
        }
        if (std::adjacent_find(there.begin(), there.end(), std::not_equal_to<>()) != there.end()) found.emplace_back(parameter.key, std::move(values));
    }
    return found;
}

}  // namespace hearth::analysis
