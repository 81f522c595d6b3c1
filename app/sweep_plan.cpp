// hearth sweep plan, and sweep run --dry-run: what would be run, as text, as a design file, and what it would take.
#include "app/answer.hpp"
#include "app/errors.hpp"
#include "app/outputs.hpp"
#include "app/sweep_text.hpp"
#include "sim/core/csv.hpp"
#include "sim/output/publish.hpp"
#include "sim/run/progress.hpp"
#include "sim/run/sweep/pilot.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <sstream>
#include <unordered_set>

namespace hearth::cli {
namespace {

constexpr std::size_t most_shown = 5;   // scenarios, and values

std::string bytes_text(double bytes) {
    if (bytes < 1e6) return fmt::format("{:.0f} kB", std::max(1.0, bytes / 1e3));
    return bytes < 1e9 ? fmt::format("{:.1f} MB", bytes / 1e6) : fmt::format("{:.1f} GB", bytes / 1e9);
}

std::vector<std::size_t> failing(const SweepPlan& plan) {
    std::vector<std::size_t> scenarios;
    for (std::size_t s = 0; s < plan.scenarios(); ++s)
        if (!plan.problem(s).empty()) scenarios.push_back(s);
    return scenarios;
}

// Four digits are enough to see what is meant; the design file has all of them.
std::string brief(const std::string& value) {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc{} && end == value.data() + value.size() ? fmt::format("{:.4g}", number) : value;
}

std::string parameter_line(const VariedParameter& parameter) {
    std::string text = "  " + parameter.key;
    const std::string unit = parameter.unit.empty() || parameter.unit == "1" ? "" : " [" + parameter.unit + "]";
    if (parameter.range) return text + fmt::format(": {:g} to {:g}{}{}\n", parameter.range->first, parameter.range->second,
                                                   parameter.logarithmic ? " (by ratio)" : "", unit);
    std::vector<std::string> values;
    std::unordered_set<std::string> seen;
    for (const std::string& value : parameter.values)
        if (seen.insert(value).second) values.push_back(value);
    const std::size_t shown = std::min(most_shown, values.size());
    std::vector<std::string> first;
    for (std::size_t i = 0; i < shown; ++i) first.push_back(brief(values[i]));
    text += fmt::format(": {}", fmt::join(first, ", "));
    return text + (values.size() > shown ? fmt::format(" and {} more", values.size() - shown) : "") + unit + "\n";
}

std::string scenario_line(const SweepPlan& plan, std::size_t scenario) {
    std::string text = "  " + plan.description().scenarios[scenario] + ":";
    for (const VariedParameter& p : plan.description().sweep->parameters) text += fmt::format(" {} = {};", p.key, brief(p.values[scenario]));
    text.back() = '\n';
    return text;
}

std::string plan_text(const SweepPlan& plan) {
    const RunDescription& d = plan.description();
    std::string text = fmt::format("Design {} on {}; {} months from {}, {} measures by {}, {}.\n", d.sweep->design, plan.asked().scenario, d.months,
                                   to_text(d.first_month), d.measures.size(), d.every == TimeStep::year ? "year" : "month",
                                   counted(d.places.size(), "place"));
    if (plan.arms() > 1) text += fmt::format("Arms: {}\n", fmt::join(d.sweep->arms, ", "));
    for (const VariedParameter& parameter : d.sweep->parameters) text += parameter_line(parameter);
    text += "First scenarios:\n";
    for (std::size_t s = 0; s < std::min(most_shown, plan.scenarios()); ++s) text += scenario_line(plan, s);
    for (const std::string& remark : d.remarks) text += "Note: " + remark + "\n";
    const std::vector<std::size_t> bad = failing(plan);
    if (!bad.empty()) text += fmt::format("{} cannot run:\n", counted(bad.size(), "scenario"));
    for (const std::size_t s : bad) text += fmt::format("  {}: {}\n", d.scenarios[s], plan.problem(s));
    return text;
}

nlohmann::ordered_json facts_of(const SweepPlan& plan) {
    const RunDescription& d = plan.description();
    nlohmann::ordered_json facts = {{"design", d.sweep->design}, {"scenario", plan.asked().scenario}, {"points", plan.design().points}, {"arms", d.sweep->arms},
                                    {"replicates", plan.asked().replicates}, {"runs", plan.scenarios() * plan.asked().replicates},
                                    {"most_runs", plan.scenarios() * plan.replicates()}, {"months", d.months}, {"places", d.places.size()},
                                    {"measures", d.measures.size()}, {"remarks", d.remarks},
                                    {"cannot_run", nlohmann::ordered_json::array()}};
    for (const std::size_t s : failing(plan)) facts["cannot_run"].push_back({{"scenario", d.scenarios[s]}, {"why", plan.problem(s)}});
    return facts;
}

std::string cell(const std::string& text) {
    const bool plain = text.size() >= 2 && text.front() == '"' && text.find('\\') == std::string::npos;
    return csv_cell_of(plain ? std::string_view(text).substr(1, text.size() - 2) : text);
}

// Every value that varies is written out, so the file is the whole design and can be run with the first arm's scenario.
void write_design(const SweepPlan& plan, const std::string& path, bool force) {
    const SweepDescription& sweep = *plan.description().sweep;
    std::ostringstream file;
    file << "scenario,point" << (sweep.arms.empty() ? "" : ",arm");
    for (const VariedParameter& parameter : sweep.parameters) file << ',' << parameter.key;
    const bool own_seed = std::any_of(sweep.seed.begin(), sweep.seed.end(), [&](const std::string& seed) { return seed != sweep.seed.front(); });
    file << (own_seed ? ",run.seed\n" : "\n");
    for (std::size_t s = 0; s < plan.scenarios(); ++s) {
        file << cell(plan.description().scenarios[s]) << ',' << sweep.point[s];
        if (!sweep.arms.empty()) file << ',' << cell(sweep.arms[sweep.arm[s]]);
        for (const VariedParameter& parameter : sweep.parameters) file << ',' << cell(parameter.values[s]);
        file << (own_seed ? "," + sweep.seed[s] + "\n" : "\n");
    }
    write_text(path, file.str(), force ? Existing::replace : Existing::keep);
}

// As validate answers for one scenario.
Exit exit_of(const SweepPlan& plan) { return failing(plan).empty() ? done : invalid_input; }

}  // namespace

int sweep_plan(const SweepArguments& arguments, ModelFactory make_model) {
    const SweepPlan plan(arguments.path, {.scenario = arguments.scenario, .replicates = arguments.replicates, .sets = arguments.sets}, make_model);
    if (!arguments.output.empty()) {
        refuse_to_replace(arguments.output, arguments.force);
        refuse_to_replace_inputs(arguments.output, plan.inputs());
        write_design(plan, arguments.output, arguments.force);
    }
    if (arguments.json) print(facts_of(plan));
    else std::cout << plan_line(plan) << ".\n" << plan_text(plan);
    if (!arguments.output.empty() && !arguments.json) std::cout << fmt::format("{}: the design, to be edited and run.\n", arguments.output);
    return exit_of(plan);
}

int tell_dry_run(const SweepArguments& arguments, const SweepPlan& plan, Shard shard) {
    const Pilot found = pilot(plan, arguments.jobs);
    const SweepState::Tally tally = SweepState(plan).tally(shard);
    const std::size_t runs = tally.missing, all = plan.scenarios() * plan.asked().replicates, most = plan.scenarios() * plan.replicates() * runs / all;
    const double jobs = runs >= static_cast<std::size_t>(arguments.jobs) ? arguments.jobs : 1;
    const double seconds = found.seconds_each / jobs, bytes = found.bytes_each;
    if (arguments.json) {
        nlohmann::ordered_json facts = facts_of(plan);
        facts.update({{"pilot_runs", found.runs}, {"seconds_each", found.seconds_each}, {"jobs", arguments.jobs},
                      {"seconds", seconds * static_cast<double>(runs)}, {"bytes", bytes * static_cast<double>(runs)}});
        if (shard.count > 1) facts["shard_runs"] = runs;
        print(facts);
        return exit_of(plan);
    }
    std::cout << plan_line(plan) << before_line(tally, shard) << '\n' << plan_text(plan);
    if (found.runs == 0) {
        std::cout << "No scenario of it can be run.\n";
        return exit_of(plan);
    }
    std::cout << fmt::format("{} timed: {:.3g} s each; with {} about {}, and {} of results (as much again while merging).\n",
                             counted(found.runs, "run"), found.seconds_each, counted(static_cast<std::size_t>(arguments.jobs), "job"),
                             duration_text(seconds * static_cast<double>(runs)), bytes_text(bytes * static_cast<double>(runs)));
    if (most > runs) std::cout << fmt::format("At most {} and {}.\n", duration_text(seconds * static_cast<double>(most)), bytes_text(bytes * static_cast<double>(most)));
    std::cout << "Nothing was written.\n";
    return exit_of(plan);
}

}  // namespace hearth::cli
