#include "sim/run/sweep/pilot.hpp"

#include "sim/output/part_file.hpp"
#include "sim/run/executor.hpp"
#include "sim/run/simulate.hpp"

#include <chrono>
#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace hearth {
namespace {

namespace fs = std::filesystem;

// Of a part with these records: the difference to an empty one is what runs add.
double part_bytes(const SweepPlan& plan, std::span<const std::optional<ReplicateRecord>> records) {
    const fs::path path = fs::temp_directory_path() / ("hearth-pilot-" + std::to_string(::getpid()) + ".h5");
    PartHead head{.frame = plan.frame(), .fingerprints = std::vector<std::string>(plan.chunk().scenarios), .status = {}};
    for (const auto& record : records) head.status.push_back(record ? RunStatus::complete : RunStatus::missing);
    write_part(path, plan.description(), head, records);
    const auto bytes = static_cast<double>(fs::file_size(path));
    std::error_code ignored;
    fs::remove(path, ignored);
    return bytes;
}

std::vector<std::size_t> some_scenarios(const SweepPlan& plan, std::size_t most) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < most; ++i) {
        std::size_t scenario = i * plan.scenarios() / most;
        while (scenario < plan.scenarios() && !plan.problem(scenario).empty()) ++scenario;
        if (scenario < plan.scenarios() && (chosen.empty() || chosen.back() < scenario)) chosen.push_back(scenario);
    }
    return chosen;
}

}  // namespace

Pilot pilot(const SweepPlan& plan, int jobs) {
    const std::size_t size = plan.chunk().scenarios * plan.chunk().replicates;
    std::vector<std::optional<ReplicateRecord>> records(size);
    const double empty = part_bytes(plan, records);
    const bool outside = plan.scenarios() * plan.replicates() >= static_cast<std::size_t>(jobs);
    TbbExecutor threads(outside ? 1 : jobs);
    Pilot result;
    const auto start = std::chrono::steady_clock::now();
    for (const std::size_t scenario : some_scenarios(plan, std::min<std::size_t>(3, plan.scenarios()))) {
        records[result.runs % size] = simulate(*plan.make(scenario), 0, threads, LawCheck::none, {});
        ++result.runs;
    }
    if (result.runs == 0) return result;
    result.seconds_each = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / static_cast<double>(result.runs);
    result.bytes_each = (part_bytes(plan, records) - empty) / static_cast<double>(std::min(result.runs, size));
    return result;
}

}  // namespace hearth
