#include "analysis/read/impossible.hpp"
#include "app/commands.hpp"
#include "app/errors.hpp"
#include "app/given.hpp"
#include "app/interrupt.hpp"
#include "app/outputs.hpp"
#include "app/terminal.hpp"
#include "sim/input/parameters.hpp"
#include "sim/output/run_file.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/earlier_run.hpp"
#include "sim/run/progress.hpp"
#include "sim/run/replicates.hpp"
#include "sim/run/run_log.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <iostream>

namespace hearth::cli {
namespace {

namespace fs = std::filesystem;

fs::path output_of(const RunArguments& arguments) {
    return !arguments.output.empty() ? fs::path(arguments.output) : fs::path(arguments.scenario).stem() += ".h5";
}

// What may go on is no old result; and a log of ours belongs to the run file beside it, so one alone is in nobody's way.
void refuse_outputs(const fs::path& output, const std::vector<std::string>& inputs, bool replace) {
    const fs::path log = run_log_path(output);
    refuse_to_replace(output, replace);
    refuse_to_replace(log, replace || is_run_log(log));
    for (const fs::path& path : {output, log}) refuse_to_replace_inputs(path, inputs);
}

std::vector<std::string> settings_of(const RunArguments& arguments) {
    std::vector<std::string> sets = arguments.sets;
    if (arguments.replicates) sets.push_back("run.replicates=" + *arguments.replicates);
    if (arguments.seed) sets.push_back("run.seed=" + *arguments.seed);
    return sets;
}

RunOutcome simulate(const RunArguments& arguments, const Model& model, RunFileWriter& file, EarlierRun& earlier, const std::atomic<bool>& stop) {
    Progress progress(raw_error(), arguments.quiet ? Progress::Style::quiet : progress_style_of_stderr());
    const RunObserver observer{
        .complete = [&](std::size_t replicate, ReplicateRecord record) {
            if (earlier.has(replicate)) record = earlier.record(replicate);
            file.write_replicates(0, replicate, {&record, 1});
        },
        .progress = [&](std::size_t months, std::size_t all) { progress.update(months, all); },
        .known = [&](std::size_t replicate) { return earlier.has(replicate); }};
    return run_replicates(model, arguments.jobs, arguments.check ? LawCheck::every_month : LawCheck::none, observer, stop);
}

Exit exit_of(const RunOutcome& outcome) {
    if (outcome.out_of_memory) return system_refused;
    if (outcome.interrupted) return interrupted;
    if (outcome.failed.empty()) return done;
    return outcome.complete > 0 ? some_runs_failed : internal_error;
}

const char* status_of(const RunOutcome& outcome) {
    if (outcome.out_of_memory) return "out of memory";
    if (outcome.interrupted) return "interrupted";
    if (outcome.failed.empty()) return "complete";
    return outcome.complete > 0 ? "some replicates failed" : "all replicates failed";
}

void report(const RunArguments& arguments, const RunLog& log) {
    for (const ReplicateFailure& failure : log.outcome.failed) spdlog::error("replicate {} failed: {}", failure.replicate, failure.why);
    if (log.outcome.out_of_memory) spdlog::error("not enough memory; fewer --jobs (here {}), or a run of fewer places, need less", arguments.jobs);
    for (const std::string& remark : log.impossible) spdlog::warn("{}", remark);
    if (arguments.json) {
        std::cout << run_facts(log) << '\n';
    } else if (log.outcome.complete == 0) {
        std::cout << fmt::format("{}: nothing complete, so nothing was written.\n", log.status);
    } else {
        std::cout << fmt::format("{}: {} of {} replicate{}, {} months, {} place{}; {:.1f} s, {:.0f} months/s; {}.\n", log.output,
                                 log.outcome.complete, log.replicates, log.replicates == 1 ? "" : "s", log.months, log.places, log.places == 1 ? "" : "s",
                                 log.seconds, static_cast<double>(log.outcome.months_simulated) / std::max(log.seconds, 1e-9), log.status);
        if (log.outcome.interrupted) std::cout << "The same command goes on from there.\n";
    }
}

// Read back from the file, so that `summarise` says the same.
std::vector<std::string> impossible_results(const fs::path& written, const Model& model) {
    const RunFile file(written);
    return analysis::remarks_on_results(file, std::array<std::size_t, 1>{0}, {model.derived_measures(), model.declarations()});
}

// What is complete of an interrupted run at that place. UsageError where it was a run of other inputs.
EarlierRun earlier_of(const RunArguments& arguments, const fs::path& output, const RunDescription& description) {
    EarlierRun earlier = arguments.force ? EarlierRun() : EarlierRun::at(output, description);
    if (!earlier.of_others().empty())
        throw UsageError(fmt::format("{}: {}, and was not touched. --force replaces it, -o FILE names another.", output.string(), earlier.of_others()));
    return earlier;
}

}  // namespace

int run(const RunArguments& arguments, ModelFactory make_model) {
    const fs::path output = output_of(arguments);
    const auto model = make_model();
    const auto [scenario, sets] = read_given(arguments.scenario, settings_of(arguments), *model);
    const RunDescription description = describe(*model, scenario, sets);
    EarlierRun earlier = earlier_of(arguments, output, description);
    std::vector<std::string> inputs = inputs_of(scenario);
    inputs.push_back(arguments.scenario);   // may be a run file
    refuse_outputs(output, inputs, arguments.force || earlier.count() > 0);
    if (earlier.count() > 0 && !arguments.quiet)
        std::cerr << fmt::format("{}: going on; {} of {} replicates are complete already.", output.string(), earlier.count(), description.replicates) << std::endl;
    for (const std::string& remark : description.remarks) spdlog::warn("{}", remark);
    const std::atomic<bool>& stop = stop_on_interrupt();   // from here on there is a temporary file to tidy away
    const auto start = std::chrono::steady_clock::now();
    RunLog log{.command = arguments.command, .output = output.string(), .status = "", .jobs = arguments.jobs,
               .months = description.months, .places = description.places.size(), .replicates = description.replicates,
               .seconds = 0, .remarks = description.remarks, .impossible = {}, .outcome = {}};
    fs::path written = output;
    {
        RunFileWriter file(output, description);   // before the run: a disk that refuses should do so now
        log.outcome = simulate(arguments, *model, file, earlier, stop);
        for (const ReplicateFailure& failure : log.outcome.failed) file.mark_failed(0, failure.replicate, failure.why);
        if (log.outcome.complete > 0) written = file.close(arguments.force || earlier.still_there() ? Existing::replace : Existing::keep);
    }
    log.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    log.status = status_of(log.outcome);
    log.output = written.string();
    if (log.outcome.complete > 0) log.impossible = impossible_results(written, *model);
    report(arguments, log);
    if (log.outcome.complete > 0) write_run_log(run_log_path(written), log);
    return tell_other_name(output, written, exit_of(log.outcome));
}

}  // namespace hearth::cli
