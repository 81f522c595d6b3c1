// What a file of many scenarios holds, without a table for each: where they come from, what varies, and how much of it was run.
#pragma once

#include "sim/output/run_file.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

struct Overview {
    /// A varied parameter: its few values, or the range they span, in words.
    struct Varied { std::string key, unit, values; };

    std::vector<std::string> scenarios;   ///< all names, in the order of the file
    std::string design;                   ///< "" where the file does not say
    std::size_t points = 0;
    std::vector<std::string> arms;
    std::vector<Varied> varied;
    std::size_t complete = 0, failed = 0, missing = 0;   ///< runs
    std::optional<std::string> first_failure;            ///< "<scenario>, replicate <r>: <why>"
};

Overview overview_of(const RunFile& file);

}  // namespace hearth::analysis
