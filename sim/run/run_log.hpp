// <run>.log.json beside a run file: what differs between two runs of one input and so has no place in the file itself.
// Nothing reads it back.
#pragma once

#include "sim/run/replicates.hpp"

#include <filesystem>
#include <string>

namespace hearth {

struct RunLog {
    std::string command;    ///< as typed
    std::string output;
    std::string status;     ///< "complete", "some replicates failed", "interrupted"
    int jobs = 1;
    std::size_t months = 0;       ///< recorded, of each replicate
    std::size_t places = 0;
    std::size_t replicates = 0;   ///< asked for
    double seconds = 0;
    std::vector<std::string> remarks = {};   ///< RunDescription::remarks
    std::vector<std::string> impossible = {};   ///< results that cannot be true, one sentence each
    RunOutcome outcome;
};

/// "england.h5" -> "england.log.json"; another ending stays, so that two files never share a log.
std::filesystem::path run_log_path(const std::filesystem::path& run_file);

/// Whether a file is a log that write_run_log() wrote: one whose run file is gone is in nobody's way.
bool is_run_log(const std::filesystem::path& path);

/// With the host, the clock and the program. Throws std::filesystem::filesystem_error when the disk refuses.
void write_run_log(const std::filesystem::path& path, const RunLog& log);

/// "" where the system does not say.
std::string host_name();

/// The facts of a run that a script wants, as one JSON object.
std::string run_facts(const RunLog& log);

}  // namespace hearth
