#include "sim/run/run_log.hpp"

#include "sim/core/printable.hpp"
#include "sim/input/nesting.hpp"
#include "sim/input/text_file.hpp"
#include "sim/output/publish.hpp"
#include "sim/run/describe.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <thread>

#include <unistd.h>

namespace hearth {
namespace {

nlohmann::ordered_json facts(const RunLog& log) {
    nlohmann::ordered_json json;
    if (log.outcome.complete > 0) json["output"] = log.output;
    else json["output"] = nullptr;   // nothing was written
    json["status"] = log.status;
    json["months"] = log.months;
    json["places"] = log.places;
    json["replicates"] = log.replicates;
    json["complete"] = log.outcome.complete;
    json["failed"] = log.outcome.failed.size();
    json["seconds"] = log.seconds;
    json["months_simulated"] = log.outcome.months_simulated;
    json["months_per_second"] = log.seconds > 0 ? static_cast<double>(log.outcome.months_simulated) / log.seconds : 0.0;
    json["remarks"] = log.remarks;
    json["impossible"] = log.impossible;
    return json;
}

}  // namespace

std::string host_name() {
    char name[256] = "";
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "";
}

std::filesystem::path run_log_path(const std::filesystem::path& run_file) {
    const std::filesystem::path name = run_file.extension() == ".h5" ? run_file.parent_path() / run_file.stem() : run_file;
    return std::filesystem::path(name) += ".log.json";
}

bool is_run_log(const std::filesystem::path& path) {
    constexpr std::size_t most_bytes = 100'000'000;
    const Bytes file = read_plain_file(path.string(), most_bytes);
    if (!file.read || json_too_deep(*file.read)) return false;
    const auto json = nlohmann::json::parse(*file.read, nullptr, false);
    return json.is_object() && json.contains("output") && json.contains("months_simulated") && json.contains("command");
}

std::string run_facts(const RunLog& log) {
    return facts(log).dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

void write_run_log(const std::filesystem::path& path, const RunLog& log) {
    nlohmann::ordered_json json = facts(log);
    json["jobs"] = log.jobs;
    json["command"] = log.command;
    json["host"] = host_name();
    json["cores"] = std::thread::hardware_concurrency();
    json["finished"] = fmt::format("{:%FT%TZ}", fmt::gmtime(std::chrono::system_clock::now()));
    const ProgramDescription program = describe_program();
    json["program"] = {{"version", program.version}, {"revision", program.revision}, {"compiler", program.compiler},
                       {"libraries", program.libraries}};
    for (const ReplicateFailure& failure : log.outcome.failed) {
        json["failures"].push_back({{"replicate", failure.replicate}, {"why", failure.why}});
    }
    write_text(path, printable(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)) + '\n', Existing::replace);
}

}  // namespace hearth
