#include "sim/run/describe.hpp"

#include "sim/core/random.hpp"
#include "sim/core/shell.hpp"
#include "sim/output/hdf5_file.hpp"
#include "sim/run/executor.hpp"
#include "sim/run/output_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#ifndef HEARTH_VERSION
#define HEARTH_VERSION "0.1.0"
#endif
#ifndef HEARTH_REVISION
#define HEARTH_REVISION "unknown"
#endif

namespace hearth {
namespace {

namespace fs = std::filesystem;

std::string from_folder(const fs::path& folder, const std::string& file) {
    const fs::path relative = fs::path(file).lexically_relative(folder.empty() ? "." : folder);
    return relative.empty() ? fs::path(file).filename().string() : relative.generic_string();
}

// "scenarios/base.toml:12" -> "base.toml:12"; "default" and "--set" stay.
std::string origin_from_folder(const fs::path& folder, const std::string& origin) {
    const auto colon = origin.rfind(':');
    return colon == std::string::npos ? origin : from_folder(folder, origin.substr(0, colon)) + origin.substr(colon);
}

std::string history(const std::string& scenario_file, std::span<const std::string> sets) {
    std::string command = "hearth run " + shell_word(fs::path(scenario_file).filename().string());
    for (const std::string& set : sets) command += " --set " + shell_word(set);
    return command;
}

ResolvedValue resolved(const fs::path& folder, const ScenarioValue& value, std::span<const Declaration> declarations) {
    ResolvedValue told{value.key, value.value, origin_from_folder(folder, value.origin)};
    const auto found = std::find_if(declarations.begin(), declarations.end(), [&](const Declaration& d) { return d.key == value.key; });
    if (found != declarations.end()) {
        told.unit = found->unit;
        told.meaning = found->meaning;
        told.evidence = std::string(to_text(found->evidence));
        told.source = found->source;
    }
    return told;
}

}  // namespace

ProgramDescription describe_program() {
    return {HEARTH_VERSION, HEARTH_REVISION, fmt::format("g++ {}", __VERSION__),
            fmt::format("HDF5 {}.{}.{}, {}, fmt {}.{}.{}", H5_VERS_MAJOR, H5_VERS_MINOR, H5_VERS_RELEASE, tbb_version(),
                        FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)};
}

std::vector<std::string> remarks_of(const Model& model, const Scenario& scenario) {
    std::vector<std::string> remarks;
    for (const ScenarioTable& table : scenario.tables) remarks.insert(remarks.end(), table.remarks.begin(), table.remarks.end());
    const std::vector<std::string> more = model.remarks();
    remarks.insert(remarks.end(), more.begin(), more.end());
    return remarks;
}

RunDescription describe(const Model& model, const Scenario& scenario, std::span<const std::string> sets) {
    const RunSettings& settings = model.run_settings();
    OutputPlan plan = make_output_plan(model);
    const std::string given = scenario.files.empty() ? scenario.name : scenario.files.front().name;
    const fs::path folder = fs::path(given).parent_path();
    RunDescription d;
    d.scenarios = {scenario.name};
    d.replicates = static_cast<std::size_t>(settings.replicates);
    d.first_month = plan.first_month;
    d.months = plan.months;
    d.every = plan.every;
    d.places = std::move(plan.places);
    d.summed_places = std::move(plan.summed_places);
    d.measures = std::move(plan.measures);
    d.code_lists = std::move(plan.code_lists);
    d.derived_measures.assign(model.derived_measures().begin(), model.derived_measures().end());
    d.seed = fmt::format("{}", settings.seed);
    d.luck_layout_version = luck_layout_version;
    for (const ScenarioFile& file : scenario.files) d.given.push_back({from_folder(folder, file.name), file.text});
    for (const ScenarioValue& value : scenario.values) d.resolved.push_back(resolved(folder, value, model.declarations()));
    for (const ScenarioTable& table : scenario.tables) d.tables.push_back({table.key, table.path, table.source, table.content});
    d.observed_table = model.observed_table_key();
    d.national_table = model.national_table_key();
    d.program = describe_program();
    d.history = history(given, sets);
    d.remarks = remarks_of(model, scenario);
    return d;
}

}  // namespace hearth
