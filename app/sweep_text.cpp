#include "app/sweep_text.hpp"

#include "app/answer.hpp"
#include "sim/core/shell.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <iostream>

namespace hearth::cli {
namespace {

constexpr std::size_t most_told = 10;   // failures; the rest are counted

// A bad row fails in every replicate: one line for all of them.
std::vector<std::string> failure_lines(const SweepPlan& plan, const std::vector<RunFailure>& failures) {
    std::vector<std::string> lines;
    for (std::size_t first = 0, end = 0; first < failures.size(); first = end) {
        while (end < failures.size() && failures[end].scenario == failures[first].scenario && failures[end].why == failures[first].why) ++end;
        const std::size_t last = failures[end - 1].replicate;
        const std::string which = end - first == 1 ? fmt::format("replicate {}", last)
                                                   : fmt::format("{} replicates from {} to {}", end - first, failures[first].replicate, last);
        lines.push_back(fmt::format("{}, {}: {}", plan.description().scenarios[failures[first].scenario], which, failures[first].why));
    }
    return lines;
}

std::size_t all(const SweepState::Tally& tally) { return tally.complete + tally.failed + tally.missing; }

nlohmann::ordered_json tally_json(const SweepState::Tally& tally) {
    return {{"runs", all(tally)}, {"complete", tally.complete}, {"failed", tally.failed}, {"missing", tally.missing}};
}

}  // namespace

std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string counted(std::size_t number, const char* what) { return fmt::format("{} {}{}", grouped(number), what, number == 1 ? "" : "s"); }

std::string folder_name(const SweepFolder& folder) {
    const auto near = folder.path().lexically_proximate(std::filesystem::current_path());
    return near.generic_string();
}

std::string command_afresh(const SweepFolder& folder) {
    const SweepOrder& order = folder.order();
    const auto here = [&](const std::string& path) {
        return shell_path((folder.path() / order.from / path).lexically_normal().lexically_proximate(std::filesystem::current_path()).generic_string());
    };
    std::string command = "hearth sweep run " + here(order.sweep);
    if (order.options.scenario) command += " --scenario " + here(*order.options.scenario);
    if (order.options.replicates) command += " --replicates " + shell_word(*order.options.replicates);
    for (const std::string& set : order.options.sets) command += " --set " + shell_word(set);
    return command + " -o " + here(order.output) + " --force";
}

std::string plan_line(const SweepPlan& plan) {
    std::string text = counted(plan.design().points, "point");
    if (plan.arms() > 1) text += " x " + counted(plan.arms(), "arm");
    const std::size_t replicates = plan.asked().replicates;
    if (plan.asked().until)
        return fmt::format("{} x {} to {} replicates: {} to {} runs", text, replicates, plan.replicates(),
                           grouped(plan.scenarios() * replicates), grouped(plan.scenarios() * plan.replicates()));
    return fmt::format("{} x {}: {}", text, counted(replicates, "replicate"), counted(plan.scenarios() * replicates, "run"));
}

std::string before_line(const SweepState::Tally& tally, Shard shard) {
    std::string text = shard.count > 1 ? fmt::format("; shard {} of {}: {}", shard.index, shard.count, counted(all(tally), "run")) : "";
    if (all(tally) == 0) text += " (nothing to do: there are more shards than parts)";
    if (tally.complete + tally.failed > 0) text += fmt::format("; {} complete already", grouped(tally.complete));
    if (tally.failed > 0) text += fmt::format(", {} failed before", grouped(tally.failed));
    return text + ".";
}

void tell_failures(const SweepPlan& plan, const SweepState& state, const std::string& folder) {
    const std::vector<std::string> lines = failure_lines(plan, state.failures());
    for (std::size_t i = 0; i < std::min(most_told, lines.size()); ++i) spdlog::error("{}", lines[i]);
    if (lines.size() > most_told) spdlog::error("... and {} more: hearth sweep status {}", lines.size() - most_told, shell_path(folder));
}

void tell_outcome(bool json, const SweepLog& log, const std::string& output, const std::string& folder) {
    const std::size_t now = log.outcome.complete_now + log.outcome.failed_now;
    const double rate = log.running_seconds > 0 ? static_cast<double>(now) / log.running_seconds : 0;
    if (json) {
        nlohmann::ordered_json facts = {{"output", nullptr}, {"folder", folder}, {"status", log.status}};
        if (!output.empty()) facts["output"] = output;
        facts.update(tally_json(log.tally));
        facts["complete_now"] = log.outcome.complete_now;
        facts["failed_now"] = log.outcome.failed_now;
        if (log.points_settled) facts["points_settled"] = *log.points_settled;
        facts["seconds"] = log.running_seconds;
        facts["runs_per_second"] = rate;
        print(facts);
        return;
    }
    std::cout << fmt::format("{}: {} of {} runs complete", output.empty() ? folder : output, grouped(log.tally.complete), grouped(all(log.tally)));
    if (log.tally.failed > 0) std::cout << fmt::format(", {} failed", grouped(log.tally.failed));
    if (log.tally.missing > 0) std::cout << fmt::format(", {} missing", grouped(log.tally.missing));
    std::cout << fmt::format("; {} now in {:.1f} s, {:.1f} runs/s; {}.\n", grouped(now), log.running_seconds, rate, log.status);
    if (log.points_settled)
        std::cout << fmt::format("{} of {} known as well as [until] asks{}.\n", grouped(*log.points_settled), counted(log.points, "point"),
                                 *log.points_settled < log.points && log.tally.missing == 0 ? "; the others reached its at_most first" : "");
    if (log.tally.missing > 0 || log.tally.failed > 0) std::cout << fmt::format("To go on: hearth sweep resume {}\n", shell_path(folder));
    else if (output.empty()) std::cout << fmt::format("When all shards are done: hearth sweep merge {}\n", shell_path(folder));
    else std::cout << fmt::format("The parts in {} are not needed any more.\n", folder);
}

void tell_status(bool json, const SweepPlan& plan, const SweepState& state, const SweepFolder& folder) {
    const SweepState::Tally tally = state.tally({});
    if (json) {
        nlohmann::ordered_json facts = {{"folder", folder_name(folder)}, {"sweep", folder.order().sweep}, {"output", folder.order().output}};
        facts.update(tally_json(tally));
        facts["outdated"] = state.outdated();
        facts["failures"] = nlohmann::ordered_json::array();
        for (const RunFailure& f : state.failures())
            facts["failures"].push_back({{"scenario", plan.description().scenarios[f.scenario]}, {"replicate", f.replicate}, {"why", f.why}});
        facts["damaged"] = state.problems();
        print(facts);
        return;
    }
    std::cout << fmt::format("{} of {}\n{}.\n", folder_name(folder), folder.order().sweep, plan_line(plan));
    std::cout << fmt::format("{} due: {} complete, {} failed, {} missing.\n", counted(all(tally), "run"), grouped(tally.complete), grouped(tally.failed),
                             grouped(tally.missing));
    if (plan.asked().until) std::cout << fmt::format("{} of {} known as well as [until] asks.\n", grouped(state.points_settled()), counted(plan.design().points, "point"));
    if (state.outdated() > 0) std::cout << fmt::format("{} were made with other inputs than the sweep has now.\n", counted(state.outdated(), "complete run"));
    for (const std::string& problem : state.problems()) std::cout << problem << '\n';
    for (const std::string& line : failure_lines(plan, state.failures())) std::cout << "failed: " << line << '\n';
    if (state.outdated() > 0) std::cout << fmt::format("To run those again: hearth sweep resume {} --force\n", shell_path(folder_name(folder)));
    else if (tally.missing + tally.failed > 0) std::cout << fmt::format("To go on: hearth sweep resume {}\n", shell_path(folder_name(folder)));
}

void tell_merge(bool json, const SweepState::Tally& tally, const std::string& output) {
    if (json) {
        nlohmann::ordered_json facts = {{"output", output}};
        facts.update(tally_json(tally));
        print(facts);
        return;
    }
    std::cout << fmt::format("{}: {} of {} complete, {} failed, {} missing.\n", output, grouped(tally.complete), counted(all(tally), "run"),
                             grouped(tally.failed), grouped(tally.missing));
}

}  // namespace hearth::cli
