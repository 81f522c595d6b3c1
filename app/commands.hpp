// The commands as plain functions of plain arguments; CLI11 fills the arguments in arguments.cpp and is met nowhere else.
// A command writes its result to stdout, everything else to stderr, and returns the program's exit code.
#pragma once

#include "analysis/comparison/command.hpp"
#include "analysis/comparison/elasticity.hpp"
#include "analysis/sensitivity/command.hpp"
#include "analysis/summary/series.hpp"
#include "sim/core/model.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hearth::cli {

/// Exit codes of the program; the numbers are part of its interface.
enum Exit : int {
    done = 0,
    internal_error = 1,
    usage = 2,            ///< also an output that exists without --force
    invalid_input = 3,    ///< also a damaged, foreign or wrong-version run file
    some_runs_failed = 4,
    system_refused = 5,   ///< disk full, no permission
    interrupted = 130     ///< what is complete is saved
};

struct RunArguments {
    std::string scenario;
    std::string output;                      ///< "": the scenario's name with .h5, in the current folder
    std::optional<std::string> replicates;   ///< as typed: checked like any value of the scenario
    std::optional<std::string> seed;
    std::vector<std::string> sets;
    int jobs = 1;
    bool json = false, force = false, quiet = false, check = false;
    std::string command;                     ///< the whole line, as typed
};
int run(const RunArguments& arguments, ModelFactory make_model);

struct SweepArguments {
    std::string path;                        ///< a sweep or design file; of status and resume the folder
    std::vector<std::string> folders;        ///< of merge
    std::optional<std::string> scenario;     ///< of a design file
    std::optional<std::string> replicates;   ///< as typed
    std::vector<std::string> sets;
    std::string output;                      ///< "": the sweep's name with .h5 (of plan: none), in the current folder
    std::string reuse;                       ///< folder of an earlier sweep
    std::string shard = "1/1";
    std::string on_error = "continue";
    int jobs = 1;
    bool json = false, force = false, quiet = false, check = false, dry_run = false, no_merge = false, partial = false;
    std::string command;                     ///< the whole line, as typed
};
int sweep_plan(const SweepArguments& arguments, ModelFactory make_model);
int sweep_run(const SweepArguments& arguments, ModelFactory make_model);
int sweep_resume(const SweepArguments& arguments, ModelFactory make_model);
int sweep_status(const SweepArguments& arguments, ModelFactory make_model);
int sweep_merge(const SweepArguments& arguments, ModelFactory make_model);

struct ValidateArguments {
    std::string scenario;
    std::vector<std::string> sets;
    bool json = false;
};
int validate(const ValidateArguments& arguments, ModelFactory make_model);

struct ParamsArguments {
    std::string only;       ///< a section or a key
    std::string resolved;   ///< a scenario
    std::vector<std::string> sets;
    bool json = false, schema = false;
};
int params(const ParamsArguments& arguments, ModelFactory make_model);

struct PlacesArguments {
    std::string word;       ///< a name, a code or a region; "": all
    std::string scenario;   ///< whose table of authorities is listed; "": that of England
    bool json = false;
};
int places(const PlacesArguments& arguments, ModelFactory make_model);

struct ModelArguments {
    std::string only;       ///< a process, by its name in the month
    bool json = false;
};
int model(const ModelArguments& arguments);

struct StructureArguments {
    std::string scenario;
    std::vector<std::string> sets;
    bool json = false, dot = false, csv = false;
};
int structure(const StructureArguments& arguments);

struct SummariseArguments {
    std::string path;
    std::optional<int> year;
    std::vector<std::string> places;
    std::vector<std::string> scenarios;   ///< of a sweep
    bool json = false;
};
int summarise(const SummariseArguments& arguments, ModelFactory make_model);

using CompareArguments = analysis::CompareOptions;
int compare(const CompareArguments& arguments);

using SensitivityArguments = analysis::SensitivityOptions;
int sensitivity(const SensitivityArguments& arguments);

using SeriesArguments = analysis::SeriesOptions;
int series(const SeriesArguments& arguments);

using ElasticityArguments = analysis::ElasticityOptions;
int elasticity(const ElasticityArguments& arguments);

/// Reads the command line, runs the command, turns what it throws into a message and an exit code.
int main_with(int argc, char** argv, ModelFactory make_model);

}  // namespace hearth::cli
