#include "sim/input/sweep_settings.hpp"

#include "sim/core/suggest.hpp"
#include "sim/input/key_names.hpp"
#include "sim/input/set_text.hpp"
#include "sim/input/sweep_design.hpp"
#include "sim/input/sweep_keys.hpp"
#include "sim/input/value_check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace hearth {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<std::string> design_words() {
    std::vector<std::string> words;
    for (auto kind = DesignKind::list; kind <= DesignKind::file; kind = static_cast<DesignKind>(static_cast<int>(kind) + 1)) {
        words.emplace_back(to_text(kind));
    }
    return words;
}

}  // namespace

SweepSettings::SweepSettings() {
    Declarations& d = declarations_;
    d.add(scenario, Text{"sweep.scenario", "The scenario that is varied.", Evidence::choice, ""});
    d.add(design, Option{"sweep.design", "How points are made from [vary].", design_words(), Evidence::choice, ""});
    d.add(points, Integer{"sweep.points", "1", "Points of a sampled design.", {1, 1'000'000}, Evidence::choice, ""});
    d.add(design_seed, Integer{"sweep.design_seed", "1", "Luck of a sampled design.", {0, 9223372036854775807.0}, Evidence::choice, ""});
    d.add(file, Text{"sweep.file", "The design file.", Evidence::choice, ""});
    d.add(replicates, Integer{"sweep.replicates", "1", "Replicates of each scenario.", {1, 100'000}, Evidence::choice, ""});
    d.add(random_numbers, Option{"sweep.luck", "Who shares luck.", {"common", "by_point"}, Evidence::choice, ""});
    d.add(measure, Text{"until.measure", "Whose differences must be known.", Evidence::choice, ""});
    d.add(half_width, Number{"until.half_width", "", "Of the 95 % interval.", {0, infinity}, Evidence::choice, ""});
    d.add(half_width_percent, Number{"until.half_width_percent", "percent", "The same, of the first arm's mean.", {0, infinity}, Evidence::choice, ""});
    d.add(at_most, Integer{"until.at_most", "1", "Replicates at which it ends anyway.", {1, 100'000}, Evidence::choice, ""});
}

void SweepSettings::take(const Section& section, Problems& problems) {
    for (const Entry& entry : section.entries) {
        const std::string key = section.name + "." + entry.name;
        const Declaration* declaration = declarations_.find(key);
        if (declaration == nullptr) {
            const std::string instead = problems.size() < most_suggested ? instead_of_unknown(declarations_.all(), key) : ").";
            problems.push_back({entry.at, fmt::format("{} = {} (unknown key{}", key, entry.value.text, instead)});
            continue;
        }
        const auto value = checked_value(*declaration, entry.value, problems);
        if (value) declaration->store(*value);
        given_.insert_or_assign(key, Given{entry.value, !value.has_value()});
    }
}

void SweepSettings::take_replicates(const std::string& typed, Problems& problems) {
    const Declaration& declaration = *declarations_.find("sweep.replicates");
    const Literal literal = set_literal(declaration, typed, {"--replicates"});
    const auto value = checked_value(declaration, literal, problems);
    if (value) declaration.store(*value);
    given_.insert_or_assign(declaration.key, Given{literal, !value.has_value()});
}

const Literal* SweepSettings::given(const std::string& key) const {
    const auto found = given_.find(key);
    return found == given_.end() ? nullptr : &found->second.literal;
}

bool SweepSettings::refused(const std::string& key) const {
    const auto found = given_.find(key);
    return found != given_.end() && found->second.refused;
}

void SweepSettings::superfluous(const std::string& key, const std::string& why, Problems& problems) const {
    const Literal* literal = given(key);
    if (literal != nullptr) problems.push_back({literal->at, fmt::format("{} = {} ({}).", key, literal->text, why)});
}

void SweepSettings::check_design(const Position& sweep, const Section* vary, Problems& problems) const {
    if (refused("sweep.design")) return;
    const Literal* named = given("sweep.design");
    const bool varies = vary != nullptr && !vary->entries.empty(), by_file = named != nullptr && design == DesignKind::file;
    if (named == nullptr && varies) {
        problems.push_back({vary->at, fmt::format("[vary] (without a design; [sweep] design = \"...\" says how its values become points: "
                                                  "{}).", fmt::join(design_words(), ", "))});
        return;
    }
    const std::string kind = named == nullptr ? "" : "design = " + named->text;
    const std::string with = named == nullptr ? "without a design" : "with " + kind;
    if (by_file && varies) problems.push_back({vary->at, "[vary] (superfluous: the values of design = \"file\" are in its file)."});
    if (named != nullptr && !by_file && !varies) {
        superfluous("sweep.design", "nothing to vary: no [vary] with section.key = values", problems);
    }
    if (by_file && given("sweep.file") == nullptr) {
        problems.push_back({sweep, "design = \"file\" (without the file: file = \"design.csv\" is missing in [sweep])."});
    }
    if (!by_file) superfluous("sweep.file", "superfluous " + with + "; only design = \"file\" reads one", problems);
    if (is_sampled(design) && given("sweep.points") == nullptr) {
        problems.push_back({sweep, fmt::format("{} (without its size: points = 100, for instance, is missing in [sweep]).", kind)});
    }
    if (is_sampled(design)) return;
    superfluous("sweep.points", "superfluous " + with + "; only a sampled design asks how many", problems);
    superfluous("sweep.design_seed", "superfluous " + with + "; only a sampled design has luck", problems);
}

StopRule SweepSettings::stop_rule(const Position& until, std::size_t arms, std::span<const Measure> measures, Problems& problems) const {
    if (arms < 2) {
        problems.push_back({until, fmt::format("[until] (compares arms, and there {}; at least two).", arms == 1 ? "is one" : "are none")});
    }
    check_measure(until, measures, problems);
    check_half_width(until, problems);
    check_at_most(until, problems);
    const bool percent = given("until.half_width_percent") != nullptr;
    return {measure, percent ? half_width_percent : half_width, percent, static_cast<std::size_t>(at_most)};
}

void SweepSettings::check_measure(const Position& until, std::span<const Measure> measures, Problems& problems) const {
    const Literal* named = given("until.measure");
    std::vector<std::string> names;
    for (const Measure& known : measures) names.push_back(known.name);
    if (named == nullptr) {
        problems.push_back({until, "[until] (without measure = \"...\", the measure whose differences must be known)."});
    } else if (!refused("until.measure") && std::find(names.begin(), names.end(), measure) == names.end()) {
        const std::string suggestion = did_you_mean(measure, names, "\"");
        const bool listed = suggestion.empty() && names.size() <= most_listed;
        const std::string list = listed ? fmt::format("; there are {}", fmt::join(names, ", ")) : "";
        problems.push_back({named->at, fmt::format("until.measure = {} (no such measure{}).{}", named->text, list, suggestion)});
    }
}

void SweepSettings::check_half_width(const Position& until, Problems& problems) const {
    const Literal *width = given("until.half_width"), *percent = given("until.half_width_percent");
    if (width == nullptr && percent == nullptr) {
        problems.push_back({until, "[until] (without half_width = ... in the measure's unit, or half_width_percent = ..., of the 95 % "
                                   "interval)."});
    }
    if (width != nullptr && percent != nullptr) {
        superfluous("until.half_width_percent", "half_width is given too; only one of them", problems);
    }
    for (const auto& [key, value] : {std::pair("until.half_width", half_width),
                                     std::pair("until.half_width_percent", half_width_percent)}) {
        if (sound(key) && value == 0) superfluous(key, "must be above 0, or it would never stop", problems);
    }
}

void SweepSettings::check_at_most(const Position& until, Problems& problems) const {
    if (given("until.at_most") == nullptr) {
        problems.push_back({until, "[until] (without at_most = ..., the replicates at which it ends anyway)."});
    }
    if (refused("sweep.replicates")) return;
    if (replicates < 2) {
        const Literal* said = given("sweep.replicates");
        problems.push_back({said == nullptr ? until : said->at,
                            "sweep.replicates = 1 (with [until] at least 2: one difference has no spread)."});
    } else if (sound("until.at_most") && at_most < replicates) {
        superfluous("until.at_most", fmt::format("fewer than the {} replicates of [sweep]", replicates), problems);
    }
}

}  // namespace hearth
