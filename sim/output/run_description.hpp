// Everything a run file says besides the values: enough to read it, to compare it with publications and to run it again.
#pragma once

#include "sim/core/measure.hpp"
#include "sim/core/model.hpp"
#include "sim/core/month.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hearth {

/// A scenario file as given; the file itself, then what it extends.
struct GivenFile {
    std::string name;   ///< as the user or the extending file wrote it, never an absolute path of this machine
    std::string text;
};

/// A parameter as the run used it. The last four come from its declaration and may be empty.
struct ResolvedValue {
    std::string key;
    std::string value;    ///< as TOML would write it
    std::string origin;   ///< "default", "baseline.toml:12", "--set"
    std::string unit = {};
    std::string meaning = {};
    std::string evidence = {};
    std::string source = {};
};

/// A table the run read, carried whole so that analysis needs no other file.
struct RunTable {
    std::string key;       ///< the parameter that names it
    std::string path;      ///< as the scenario wrote it
    std::string source;    ///< its first line
    std::string content;   ///< byte for byte; UTF-8 text
};

/// What must be equal for two runs of one input to be equal byte for byte.
struct ProgramDescription {
    std::string version;
    std::string revision;    ///< of the source, with "-dirty" where it was changed
    std::string compiler;
    std::string libraries;   ///< "HDF5 1.10.8, oneTBB 2021.8, ..."
};

/// A run that could not be done, and why.
struct RunFailure {
    std::size_t scenario = 0;    ///< by position
    std::size_t replicate = 0;
    std::string why;
};

/// A parameter that is not the same in all scenarios of one file.
struct VariedParameter {
    std::string key;                     ///< also the name of its variable in the file, dot and all
    std::string unit = {};
    std::string meaning = {};
    std::vector<std::string> values;     ///< of each scenario, as TOML would write it
    std::optional<std::pair<double, double>> range = {};   ///< what a sampled design spans
    bool logarithmic = false;            ///< spaced evenly by ratio
};

/// Where the scenarios of one file come from: arms crossed with design points. The scenarios of a point stand together, in the
/// order of the arms.
struct SweepDescription {
    std::string design;                  ///< list, grid, one_at_a_time, latin_hypercube, sobol, saltelli, morris, file
    std::size_t base_points = 0;         ///< saltelli: N of the N (k + 2) points; morris: trajectories of k + 1 points; else all points
    std::string design_seed = {};        ///< decimal text
    std::vector<std::string> arms;       ///< in order, the first is what others are compared with; empty when there are none
    std::vector<std::size_t> point;      ///< of each scenario, from 0
    std::vector<std::size_t> arm;        ///< of each scenario: position in arms, 0 when there are none
    std::vector<std::string> seed;       ///< of each scenario, decimal text; scenarios of one seed share random numbers by replicate
    std::vector<VariedParameter> parameters;   ///< those of the design first, in its order
};

/// Runs that share one compressed chunk of each measure; no more than there are.
struct ChunkShape {
    std::size_t scenarios = 1;
    std::size_t replicates = 1;
};

struct RunDescription {
    std::vector<std::string> scenarios;    ///< at least one name, each once
    std::size_t replicates = 1;            ///< numbered from 0
    Month first_month;
    std::size_t months = 0;                ///< covered; steps() of them are in the file
    TimeStep every = TimeStep::month;      ///< year: months is a multiple of 12 and first_month an April
    std::vector<Place> places;             ///< one with the code "nation" where they were summed
    std::vector<Place> summed_places = {}; ///< what that one stands for
    std::vector<Measure> measures;
    std::vector<CodeList> code_lists;
    std::vector<DerivedMeasure> derived_measures;
    std::string seed;                      ///< decimal text: R and JavaScript lose 64-bit integers
    int luck_layout_version = 0;
    std::vector<GivenFile> given;
    std::vector<ResolvedValue> resolved;
    std::vector<RunTable> tables;
    std::string observed_table;            ///< key of the table of published figures by place and year, or ""
    std::string national_table;            ///< key of the table of published England figures, or ""
    ProgramDescription program;
    std::string history;                   ///< the normalised command: no output name, no job count
    std::vector<std::string> remarks = {}; ///< what a reader should know of the inputs, one sentence each
    std::optional<SweepDescription> sweep = {};
    std::optional<ChunkShape> chunk = {};  ///< without it replicates_per_chunk() of one scenario
    std::vector<RunFailure> failures = {}; ///< in order

    std::size_t steps() const { return every == TimeStep::year ? months / 12 : months; }
};

}  // namespace hearth
