// From a scenario file and what a model declares to values stored in the model; all problems of all files at once.
#pragma once

#include "sim/core/model.hpp"
#include "sim/input/error.hpp"

#include <span>
#include <string>
#include <vector>

namespace hearth {

struct ScenarioFile {
    std::string name;   ///< as the user gave it, or as that file's folder joined with what its `extends` says
    std::string text;
};

struct ScenarioValue {
    std::string key;
    std::string value;    ///< as TOML
    std::string origin;   ///< "file:line", "--set" or "default"
};

struct ScenarioTable {
    std::string key;
    std::string path;      ///< as written in the scenario
    std::string file;      ///< the same, seen from where the user stands
    std::string source;    ///< its first line
    std::string content;   ///< the whole file
    std::vector<std::string> remarks = {};   ///< what a reader should know though the table is valid
};

/// Everything that went into a run besides the program: enough to write down and to repeat it.
struct Scenario {
    std::string name;                    ///< the file's name without folder and extension
    std::vector<ScenarioFile> files;        ///< the file given first, then what it extends, and so on
    std::vector<ScenarioValue> values;   ///< every parameter, in declaration order
    std::vector<ScenarioTable> tables;   ///< in declaration order; only those that have a path
};

/// Reads `path` and what it extends, then `sets` ("section.key=value", later ones win), and stores every value in the model.
/// A table's path is relative to the file that names it, in --set to the current folder, and a default one to the last file
/// of the chain of `extends`. Throws InputError, after which the model may hold some of the values.
Scenario read_scenario(const std::string& path, std::span<const std::string> sets, Model& model);

/// A scenario with its values as a model stores them, both in the order of the model's declarations; a value that is no table has
/// an empty one.
struct CheckedScenario {
    Scenario scenario;
    std::vector<Value> values;
    std::vector<Table> tables;
};

/// As read_scenario. What it gives can be stored in further models of the same kind without reading or checking again.
CheckedScenario check_scenario(const std::string& path, std::span<const std::string> sets, Model& model);
void store(const CheckedScenario& checked, Model& model);

}  // namespace hearth
