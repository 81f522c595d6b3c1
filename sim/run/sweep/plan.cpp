#include "sim/run/sweep/plan.hpp"

#include "sim/core/random.hpp"
#include "sim/core/shell.hpp"
#include "sim/input/error.hpp"
#include "sim/input/toml_text.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/sweep/fingerprint.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <map>

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr Purpose seed_of_point{0xFFFF}, deal_to_shards{0xFFFE};   // the engine's own; models number theirs from below

std::string key_of(const std::string& set) { return set.substr(0, set.find('=')); }

const ScenarioValue& value_of(const Scenario& scenario, std::string_view key) {
    return *std::find_if(scenario.values.begin(), scenario.values.end(), [&](const ScenarioValue& v) { return v.key == key; });
}

// The outcomes by year, unless the scenario says otherwise: a sweep of thousands of runs would drown in months.
std::vector<std::string> lean_output(const ScenarioVariants& variants) {
    std::vector<std::string> sets;
    const auto unsaid = [&](const char* key) { return value_of(variants.scenario(), key).origin == "default"; };
    if (unsaid("output.measures")) sets.push_back("output.measures=\"core\"");
    const bool whole_years = month_of_year(variants.model().run_settings().start) == 4;
    if (unsaid("output.every") && whole_years) sets.push_back("output.every=\"year\"");
    return sets;
}

// What the seeds and the number of replicates of a sweep decide, or every file carries already, is no difference between scenarios.
bool told_elsewhere(const std::string& key) {
    return key == "run.replicates" || key == "run.seed" || key.starts_with("output.");
}

// The same wherever its user stands, also for a path that was given as an absolute one.
std::string seen_from(const std::string& sweep, const std::string& file) {
    return fs::absolute(file).lexically_normal().lexically_relative(fs::absolute(sweep).lexically_normal().parent_path()).generic_string();
}

std::vector<std::string> codes_of(const std::vector<Place>& places) {
    std::vector<std::string> codes;
    for (const Place& place : places) codes.push_back(place.code);
    return codes;
}

}  // namespace

std::string frame_of(const RunDescription& d) {
    std::string text = fmt::format("part 1; {} {}; luck {}; {} x {} in chunks of {} x {}; {} {} {}\n", d.program.version, d.program.revision,
                                   d.luck_layout_version, d.scenarios.size(), d.replicates, d.chunk->scenarios, d.chunk->replicates,
                                   to_text(d.first_month), d.months, d.every == TimeStep::year ? "by year" : "by month");
    for (const std::string& code : codes_of(d.places)) text += code + " ";
    for (const Measure& m : d.measures) text += fmt::format("\n{} {} {}", m.name, static_cast<int>(m.type), column_count(m, d.code_lists));
    return fingerprint(text);
}

ChunkShape choose_chunk(std::size_t scenarios, std::size_t arms, std::size_t replicates, double people, std::size_t years, bool by_point) {
    constexpr double person_months_in_2_s = 2e9;   // about, on two cores: 60,000 children and 43 years took one of them 75 ms
    constexpr std::size_t childhood = 18;          // years of history before the opening
    constexpr std::size_t fair_parts = 128;        // enough for some dozens of shards to have equal shares
    const double each = std::max(1.0, people) * 12.0 * static_cast<double>(years + childhood);
    const std::size_t share = std::clamp<std::size_t>(scenarios * replicates / fair_parts, 1, 256);
    const std::size_t runs = static_cast<std::size_t>(std::clamp(person_months_in_2_s / each, 1.0, static_cast<double>(share)));
    if (by_point) return {arms * replicates <= 4 * runs ? arms : 1, replicates};
    if (replicates >= runs) return {1, runs};
    const std::size_t whole_points = runs / replicates / arms * arms;   // the arms of a point stand together
    return {std::min(scenarios, std::max<std::size_t>(1, whole_points > 0 ? whole_points : runs / replicates)), replicates};
}

SweepPlan::SweepPlan(const std::string& path, const SweepOptions& options, ModelFactory make_model, const KeptTexts* kept) : path_(path), options_(options) {
    const KeepTexts keeping(kept, texts_);
    asked_ = read_sweep(path, options, *make_model());
    design_ = make_design(asked_);
    read_arms(make_model);
    require_shared_frame();
    give_seeds();
    describe_sweep();
    describe_parameters();
    frame_ = frame_of(description_);
    find_problems();
    shuffle_parts();
    for (std::string& input : inputs_) input = fs::absolute(input).string();
}

void SweepPlan::read_arms(ModelFactory make_model) {
    for (const ScenarioFile& file : asked_.files) inputs_.push_back(file.name);
    std::vector<SweepArm> arms = asked_.arms;
    if (arms.empty()) arms.emplace_back();
    std::map<std::string, std::vector<std::string>> lean;   // by scenario: no arm says what is written
    for (const SweepArm& arm : arms) {
        const std::string& scenario = arm.scenario.empty() ? asked_.scenario : arm.scenario;
        const auto sets_after = [&](std::vector<std::string> sets) {
            sets.insert(sets.end(), asked_.sets.begin(), asked_.sets.end());
            sets.insert(sets.end(), arm.sets.begin(), arm.sets.end());
            return sets;
        };
        std::unique_ptr<ScenarioVariants> read;
        if (!lean.contains(scenario)) {
            read = std::make_unique<ScenarioVariants>(scenario, sets_after({}), make_model);
            lean.emplace(scenario, lean_output(*read));
        }
        if (const auto& first = lean.at(scenario); !read || !first.empty())
            read = std::make_unique<ScenarioVariants>(scenario, sets_after(first), make_model);
        for (const ScenarioFile& file : read->scenario().files) inputs_.push_back(file.name);
        for (const ScenarioTable& table : read->scenario().tables) {
            inputs_.push_back(table.file);
            const bool of_arm = std::any_of(arm.sets.begin(), arm.sets.end(), [&](const std::string& set) { return key_of(set) == table.key; });
            if (of_arm) arm_tables_[table.key + "=" + toml_text(table.path)] = seen_from(path_, table.file);
        }
        arms_.push_back(std::move(read));
    }
}

std::string SweepPlan::as_written(const std::string& key, const std::string& value) const {
    const auto found = arm_tables_.find(key + "=" + value);
    return found == arm_tables_.end() ? value : toml_text(found->second);
}

RunDescription SweepPlan::describe_arm(std::size_t arm) const {
    RunDescription described = describe(arms_[arm]->model(), arms_[arm]->scenario(), {});
    for (ResolvedValue& value : described.resolved) value.value = as_written(value.key, value.value);
    for (RunTable& table : described.tables)
        if (const auto found = arm_tables_.find(table.key + "=" + toml_text(table.path)); found != arm_tables_.end()) table.path = found->second;
    return described;
}

std::string SweepPlan::inputs_of(const Scenario& scenario) const {
    std::string text;
    for (const ScenarioValue& value : scenario.values)
        if (!told_elsewhere(value.key) || value.key == "run.seed") text += value.key + " = " + as_written(value.key, value.value) + "\n";
    for (const ScenarioTable& table : scenario.tables) text += table.key + ": " + fingerprint(table.content) + "\n";
    return text;
}

std::string SweepPlan::value_in(const SweepScenario& scenario, const std::string& key) const {
    return as_written(key, variants_of(scenario).value(key, scenario.sets));
}

// Arms with scenarios of their own may differ in anything but the shape of what is written.
void SweepPlan::require_shared_frame() const {
    Problems problems;
    const ScenarioVariants& first = *arms_.front();
    for (std::size_t a = 1; a < arms_.size(); ++a) {
        const auto refuse = [&](const std::string& what) {
            problems.push_back({asked_.arms[a].at, fmt::format("arm {}: {} (the arms of a sweep share months, places and measures).",
                                                               asked_.arms[a].name, what)});
        };
        for (const char* key : {"run.years", "run.start", "output.measures", "output.every", "output.by"}) {
            const std::string here = value_of(arms_[a]->scenario(), key).value, there = value_of(first.scenario(), key).value;
            if (here != there) refuse(fmt::format("{} = {}, but {} in arm {}", key, here, there, asked_.arms.front().name));
        }
        if (codes_of(arms_[a]->model().places()) != codes_of(first.model().places())) refuse("other places than arm " + asked_.arms.front().name);
    }
    if (!problems.empty()) throw InputError(std::move(problems));
}

// Arms of a point always share random numbers; whether points do is the user's choice.
void SweepPlan::give_seeds() {
    for (const Factor& factor : asked_.factors)
        if (factor.key == "run.seed" && asked_.random_numbers == RandomNumbers::by_point)
            throw InputError({{factor.at, "run.seed (with luck = \"by_point\" the sweep makes each point's seed; leave out one of the two)."}});
    for (SweepScenario& scenario : design_.scenarios) {
        if (!scenario.own_seed) continue;
        const auto seed = static_cast<std::uint64_t>(variants_of(scenario).model().run_settings().seed);
        const Words words = draw({seed, 0}, {static_cast<std::uint32_t>(*scenario.own_seed)}, std::uint16_t{0}, seed_of_point);
        const std::uint64_t own = ((std::uint64_t{words[0]} << 32) | words[1]) >> 1;   // run.seed is at most 2^63 - 1
        scenario.sets.push_back(fmt::format("run.seed={}", own));
    }
}

void SweepPlan::describe_sweep() {
    description_ = describe_arm(0);
    description_.scenarios.clear();
    SweepDescription sweep;
    sweep.design = std::string(to_text(asked_.design));
    sweep.base_points = design_.base_points;
    sweep.design_seed = fmt::format("{}", asked_.design_seed);
    for (const SweepArm& arm : asked_.arms) sweep.arms.push_back(arm.name);
    for (const SweepScenario& scenario : design_.scenarios) {
        description_.scenarios.push_back(scenario.name);
        sweep.point.push_back(scenario.point);
        sweep.arm.push_back(scenario.arm);
        sweep.seed.push_back(variants_of(scenario).value("run.seed", scenario.sets));
    }
    description_.sweep = std::move(sweep);
    description_.replicates = asked_.until ? asked_.until->at_most : asked_.replicates;
    double people = 0;
    for (const Place& place : arms_.front()->model().places()) people += place.people;
    description_.chunk = choose_chunk(scenarios(), arms(), asked_.replicates, people, description_.months / 12, asked_.until.has_value());
    for (ResolvedValue& value : description_.resolved) {   // nobody typed these
        const auto typed = [&](const std::string& set) { return key_of(set) == value.key; };
        if (value.key.starts_with("output.") && value.origin == "--set" && std::none_of(asked_.sets.begin(), asked_.sets.end(), typed))
            value.origin = "sweep";
        if (value.key == "run.replicates") value.value = fmt::format("{}", description_.replicates), value.origin = "sweep";
    }
    std::string command = "hearth sweep run " + shell_word(fs::path(path_).filename().string());
    if (options_.scenario) command += " --scenario " + shell_word(fs::path(*options_.scenario).filename().string());
    if (options_.replicates) command += " --replicates " + shell_word(*options_.replicates);
    for (const std::string& set : options_.sets) command += " --set " + shell_word(set);
    description_.history = command;
    add_inputs();
}

// Everything needed to run the sweep again: its own files first, then every scenario's that is not told yet.
void SweepPlan::add_inputs() {
    std::vector<GivenFile> given;
    for (const ScenarioFile& file : asked_.files) given.push_back({fs::path(file.name).filename().generic_string(), file.text});
    given.insert(given.end(), description_.given.begin(), description_.given.end());
    for (std::size_t a = 1; a < arms_.size(); ++a) {
        const RunDescription arm = describe_arm(a);
        for (const std::string& remark : arm.remarks)
            if (std::find(description_.remarks.begin(), description_.remarks.end(), remark) == description_.remarks.end()) description_.remarks.push_back(remark);
        for (const GivenFile& file : arm.given)
            if (std::none_of(given.begin(), given.end(), [&](const GivenFile& g) { return g.name == file.name && g.text == file.text; }))
                given.push_back(file);
        for (const RunTable& table : arm.tables)
            if (std::none_of(description_.tables.begin(), description_.tables.end(), [&](const RunTable& t) { return t.content == table.content; }))
                description_.tables.push_back({fmt::format("{} of {}", table.key, asked_.arms[a].name), table.path, table.source, table.content});
    }
    description_.given = std::move(given);
}

// Those of the design first, then whatever else is not the same in all arms.
void SweepPlan::describe_parameters() {
    for (const Factor& factor : asked_.factors) {
        const std::size_t before = description_.sweep->parameters.size();
        add_parameter(factor.key);
        if (description_.sweep->parameters.size() == before || !factor.levels.empty() || asked_.design == DesignKind::file) continue;
        VariedParameter& added = description_.sweep->parameters.back();
        added.range = {factor.low, factor.high}, added.logarithmic = factor.logarithmic;
    }
    for (const SweepArm& arm : asked_.arms)
        for (const std::string& set : arm.sets) add_parameter(key_of(set));
    for (std::size_t i = 0; i < arms_.front()->scenario().values.size(); ++i)
        for (const auto& arm : arms_)
            if (arm->scenario().values[i].value != arms_.front()->scenario().values[i].value) add_parameter(arm->scenario().values[i].key);
}

void SweepPlan::add_parameter(const std::string& key) {
    std::vector<VariedParameter>& parameters = description_.sweep->parameters;
    const bool known = std::any_of(parameters.begin(), parameters.end(), [&](const VariedParameter& p) { return p.key == key; });
    if (known || told_elsewhere(key)) return;
    VariedParameter added{.key = key, .values = {}};
    const auto declarations = arms_.front()->model().declarations();
    const auto found = std::find_if(declarations.begin(), declarations.end(), [&](const Declaration& d) { return d.key == key; });
    if (found == declarations.end()) return;
    added.unit = found->unit;
    added.meaning = found->meaning;
    for (const SweepScenario& scenario : design_.scenarios) added.values.push_back(value_in(scenario, key));
    parameters.push_back(std::move(added));
}

void SweepPlan::find_problems() {
    std::vector<std::string> arm_inputs;
    for (const auto& arm : arms_) arm_inputs.push_back(fingerprint(inputs_of(arm->scenario())));
    for (const SweepScenario& scenario : design_.scenarios) {
        std::map<std::string, std::string> values;   // sorted, so that the order of columns does not matter
        for (const std::string& set : scenario.sets) values[key_of(set)] = value_in(scenario, key_of(set));
        std::string text = arm_inputs[scenario.arm] + "\n";
        for (const auto& [key, value] : values) text += key + " = " + value + "\n";
        fingerprints_.push_back(fingerprint(text));
        const Problems found = variants_of(scenario).check(scenario.sets, scenario.at,
                                                           [&](const Model& model) { return other_places(model, scenario); });
        problems_.push_back(found.empty() ? "" : InputError(found).what());
    }
}

Problems SweepPlan::other_places(const Model& model, const SweepScenario& scenario) const {
    const std::vector<Place>& expected = description_.summed_places.empty() ? description_.places : description_.summed_places;
    if (codes_of(model.places()) == codes_of(expected)) return {};
    return {{scenario.at, fmt::format("{} (other places than the rest of the sweep; one run can hold several places: place.authorities).",
                                      fmt::join(scenario.sets, ", "))}};
}

std::unique_ptr<Model> SweepPlan::make(std::size_t scenario) const {
    const SweepScenario& asked = design_.scenarios.at(scenario);
    auto model = variants_of(asked).make(asked.sets, asked.at);
    if (const Problems found = other_places(*model, asked); !found.empty()) throw InputError(found);
    return model;
}

// How many replicates a point gets is decided from all its runs, so they stay in one shard then.
std::size_t SweepPlan::unit_of(PartAt part) const {
    return asked_.until ? part.scenario_chunk * chunk().scenarios / arms() : part.scenario_chunk * replicate_chunks() + part.replicate_chunk;
}

void SweepPlan::shuffle_parts() {
    std::vector<std::pair<std::uint32_t, std::size_t>> cards(unit_of({scenario_chunks() - 1, replicate_chunks() - 1}) + 1);
    for (std::size_t unit = 0; unit < cards.size(); ++unit)
        cards[unit] = {draw({0, 0}, {static_cast<std::uint32_t>(unit)}, std::uint16_t{0}, deal_to_shards)[0], unit};
    std::sort(cards.begin(), cards.end());
    deal_.resize(cards.size());
    for (std::size_t position = 0; position < cards.size(); ++position) deal_[cards[position].second] = position;
}

bool SweepPlan::belongs(PartAt part, Shard shard) const { return deal_[unit_of(part)] % shard.count == shard.index - 1; }

std::vector<SweepPlan::Run> SweepPlan::runs(PartAt part) const {
    std::vector<Run> runs;
    const std::size_t first_scenario = part.scenario_chunk * chunk().scenarios, first_replicate = part.replicate_chunk * chunk().replicates;
    for (std::size_t s = first_scenario; s < std::min(first_scenario + chunk().scenarios, scenarios()); ++s)
        for (std::size_t r = first_replicate; r < std::min(first_replicate + chunk().replicates, replicates()); ++r) runs.push_back({s, r});
    return runs;
}

std::size_t SweepPlan::position(PartAt part, Run run) const {
    return (run.scenario - part.scenario_chunk * chunk().scenarios) * chunk().replicates + run.replicate -
           part.replicate_chunk * chunk().replicates;
}

}  // namespace hearth
