#include "sim/run/sweep/open_part.hpp"

#include <algorithm>
#include <utility>

namespace hearth {

OpenPart::OpenPart(const SweepPlan& plan, const SweepState& state, PartAt at)
    : plan_(plan), at_(at),
      head_{.frame = plan.frame(), .scenario_chunk = at.scenario_chunk, .replicate_chunk = at.replicate_chunk,
            .fingerprints = std::vector<std::string>(plan.chunk().scenarios),
            .status = std::vector<RunStatus>(plan.chunk().scenarios * plan.chunk().replicates, RunStatus::missing)},
      records_(head_.status.size()) {
    std::vector<std::optional<ReplicateRecord>> before;
    if (const auto file = state.file(at); !file.empty()) before = read_part_records(file, plan.description());
    for (const SweepPlan::Run run : plan.runs(at)) {
        head_.fingerprints[run.scenario - at.scenario_chunk * plan.chunk().scenarios] = plan.fingerprint_of(run.scenario);
        if (state.status(run) == RunStatus::complete) complete(run, std::move(before.at(plan.position(at, run)).value()));
    }
}

void OpenPart::complete(SweepPlan::Run run, ReplicateRecord record) {
    const std::size_t position = plan_.position(at_, run);
    records_[position] = std::move(record);
    head_.status[position] = RunStatus::complete;
}

void OpenPart::fail(SweepPlan::Run run, const std::string& why) {
    head_.status[plan_.position(at_, run)] = RunStatus::failed;
    head_.failures.push_back({run.scenario, run.replicate, why});
}

void OpenPart::close(const SweepFolder& folder, SweepState& state) const {
    const auto anything = [](RunStatus status) { return status != RunStatus::missing; };
    if (std::none_of(head_.status.begin(), head_.status.end(), anything)) return;
    write_part(folder.part(at_), plan_.description(), head_, records_);
    state.add(at_, head_, folder.part(at_), records_);
}

}  // namespace hearth
