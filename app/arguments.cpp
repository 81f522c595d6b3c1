// The command line: every command, option and help text. The only file that meets CLI11, which is slow to compile and whose
// own answers to slips (exit codes 105, 106, 109; no suggestions) are replaced here.
#include "analysis/read/selection.hpp"
#include "app/commands.hpp"
#include "app/errors.hpp"
#include "app/interrupt.hpp"
#include "app/memory.hpp"
#include "app/slips.hpp"
#include "app/terminal.hpp"
#include "sim/core/shell.hpp"
#include "sim/run/describe.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <string_view>
#include <thread>

namespace hearth::cli {
namespace {

constexpr const char* exit_codes =
    "Exit codes: 0 done; 1 internal error; 2 usage, also an output that exists; 3 invalid input, also a damaged run file;\n"
    "4 some replicates failed, the rest is saved; 5 the system refused (disk full, no permission); 130 interrupted, what is\n"
    "complete is saved.";

struct Arguments {
    RunArguments run;
    SweepArguments sweep;
    ValidateArguments validate;
    ParamsArguments params;
    PlacesArguments places;
    ModelArguments model;
    StructureArguments structure;
    SummariseArguments summarise;
    CompareArguments compare;
    SensitivityArguments sensitivity;
    ElasticityArguments elasticity;
    SeriesArguments series;
};

void add_set(CLI::App* command, std::vector<std::string>& sets) {
    // Without allow_extra_args(false) --set would swallow a scenario that follows it.
    command->add_option("--set", sets, "Set one parameter for this run; may be repeated, later ones win")
        ->type_name("SECTION.KEY=VALUE")->allow_extra_args(false);
}

void add_run(CLI::App& app, RunArguments& a) {
    CLI::App* run = app.add_subcommand("run", "Simulate a scenario and write one run file");
    run->add_option("SCENARIO", a.scenario, "Scenario file (TOML), or a run file (.h5) to run again")->required()->type_name("");
    run->add_option("-o,--output", a.output, "Run file to write, and beside it its .log.json [SCENARIO's name with .h5, in this folder]")->type_name("FILE");
    run->add_option("--replicates", a.replicates, "Repetitions, each with its own luck [run.replicates]")->type_name("N");
    run->add_option("--seed", a.seed, "The one number all luck comes from [run.seed]")->type_name("S");
    add_set(run, a.sets);
    run->add_option("--jobs", a.jobs, fmt::format("Threads; the result is the same for any number [{}]", a.jobs))
        ->type_name("N")->check(CLI::Range(1, 1024));
    run->add_flag("--json", a.json, "Print the facts of the run as JSON");
    run->add_flag("--force", a.force, "Replace what stands where the run file or its .log.json is to be");
    run->add_flag("--quiet", a.quiet, "No progress");
    run->add_flag("--check", a.check, "Check the model's conservation laws every month (slower)");
    run->footer(fmt::format("Example: hearth run scenarios/tiny.toml --replicates 8 --set run.years=5\n{}", exit_codes));
}

// What a sweep is read from.
void add_design(CLI::App* command, SweepArguments& a) {
    command->add_option("SWEEP", a.path, "Sweep file (TOML), or a design of your own (CSV) with --scenario")->required()->type_name("");
    command->add_option("--scenario", a.scenario, "The scenario a design varies [sweep.scenario]")->type_name("FILE");
    command->add_option("--replicates", a.replicates, "Repetitions of each scenario [sweep.replicates]")->type_name("N");
    add_set(command, a.sets);
}

// How runs are made.
void add_work(CLI::App* command, SweepArguments& a) {
    command->add_option("--jobs", a.jobs, fmt::format("Threads; the result is the same for any number [{}]", a.jobs))
        ->type_name("N")->check(CLI::Range(1, 1024));
    command->add_option("--shard", a.shard, "Only this share of the work, 2/7 for instance; merge afterwards")->type_name("I/N");
    command->add_option("--on-error", a.on_error, "When a run fails: continue or stop [continue]")->type_name("WHAT")
        ->check(CLI::IsMember({"continue", "stop"}));
    command->add_flag("--no-merge", a.no_merge, "Leave the parts as they are");
    command->add_flag("--check", a.check, "Check the model's conservation laws every month (slower)");
    command->add_flag("--quiet", a.quiet, "No progress");
    command->add_flag("--json", a.json, "Print the facts as JSON");
}

void add_sweep_run(CLI::App* sweep, SweepArguments& a) {
    CLI::App* run = sweep->add_subcommand("run", "Run a sweep, or go on with it, and write one run file");
    add_design(run, a);
    run->add_option("-o,--output", a.output, "Run file to write, and beside it a folder for the parts [SWEEP's name with .h5, in this folder]")
        ->type_name("FILE");
    run->add_option("--reuse", a.reuse, "Take from this folder of an earlier sweep what has the same inputs: to add replicates, points or arms")
        ->type_name("FOLDER");
    run->add_flag("--dry-run", a.dry_run, "Say what would be run, how long it would take and how much disk, from a few timed runs");
    run->add_flag("--force", a.force, "Replace an output that exists, and runs that were made with other inputs");
    add_work(run, a);
    run->footer(fmt::format("Example: hearth sweep run scenarios/sweeps/first_try.toml\n"
                            "Ctrl-C finishes the runs under way and keeps all that is complete; a second, later one ends at once. The same command,\n"
                            "or hearth sweep resume FOLDER, goes on from there.\n{}", exit_codes));
}

void add_sweep(CLI::App& app, SweepArguments& a) {
    CLI::App* sweep = app.add_subcommand("sweep", "Many scenarios at once: plan, run, status, resume, merge");
    sweep->require_subcommand(0, 1)->footer("hearth sweep COMMAND --help tells more.");
    CLI::App* plan = sweep->add_subcommand("plan", "Say what a sweep will run, without running it");
    add_design(plan, a);
    plan->add_option("-o,--output", a.output, "Write the design as CSV, to be edited and run")->type_name("FILE");
    plan->add_flag("--force", a.force, "Replace a design file that exists");
    plan->add_flag("--json", a.json, "As JSON");
    add_sweep_run(sweep, a);
    CLI::App* status = sweep->add_subcommand("status", "Say how far a sweep is, what failed and why");
    status->add_option("FOLDER", a.path, "The sweep's folder of parts")->required()->type_name("");
    status->add_flag("--json", a.json, "As JSON");
    CLI::App* resume = sweep->add_subcommand("resume", "Run what is missing or failed, after an interruption or a mended design");
    resume->add_option("FOLDER", a.path, "The sweep's folder of parts")->required()->type_name("");
    resume->add_option("-o,--output", a.output, "Run file to write [as the sweep was told]")->type_name("FILE");
    resume->add_flag("--force", a.force, "Replace an output that exists, and runs that were made with other inputs");
    add_work(resume, a);
    CLI::App* merge = sweep->add_subcommand("merge", "Make one run file of the parts, also of shards from several machines");
    merge->add_option("FOLDER", a.folders, "Folders of parts of one sweep")->required()->type_name("");
    merge->add_option("-o,--output", a.output, "Run file to write [as the sweep was told]")->type_name("FILE");
    merge->add_flag("--partial", a.partial, "Also while runs are missing");
    merge->add_flag("--force", a.force, "Replace an output that exists");
    merge->add_flag("--json", a.json, "Print the facts as JSON");
}

void add_validate(CLI::App& app, ValidateArguments& a) {
    CLI::App* validate = app.add_subcommand("validate", "Check a scenario and everything it names, without running it");
    validate->add_option("SCENARIO", a.scenario, "Scenario file (TOML), or the run file (.h5) that holds one")->required()->type_name("");
    add_set(validate, a.sets);
    validate->add_flag("--json", a.json, "Print the facts, or the problems, as JSON");
}

void add_params(CLI::App& app, ParamsArguments& a) {
    CLI::App* params = app.add_subcommand("params", "What can be set: meaning, unit, default, range, evidence, source");
    params->add_option("SECTION|KEY", a.only, "Only this section, or this parameter")->type_name("");
    params->add_flag("--json", a.json, "As JSON");
    params->add_flag("--schema", a.schema, "As a JSON Schema, for editors that complete scenario files");
    params->add_option("--resolved", a.resolved, "Every value of a scenario and where it came from")->type_name("SCENARIO");
    add_set(params, a.sets);
    params->footer("Example: hearth params run; hearth params --resolved scenarios/tiny.toml");
}

void add_places(CLI::App& app, PlacesArguments& a) {
    CLI::App* places = app.add_subcommand("places", "The authorities that a scenario can name, or those that a word means");
    places->add_option("WORD", a.word, "A name or part of it, a code or a region")->type_name("");
    places->add_option("--scenario", a.scenario, "The scenario whose table of authorities is listed [scenarios/england.toml]")->type_name("FILE");
    places->add_flag("--json", a.json, "As JSON");
    places->footer("Example: hearth places; hearth places Durham; hearth places \"South West\"");
}

void add_model(CLI::App& app, ModelArguments& a) {
    CLI::App* model = app.add_subcommand("model", "What each process of a month reads and changes, for who reads or changes the model");
    model->add_option("PROCESS", a.only, "Only this process")->type_name("");
    model->add_flag("--json", a.json, "As JSON");
    model->footer("Example: hearth model inspection");
}

void add_structure(CLI::App& app, StructureArguments& a) {
    CLI::App* structure = app.add_subcommand("structure", "Who answers for what, holds which lever, hears what, bears the blame and moves whom");
    structure->add_option("SCENARIO", a.scenario, "Scenario file (TOML)")->required()->type_name("");
    add_set(structure, a.sets);
    CLI::Option* json = structure->add_flag("--json", a.json, "As JSON");
    CLI::Option* dot = structure->add_flag("--dot", a.dot, "As a drawing for Graphviz")->excludes(json);
    structure->add_flag("--csv", a.csv, "As a table for leadership.custom, to start from")->excludes(json)->excludes(dot);
    structure->footer("Example: hearth structure scenarios/tiny.toml --set leadership.structure=quartet\n"
                      "         hearth structure scenarios/tiny.toml --dot | dot -Tsvg > structure.svg");
}

/// Years as English tables write them.
template <class A> void add_year(CLI::App* command, A& a) {
    const auto read = [](std::string& text) -> std::string {
        const auto year = analysis::year_ending(text);
        if (!year) return text + " is no year; write 2019 or 2018/19 for the year ending 31 March 2019";
        text = std::to_string(*year);
        return "";
    };
    command->add_option("--year", a.year, "The year ending 31 March of this year; 2018/19 is 2019 [the last whole one]")
        ->type_name("YEAR")->transform(CLI::Validator(read, ""));
}

void add_summarise(CLI::App& app, SummariseArguments& a) {
    CLI::App* summarise = app.add_subcommand("summarise", "Print the outcomes of a run file");
    summarise->add_option("FILE", a.path, "Run file (.h5)")->required()->type_name("");
    add_year(summarise, a);
    summarise->add_option("--place", a.places, "Only this place, by name or code; may be repeated")->type_name("PLACE")->allow_extra_args(false);
    summarise->add_option("--scenario", a.scenarios, "Only this scenario of a sweep; may be repeated [all, where there are few]")
        ->type_name("NAME")->allow_extra_args(false);
    summarise->add_flag("--json", a.json, "As JSON");
}

// What comparing and explaining ask of a run file alike.
template <class A> void add_moments(CLI::App* command, A& a) {
    add_year(command, a);
    command->add_option("--years", a.years, "The mean of these years: 2015-2019, or all")->type_name("FIRST-LAST");
    command->add_option("--place", a.places, "Only this place, by name or code; may be repeated, and then pooled")
        ->type_name("PLACE")->allow_extra_args(false);
    CLI::Option* json = command->add_flag("--json", a.json, "As JSON");
    command->add_flag("--csv", a.csv, "As CSV, nothing rounded")->excludes(json);
}

template <class A> void add_outcomes(CLI::App* command, A& a) {
    command->add_option("--measure", a.measures, "Only this measure, measure/label or rate, may be repeated; all: every one; list: tell them [rates, money, and what has no rate]")
        ->type_name("NAME")->allow_extra_args(false);
    add_moments(command, a);
}

void add_compare(CLI::App& app, CompareArguments& a) {
    CLI::App* compare = app.add_subcommand("compare", "Paired differences between scenarios that share their luck");
    compare->add_option("FILE", a.paths, "Run files of one scenario each, the base first; or one file of a sweep")->required()->type_name("");
    compare->add_option("--base", a.base, "The arm or scenario others are compared with [the first]")->type_name("NAME");
    compare->add_option("--arm", a.arms, "Only this arm or scenario; may be repeated")->type_name("NAME")->allow_extra_args(false);
    add_outcomes(compare, a);
    compare->add_option("--by", a.by, "Split by year, authority, point, a code list of the file such as band, or a parameter the sweep varies; repeated: by several parameters at once [arm]")
        ->type_name("WHAT")->allow_extra_args(false)->join(',');
    compare->add_option("--minimum-effect", a.minimum_effect, "The least difference that matters: in percent of the base, or in the unit of --measure [3%]")
        ->type_name("SIZE");
    compare->add_flag("--table", a.table, "One table a figure: groups down, arms across, and in how many cells each arm is lower or higher");
    compare->add_flag("--pairs", a.pairs, "Also what pairs say one by one: median, range, chances");
    compare->add_flag("--unpaired", a.unpaired, "As independent samples, where the seeds differ");
    compare->footer("Example: hearth compare base.h5 half.h5; hearth compare sweep.h5 --measure looked_after_rate --by year");
}

void add_series(CLI::App& app, SeriesArguments& a) {
    CLI::App* series = app.add_subcommand("series", "Outcomes year by year, beside what was published");
    series->add_option("FILE", a.path, "Run file (.h5)")->required()->type_name("");
    series->add_option("--measure", a.measures, "Only this rate, may be repeated [all]")->type_name("NAME")->allow_extra_args(false);
    series->add_option("--place", a.place, "One place, by name or code [all together]")->type_name("PLACE");
    series->add_option("--scenario", a.scenario, "Of a sweep [the first]")->type_name("NAME");
    series->add_option("--years", a.years, "Only these: 2015-2019 [all]")->type_name("FIRST-LAST");
    CLI::Option* json = series->add_flag("--json", a.json, "As JSON");
    series->add_flag("--csv", a.csv, "As CSV, nothing rounded")->excludes(json);
    series->footer("Example: hearth series austerity_2010_2020.h5 --measure early_help_share_percent --measure section_47_percent");
}

void add_elasticity(CLI::App& app, ElasticityArguments& a) {
    CLI::App* elasticity = app.add_subcommand("elasticity", "By how many percent one figure changes for one percent of another");
    elasticity->add_option("FILE", a.path, "Run file of a sweep with arms (.h5)")->required()->type_name("");
    elasticity->add_option("--of", a.of, "What responds: a measure, measure/label or rate")->required()->type_name("NAME");
    elasticity->add_option("--to", a.to, "What it responds to")->required()->type_name("NAME");
    elasticity->add_option("--base", a.base, "The arm that others are compared with [the first]")->type_name("NAME");
    elasticity->add_option("--arm", a.arms, "Only this arm; may be repeated")->type_name("NAME")->allow_extra_args(false);
    elasticity->add_option("--by", a.by, "Split by point, or by a parameter that the sweep varies [arm]")->type_name("WHAT");
    add_moments(elasticity, a);
    elasticity->footer("Example: hearth elasticity sweep.h5 --of children_in_need_rate --to early_help_spending --by point");
}

void add_sensitivity(CLI::App& app, SensitivityArguments& a) {
    CLI::App* sensitivity = app.add_subcommand("sensitivity", "Which parameters of a sweep move its outcomes");
    sensitivity->add_option("FILE", a.path, "Run file of a sweep (.h5)")->required()->type_name("");
    sensitivity->add_option("--arm", a.arm, "The arm to explain [the first; with --difference the second]")->type_name("NAME");
    sensitivity->add_flag("--difference", a.difference, "Explain the paired difference to the first arm: what decides who wins");
    add_outcomes(sensitivity, a);
    sensitivity->footer("Example: hearth sensitivity sweep.h5 --measure looked_after_rate");
}

int chosen_sweep(const CLI::App& sweep, const SweepArguments& a, ModelFactory make_model) {
    if (sweep.got_subcommand("plan")) return sweep_plan(a, make_model);
    if (sweep.got_subcommand("run")) return sweep_run(a, make_model);
    if (sweep.got_subcommand("status")) return sweep_status(a, make_model);
    if (sweep.got_subcommand("resume")) return sweep_resume(a, make_model);
    if (sweep.got_subcommand("merge")) return sweep_merge(a, make_model);
    std::cerr << sweep.help();
    return usage;
}

int chosen(const CLI::App& app, const Arguments& a, ModelFactory make_model) {
    if (app.got_subcommand("sweep")) return chosen_sweep(*app.get_subcommand("sweep"), a.sweep, make_model);
    if (app.got_subcommand("run")) return run(a.run, make_model);
    if (app.got_subcommand("validate")) return validate(a.validate, make_model);
    if (app.got_subcommand("params")) return params(a.params, make_model);
    if (app.got_subcommand("places")) return places(a.places, make_model);
    if (app.got_subcommand("model")) return model(a.model);
    if (app.got_subcommand("structure")) return structure(a.structure);
    if (app.got_subcommand("summarise")) return summarise(a.summarise, make_model);
    if (app.got_subcommand("compare")) return compare(a.compare);
    if (app.got_subcommand("series")) return series(a.series);
    if (app.got_subcommand("elasticity")) return elasticity(a.elasticity);
    if (app.got_subcommand("sensitivity")) return sensitivity(a.sensitivity);
    std::cerr << app.help();
    return usage;
}

// Unknown words are then ours to answer, with a suggestion.
void allow_extras(CLI::App& app) {
    app.allow_extras();
    for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) allow_extras(*command);
}

std::string command_line(int argc, char** argv) {
    std::string line;
    for (int i = 0; i < argc; ++i) line += (i > 0 ? " " : "") + shell_word(argv[i]);
    return line;
}

void add_commands(CLI::App& app, Arguments& arguments) {
    add_run(app, arguments.run);
    add_sweep(app, arguments.sweep);
    add_validate(app, arguments.validate);
    add_params(app, arguments.params);
    add_places(app, arguments.places);
    add_model(app, arguments.model);
    add_structure(app, arguments.structure);
    add_summarise(app, arguments.summarise);
    add_compare(app, arguments.compare);
    add_series(app, arguments.series);
    add_elasticity(app, arguments.elasticity);
    add_sensitivity(app, arguments.sensitivity);
    allow_extras(app);
}

int main_of(int argc, char** argv, ModelFactory make_model) {
    make_output_printable();
    Arguments arguments;
    arguments.run.jobs = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    arguments.run.command = arguments.sweep.command = command_line(argc, argv);
    arguments.sweep.jobs = arguments.run.jobs;
    CLI::App app("hearth simulates local children's-services systems in England, month by month.", "hearth");
    app.set_version_flag("--version", "hearth " + describe_program().version + " (" + describe_program().revision + ")");
    app.require_subcommand(0, 1);
    app.footer(fmt::format("hearth COMMAND --help tells more.\n{}", exit_codes));
    add_commands(app, arguments);
    survive_file_limits();
    return_large_blocks();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);   // --help, --version
        refuse(app, error);
    }
    refuse_extras(app);
    return chosen(app, arguments, make_model);
}

}  // namespace

int main_with(int argc, char** argv, ModelFactory make_model) {
    return guarded([&] { return main_of(argc, argv, make_model); },
                   std::find(argv, argv + argc, std::string_view("--json")) != argv + argc);
}

}  // namespace hearth::cli
