// hearth sweep run, resume and merge: what is left is run part by part, and the parts become one run file.
#include "app/commands.hpp"
#include "app/errors.hpp"
#include "app/interrupt.hpp"
#include "app/outputs.hpp"
#include "app/sweep_text.hpp"
#include "app/terminal.hpp"
#include "sim/core/shell.hpp"
#include "sim/output/run_file.hpp"
#include "sim/run/progress.hpp"
#include "sim/run/sweep/log.hpp"
#include "sim/run/sweep/merge.hpp"
#include "sim/run/sweep/reuse.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <charconv>
#include <chrono>
#include <filesystem>
#include <iostream>

namespace hearth::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

Shard read_shard(const std::string& text) {
    Shard shard;
    const char* end = text.data() + text.size();
    const auto index = std::from_chars(text.data(), end, shard.index);
    const bool slash = index.ec == std::errc{} && index.ptr != end && *index.ptr == '/';
    const auto count = slash ? std::from_chars(index.ptr + 1, end, shard.count) : index;
    if (!slash || count.ec != std::errc{} || count.ptr != end || shard.index < 1 || shard.index > shard.count)
        throw UsageError(fmt::format("sweep: --shard {} (must be I/N with I from 1 to N, 2/7 for instance).", text));
    return shard;
}

SweepWork work_of(const SweepArguments& arguments) {
    return {.shard = read_shard(arguments.shard), .jobs = arguments.jobs,
            .on_error = arguments.on_error == "stop" ? OnError::stop : OnError::go_on,
            .laws = arguments.check ? LawCheck::every_month : LawCheck::none};
}

fs::path folder_of(const fs::path& output) { return fs::path(output).replace_extension(".sweep"); }

// Merging again after a mended design replaces what the same sweep wrote before; nothing else without --force.
bool made_by(const SweepPlan& plan, const fs::path& output) {
    try {
        const RunFile file(output);
        return file.description().history == plan.description().history && file.description().scenarios == plan.description().scenarios;
    } catch (const RunFileError&) {
        return false;
    }
}

enum class Output { of_folder, elsewhere };   // the folder's own may be replaced by its sweep: others may only look the same

Existing existing_of(const SweepPlan& plan, const fs::path& output, Output whose, bool force) {
    return force || (whose == Output::of_folder && made_by(plan, output)) ? Existing::replace : Existing::keep;
}

void refuse_output(const SweepPlan& plan, const fs::path& output, Output whose, bool force) {
    refuse_to_replace(output, existing_of(plan, output, whose, force) == Existing::replace);
    refuse_to_replace_inputs(output, plan.inputs());
}

const char* status_of(const SweepState::Tally& tally, const SweepOutcome& outcome) {
    if (outcome.interrupted && tally.missing > 0) return "interrupted";
    if (outcome.gave_up) return "stopped at a failure";
    if (tally.failed > 0) return "some runs failed";
    return tally.missing > 0 ? "incomplete" : "complete";
}

int exit_of(const SweepState::Tally& tally, const SweepOutcome& outcome) {
    if (outcome.interrupted && tally.missing > 0) return interrupted;
    return tally.failed > 0 ? some_runs_failed : done;
}

SweepOutcome run_with_progress(const SweepPlan& plan, const SweepFolder& folder, SweepState& state, const SweepWork& work, bool quiet) {
    const auto style = quiet ? Progress::Style::quiet : progress_style_of_stderr();
    const auto start = Clock::now();
    Progress progress(raw_error(), style, start, std::chrono::seconds(30));
    return run_sweep(plan, folder, state, work, [&](const SweepProgress& p) {
        if (progress.due()) progress.show(runs_text(p.done, p.failed, p.due, p.done_now, seconds_since(start)));
    }, stop_on_interrupt());
}

void refuse_outdated(const SweepPlan& plan, const SweepFolder& folder, const SweepState& state) {
    if (state.outdated() == 0) return;
    throw SweepConflict(fmt::format("{}: {} complete run{} made with other inputs than {} has now. "
                                    "hearth sweep resume {} --force runs them again, hearth sweep run with -o FILE keeps both.",
                                    folder_name(folder), state.outdated(), state.outdated() == 1 ? " was" : "s were", plan.asked().files.front().name,
                                    shell_path(folder_name(folder))));
}

// Everything after the plan is known: run what is left, merge when nothing is, tell.
int go_on(const SweepArguments& arguments, const SweepPlan& plan, const SweepFolder& folder, const fs::path& output, double planning) {
    SweepLog log{.command = arguments.command, .status = "", .work = work_of(arguments), .tally = {}, .outcome = {}, .planning_seconds = planning};
    const auto lock = folder.lock(log.work.shard);
    SweepState state(plan);
    state.read(folder);
    for (const std::string& problem : state.problems()) spdlog::warn("{}; its runs are made again", problem);
    if (!arguments.force) refuse_outdated(plan, folder, state);
    folder.keep(plan.texts());
    if (!arguments.reuse.empty()) {
        const std::size_t reused = reuse_runs(plan, SweepFolder::open(arguments.reuse), folder, state);
        if (!arguments.quiet) std::cerr << fmt::format("{} taken from {}.", counted(reused, "run"), arguments.reuse) << std::endl;
    }
    for (const std::string& remark : plan.description().remarks) spdlog::warn("{}", remark);
    if (!arguments.quiet) std::cerr << plan_line(plan) << before_line(state.tally(log.work.shard), log.work.shard) << std::endl;
    auto start = Clock::now();
    log.outcome = run_with_progress(plan, folder, state, log.work, arguments.quiet);
    log.running_seconds = seconds_since(start);
    log.tally = state.tally(log.work.shard);
    log.points = plan.design().points;
    if (plan.asked().until && log.work.shard.count == 1) log.points_settled = state.points_settled();
    const bool merge = log.work.shard.count == 1 && !arguments.no_merge && log.tally.missing == 0 && log.tally.complete > 0;
    start = Clock::now();
    fs::path written = output;
    if (merge) written = merge_sweep(plan, state, output, existing_of(plan, output, Output::of_folder, arguments.force));
    log.merging_seconds = seconds_since(start);
    log.status = status_of(log.tally, log.outcome);
    append_sweep_log(folder.log(), log);
    tell_failures(plan, state, folder_name(folder));
    tell_outcome(arguments.json, log, merge ? written.string() : "", folder_name(folder));
    return tell_other_name(output, written, exit_of(log.tally, log.outcome));
}

// Paths in the plan are told from where its user stood; standing there, everything reads as it did then.
SweepPlan plan_from_files(const SweepFolder& folder, ModelFactory make_model) {
    const fs::path here = fs::current_path();
    fs::current_path(folder.path() / folder.order().from);
    try {
        SweepPlan plan(folder.order().sweep, folder.order().options, make_model);
        fs::current_path(here);
        return plan;
    } catch (...) {
        fs::current_path(here);
        throw;
    }
}

// A folder that was moved or copied away from its sweep file keeps what that said.
SweepPlan plan_from_folder(const SweepFolder& folder, ModelFactory make_model) {
    const KeptTexts kept = folder.kept();
    if (kept.empty())
        throw SweepConflict(fmt::format("{}: is a sweep of {} (seen from the folder), which is not there; put it back to go on.", folder_name(folder),
                                        (fs::path(folder.order().from) / folder.order().sweep).lexically_normal().generic_string()));
    return SweepPlan(folder.order().sweep, folder.order().options, make_model, &kept);
}

SweepPlan plan_again(const SweepFolder& folder, ModelFactory make_model) {
    SweepPlan plan = folder.has_sweep_file() ? plan_from_files(folder, make_model) : plan_from_folder(folder, make_model);
    if (plan.frame() != folder.order().frame)
        throw SweepConflict(fmt::format("{}: {} or the program has changed since: other size, months, measures or revision. {} starts afresh.",
                                        folder_name(folder), folder.order().sweep, command_afresh(folder)));
    return plan;
}

// As -o says; else the file that the sweep was told to write, seen from where the user stands now. Whoever made the folder wrote its
// plan, so that never leads away from the folder.
fs::path output_of(const SweepFolder& folder, const std::string& given) {
    if (!given.empty()) return given;
    if (const auto output = folder.output()) return output->lexically_proximate(fs::current_path());
    throw SweepConflict(fmt::format("{}: was told to write {}, which is not beside the folder, and nothing was written. -o FILE names the file to write.",
                                    folder_name(folder), folder.order().output));
}

}  // namespace

int sweep_run(const SweepArguments& arguments, ModelFactory make_model) {
    const std::string& sweep = arguments.path;
    const auto start = Clock::now();
    read_shard(arguments.shard);   // before anything is made
    const SweepOptions options{.scenario = arguments.scenario, .replicates = arguments.replicates, .sets = arguments.sets};
    const SweepPlan plan(sweep, options, make_model);
    if (arguments.dry_run) return tell_dry_run(arguments, plan, read_shard(arguments.shard));
    const fs::path output = !arguments.output.empty() ? fs::path(arguments.output) : fs::path(sweep).stem() += ".h5";
    if (!output.has_filename()) throw UsageError(fmt::format("{}: is a folder's name; -o FILE names a file.", output.string()));
    const fs::path path = folder_of(output);
    if (path == output) throw UsageError(fmt::format("{}: is the folder of its parts; -o FILE names another, .h5 for instance.", output.string()));
    refuse_output(plan, output, fs::exists(path) ? Output::of_folder : Output::elsewhere, arguments.force);
    stop_on_interrupt();
    const SweepOrder order{.sweep = sweep, .options = options, .output = output.string(), .from = {}, .frame = plan.frame(),
                           .scenarios = plan.scenarios(), .replicates = plan.replicates(), .chunk = plan.chunk()};
    const SweepFolder folder = SweepFolder::create(path, order, arguments.force);
    return go_on(arguments, plan, folder, output, seconds_since(start));
}

int sweep_resume(const SweepArguments& arguments, ModelFactory make_model) {
    const auto start = Clock::now();
    const SweepFolder folder = SweepFolder::open(arguments.path);
    const SweepPlan plan = plan_again(folder, make_model);
    const fs::path output = output_of(folder, arguments.output);
    const Output whose = arguments.output.empty() ? Output::of_folder : Output::elsewhere;
    refuse_output(plan, output, whose, arguments.force);
    stop_on_interrupt();
    return go_on(arguments, plan, folder, output, seconds_since(start));
}

int sweep_status(const SweepArguments& arguments, ModelFactory make_model) {
    const SweepFolder folder = SweepFolder::open(arguments.path);
    const SweepPlan plan = plan_again(folder, make_model);
    SweepState state(plan);
    state.read(folder);
    tell_status(arguments.json, plan, state, folder);
    return done;
}

int sweep_merge(const SweepArguments& arguments, ModelFactory make_model) {
    std::vector<SweepFolder> folders;
    for (const std::string& path : arguments.folders) folders.push_back(SweepFolder::open(path));
    const SweepPlan plan = plan_again(folders.front(), make_model);
    const fs::path output = output_of(folders.front(), arguments.output);
    SweepState state(plan);
    for (const SweepFolder& folder : folders) {
        if (folder.order().frame != plan.frame())
            throw SweepConflict(fmt::format("{}: holds another sweep than {}.", folder_name(folder), folder_name(folders.front())));
        state.read(folder);
    }
    for (const std::string& problem : state.problems()) spdlog::warn("{}; its runs count as missing", problem);
    if (!arguments.partial) refuse_outdated(plan, folders.front(), state);
    const SweepState::Tally tally = state.tally({});
    if (tally.missing > 0 && !arguments.partial)
        throw SweepConflict(fmt::format("{}: {} of {} runs are missing. hearth sweep resume {} runs them, --partial merges what there is; folders of other shards can be named as well.",
                                        folder_name(folders.front()), tally.missing, tally.complete + tally.failed + tally.missing,
                                        shell_path(folder_name(folders.front()))));
    if (tally.complete == 0) {
        spdlog::error("{}: no run is complete, so nothing was written.", folder_name(folders.front()));
        return some_runs_failed;
    }
    const bool own = arguments.output.empty() && tally.missing == 0;   // an unfinished one may hold less than what is there
    refuse_output(plan, output, own ? Output::of_folder : Output::elsewhere, arguments.force);
    const fs::path written = merge_sweep(plan, state, output, existing_of(plan, output, own ? Output::of_folder : Output::elsewhere, arguments.force));
    tell_merge(arguments.json, tally, written.string());
    return tell_other_name(output, written, tally.failed > 0 ? some_runs_failed : done);
}

}  // namespace hearth::cli
