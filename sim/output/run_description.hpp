// Everything a run file says besides the values: enough to read it, to compare it with publications and to run it again.
#pragma once

#include "sim/core/measure.hpp"
#include "sim/core/model.hpp"
#include "sim/core/month.hpp"

#include <cstddef>
#include <string>
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

struct RunDescription {
    std::vector<std::string> scenarios;    ///< at least one name, each once
    std::size_t replicates = 1;            ///< numbered from 0
    Month first_month;
    std::size_t months = 0;
    std::vector<Place> places;
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
};

}  // namespace hearth
