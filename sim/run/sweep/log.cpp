#include "sim/run/sweep/log.hpp"

#include "sim/core/printable.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/run_log.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <fstream>
#include <thread>

namespace hearth {

void append_sweep_log(const std::filesystem::path& path, const SweepLog& log) {
    const ProgramDescription program = describe_program();
    const nlohmann::ordered_json json = {
        {"finished", fmt::format("{:%FT%TZ}", fmt::gmtime(std::chrono::system_clock::now()))},
        {"status", log.status}, {"shard", fmt::format("{}/{}", log.work.shard.index, log.work.shard.count)}, {"jobs", log.work.jobs},
        {"complete", log.tally.complete}, {"failed", log.tally.failed}, {"missing", log.tally.missing},
        {"complete_now", log.outcome.complete_now}, {"failed_now", log.outcome.failed_now},
        {"planning_seconds", log.planning_seconds}, {"running_seconds", log.running_seconds},
        {"simulating_seconds", log.outcome.simulating_seconds}, {"writing_seconds", log.outcome.writing_seconds}, {"merging_seconds", log.merging_seconds},
        {"command", log.command}, {"host", host_name()}, {"cores", std::thread::hardware_concurrency()},
        {"version", program.version}, {"revision", program.revision}};
    std::ofstream file(path, std::ios::app);
    file << printable(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)) << '\n';
    file.close();
    if (!file) throw std::filesystem::filesystem_error("cannot be written", path, std::error_code(errno, std::generic_category()));
}

}  // namespace hearth
