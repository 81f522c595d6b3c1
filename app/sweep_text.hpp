// What the sweep commands say: to people, or as JSON.
#pragma once

#include "app/commands.hpp"
#include "sim/run/sweep/log.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace hearth::cli {

std::string grouped(std::size_t number);                            ///< "1,600"
std::string counted(std::size_t number, const char* what);          ///< "1 run", "1,600 runs"

std::string folder_name(const SweepFolder& folder);

/// "200 points x 2 arms x 4 replicates: 1,600 runs"
std::string plan_line(const SweepPlan& plan);
/// "; 312 of them complete" for what was found, and the shard.
std::string before_line(const SweepState::Tally& tally, Shard shard);

/// The first few on stderr.
void tell_failures(const SweepPlan& plan, const SweepState& state, const std::string& folder);
/// On stdout; `output` is "" where nothing was merged.
void tell_outcome(bool json, const SweepLog& log, const std::string& output, const std::string& folder);
void tell_status(bool json, const SweepPlan& plan, const SweepState& state, const SweepFolder& folder);
void tell_merge(bool json, const SweepState::Tally& tally, const std::string& output);
/// What a few timed runs say the sweep, or a shard of it, will take. The exit code.
int tell_dry_run(const SweepArguments& arguments, const SweepPlan& plan, Shard shard);

/// A command that starts a folder's sweep afresh, to be pasted where the user stands now.
std::string command_afresh(const SweepFolder& folder);

}  // namespace hearth::cli
