#include "sim/input/sweep_file.hpp"

#include "sim/core/suggest.hpp"
#include "sim/input/design_file.hpp"
#include "sim/input/layers.hpp"
#include "sim/input/sweep_design.hpp"
#include "sim/input/sweep_keys.hpp"
#include "sim/input/sweep_settings.hpp"
#include "sim/input/sweep_vary.hpp"
#include "sim/input/text_file.hpp"
#include "sim/input/toml_text.hpp"
#include "sim/input/value_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace hearth {
namespace {

class SweepReader {
public:
    SweepReader(const std::string& path, const SweepOptions& options, const Model& model)
        : path_(path), options_(options), model_(model), declarations_(model.declarations()) {
        sweep_.name = std::filesystem::path(path).stem().string();
    }

    SweepFile read() {
        const bool bare = std::filesystem::path(path_).extension() == ".csv";
        if (bare) read_bare_design();
        else read_sweep_file();
        if (options_.scenario) sweep_.scenario = checked_file(*options_.scenario, {});
        sweep_.replicates = static_cast<std::size_t>(settings_.replicates);
        check_size();
        for (const std::string& set : options_.sets) check_set_used(set);
        sweep_.sets.insert(sweep_.sets.end(), options_.sets.begin(), options_.sets.end());
        stop_at_problems();
        return std::move(sweep_);
    }

private:
    template <class... Shown>
    void problem(const Position& at, fmt::format_string<Shown...> message, Shown&&... shown) {
        problems_.push_back({at, fmt::format(message, std::forward<Shown>(shown)...)});
    }

    void read_bare_design() {
        if (options_.replicates) settings_.take_replicates(*options_.replicates, problems_);
        if (!options_.scenario) {
            problem({path_}, "a design without the scenario it is about. Say which: --scenario scenarios/authority.toml");
        }
        sweep_.design = DesignKind::file;
        read_design(path_, {});
    }

    void read_design(const std::string& file, const NamedBy& named_by) {
        const auto text = read_text_file(file, most_table_bytes, named_by, problems_);
        if (!text) return;
        sweep_.files.push_back({file, *text});
        read_design_file(file, *text, declarations_, sweep_, problems_);
    }

    void read_sweep_file() {
        const auto text = read_text_file(path_, most_toml_bytes, {}, problems_);
        if (!text) return;
        sweep_.files.push_back({path_, *text});
        const Document document = parse_document(path_, *text, problems_, Depth::sweep);
        if (document.extends) {
            problem(document.extends->at, "extends = {} (a sweep file extends no other; [sweep] scenario names what is varied).",
                    document.extends->text);
        }
        if (document.sections.empty()) {
            if (problems_.empty()) problem({path_}, "no [sweep] (it says what to run).");
            return;
        }
        take_settings(document);
        if (too_many_arms(document)) return;
        for (const Section& section : document.sections) {
            if (section.name.starts_with("arm.")) read_arm(section);
            if (section.name == "output") read_output(section);
        }
        if (vary_ != nullptr) read_vary(*vary_);
        for (const auto& [key, at] : arm_keys_) check_arm_value_used(key, at);
        finish_settings();
    }

    // What says how the others are to be understood, so it is read first.
    void take_settings(const Document& document) {
        std::map<std::string, bool> seen;
        for (const Section& section : document.sections) {
            if (section.name == "sweep" || section.name == "until") settings_.take(section, problems_);
            if (section.name == "sweep") sweep_at_ = section.at;
            if (section.name == "until") until_at_ = section.at;
            if (section.name == "vary") vary_ = &section;
            const bool known = section.name == "sweep" || section.name == "until" || section.name == "vary" || section.name == "output";
            if (!known && !section.name.starts_with("arm.")) unknown_section(section);
        }
        if (options_.replicates) settings_.take_replicates(*options_.replicates, problems_);
        settings_.check_design(sweep_at_, vary_, problems_);
    }

    bool too_many_arms(const Document& document) {
        std::size_t arms = 0;
        for (const Section& section : document.sections) {
            if (!section.name.starts_with("arm.") || ++arms <= most_arms) continue;
            problem(section.at, "[{}] (arm {} of a sweep; at most {} are compared. [vary] and design files give points, of which there may be many).",
                    shortened(section.name), arms, most_arms);
            return true;
        }
        return false;
    }

    void unknown_section(const Section& section) {
        const std::vector<std::string> known = {"sweep", "vary", "arm", "until", "output"};
        const auto near = nearest_word(section.name, known);
        problem(section.at, "[{}] (unknown section{}).{}", section.name,
                near ? "" : "; a sweep file has [sweep], [vary], [arm.name], [until] and [output]",
                near ? " Did you mean [" + *near + "]?" : "");
    }

    void finish_settings() {
        sweep_.design = settings_.design;
        sweep_.points = static_cast<std::size_t>(settings_.points);
        sweep_.design_seed = static_cast<std::uint64_t>(settings_.design_seed);
        sweep_.random_numbers = settings_.random_numbers;
        const Literal* file = settings_.given("sweep.file");
        if (settings_.design == DesignKind::file && settings_.sound("sweep.file")) {
            read_design(path_beside(path_, settings_.file), {file->at, "sweep.file", file->text});
        }
        const Literal* scenario = settings_.given("sweep.scenario");
        const bool needed = sweep_.arms.empty() || std::any_of(sweep_.arms.begin(), sweep_.arms.end(),
                                                               [](const SweepArm& arm) { return arm.scenario.empty(); });
        if (!options_.scenario && settings_.sound("sweep.scenario")) {
            sweep_.scenario = checked_file(path_beside(path_, settings_.scenario), {scenario->at, "sweep.scenario", scenario->text});
        } else if (!options_.scenario && scenario == nullptr && needed) {
            problem(sweep_at_, "[sweep] (without scenario = \"...\", the file that is varied).");
        }
        if (until_at_) sweep_.until = settings_.stop_rule(*until_at_, sweep_.arms.size(), model_.measures(), problems_);
    }

    // Whether it can be read at all; what is in it is checked when it is.
    std::string checked_file(const std::string& file, const NamedBy& named_by) {
        if (readable_.contains(file)) return file;
        if (read_text_file(file, most_toml_bytes, named_by, problems_)) readable_.insert(file);
        return file;
    }

    void read_arm(const Section& section) {
        SweepArm arm{.name = section.name.substr(section.name.find('.') + 1), .at = section.at};
        if (arm.name.empty()) problem(section.at, "[arm.\"\"] (an empty name).");
        std::map<std::string, int> lines;
        for (const Entry& entry : section.entries) {
            if (!first_time(lines, entry)) continue;
            if (entry.name == "scenario") read_arm_scenario(arm, entry);
            else if (is_parameter(arm.name + "." + entry.name)) nameless_arm(arm.name + "." + entry.name, entry);
            else take(entry, entry.name, VariedIn::arm, arm.sets);
            arm_keys_.emplace_back(entry.name, entry.at);
        }
        sweep_.arms.push_back(std::move(arm));
    }

    bool is_parameter(const std::string& key) const {
        return std::any_of(declarations_.begin(), declarations_.end(),
                           [&](const Declaration& declaration) { return declaration.key == key; });
    }

    // a.b = 1 straight below [arm] is the key b of an arm called a.
    void nameless_arm(const std::string& key, const Entry& entry) {
        problem(entry.at, "{} = {} (outside an arm; each arm has a section of its own, [arm.name]).", key, entry.value.text);
    }

    void read_arm_scenario(SweepArm& arm, const Entry& entry) {
        const auto* file = std::get_if<std::string>(&entry.value.value);
        if (file == nullptr) {
            problem(entry.value.at, "scenario = {} (must be the name of a scenario file, in quotes).", entry.value.text);
        } else {
            arm.scenario = checked_file(path_beside(path_, *file), {entry.value.at, "scenario", entry.value.text});
        }
    }

    // "a.b" = 1 and a.b = 1 are two keys for TOML.
    bool first_time(std::map<std::string, int>& lines, const Entry& entry) {
        const auto [seen, is_new] = lines.emplace(entry.name, entry.at.line);
        if (!is_new) problem(entry.at, "{} = {} (given already in line {}).", entry.name, entry.value.text, seen->second);
        return is_new;
    }

    void take(const Entry& entry, const std::string& key, VariedIn where, std::vector<std::string>& sets) {
        const std::string shown = fmt::format("{} = {}", key, entry.value.text);
        const Declaration* declaration = varied_parameter(declarations_, key, where, entry.at, shown, problems_);
        if (declaration == nullptr) return;
        auto value = checked_value(*declaration, entry.value, problems_);
        if (!value) return;
        if (declaration->type == ValueType::table && !std::get<std::string>(*value).empty()) {   // a set is seen from where the user stands
            value = path_beside(path_, std::get<std::string>(*value));
        }
        sets.push_back(key + "=" + toml_text(*value));
    }

    void read_output(const Section& section) {
        for (const Entry& entry : section.entries) take(entry, "output." + entry.name, VariedIn::output, sweep_.sets);
    }

    void read_vary(const Section& section) {
        std::map<std::string, int> lines;
        for (const Entry& entry : section.entries) {
            const std::string shown = fmt::format("{} = {}", entry.name, entry.value.text);
            const Declaration* declaration = varied_parameter(declarations_, entry.name, VariedIn::vary, entry.at, shown, problems_);
            const bool usable = settings_.sound("sweep.design") && settings_.design != DesignKind::file;
            if (!first_time(lines, entry) || declaration == nullptr || !usable) continue;
            if (auto factor = read_factor(*declaration, entry, settings_.design, problems_)) add(std::move(*factor), entry);
        }
    }

    // A list of points takes one value from each line.
    void add(Factor factor, const Entry& entry) {
        const std::size_t count = factor.levels.size();
        if (settings_.design == DesignKind::list && !sweep_.factors.empty() && count != sweep_.factors[0].levels.size()) {
            const Factor& first = sweep_.factors[0];
            problem(entry.value.at, "{} = {} ({} value{}, but {} has {}: design = \"list\" takes one of each for a point; \"grid\" combines "
                    "all with all).", factor.key, entry.value.text, count, count == 1 ? "" : "s", first.key, first.levels.size());
        }
        sweep_.factors.push_back(std::move(factor));
    }

    // One at a time, most points leave the parameter to the arm; and a design file may have empty cells.
    void check_arm_value_used(const std::string& key, const Position& at) {
        if (settings_.design == DesignKind::one_at_a_time || settings_.design == DesignKind::file) return;
        for (const Factor& factor : sweep_.factors) {
            if (factor.key != key) continue;
            problem(at, "{} (also in [vary], line {}, which gives it a value at every point: the arm's would never be used).", key,
                    factor.at.line);
        }
    }

    // What the sweep decides by itself: a --set that is never used would be believed all the same.
    void check_set_used(const std::string& set) {
        const std::string key = set.substr(0, set.find('='));
        if (key == "run.replicates") problem({"--set"}, "{} (a sweep's replicates are its own: --replicates N, or replicates in [sweep]).", set);
        if (settings_.design == DesignKind::one_at_a_time || sweep_.design == DesignKind::file) return;
        for (const Factor& factor : sweep_.factors) {
            if (factor.key != key) continue;
            problem({"--set"}, "{} (also in [vary], line {}, which gives it a value at every point: --set would never be used).", set, factor.at.line);
        }
    }

    void check_size() {
        if (!problems_.empty() || design_scenarios(sweep_) <= most_scenarios) return;
        problem({path_}, "more than {} scenarios (design = \"{}\" of {} parameters, {} arms): fewer points, values or arms are needed.",
                most_scenarios, to_text(sweep_.design), sweep_.factors.size(), sweep_.arms.size());
    }

    // In the order of the files and their lines, what is about a whole file last; then the command line.
    void stop_at_problems() {
        if (problems_.empty()) return;
        const auto rank = [&](const Problem& problem) {
            const auto file = std::find_if(sweep_.files.begin(), sweep_.files.end(),
                                           [&](const ScenarioFile& read) { return read.name == problem.at.file; });
            const int line = problem.at.line == 0 ? std::numeric_limits<int>::max() : problem.at.line;
            return std::tuple(file - sweep_.files.begin(), line, problem.at.column);
        };
        std::stable_sort(problems_.begin(), problems_.end(), [&](const Problem& a, const Problem& b) { return rank(a) < rank(b); });
        throw InputError(told_problems(std::move(problems_)));
    }

    const std::string& path_;
    const SweepOptions& options_;
    const Model& model_;
    std::span<const Declaration> declarations_;
    SweepSettings settings_;
    SweepFile sweep_;
    const Section* vary_ = nullptr;
    Position sweep_at_ = {path_};
    std::optional<Position> until_at_;
    std::vector<std::pair<std::string, Position>> arm_keys_;
    std::set<std::string> readable_;
    Problems problems_;
};

}  // namespace

SweepFile read_sweep(const std::string& path, const SweepOptions& options, const Model& model) {
    return SweepReader(path, options, model).read();
}

}  // namespace hearth
