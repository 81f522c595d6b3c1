#include "sim/run/sweep/merge.hpp"

#include "sim/output/run_file.hpp"

#include <algorithm>

namespace hearth {

std::filesystem::path merge_sweep(const SweepPlan& plan, const SweepState& state, const std::filesystem::path& target, Existing existing) {
    const std::vector<PartAt> parts = state.due({});
    std::size_t most = 1;
    for (const PartAt part : parts) most = std::max(most, part.replicate_chunk + 1);
    RunDescription description = plan.description();
    description.replicates = std::min(description.replicates, most * plan.chunk().replicates);   // a stop rule may need fewer
    RunFileWriter file(target, description);
    const auto keep = [&](std::size_t scenario, std::size_t replicate) { return state.status({scenario, replicate}) != RunStatus::missing; };
    for (const PartAt part : parts)
        if (const auto path = state.file(part); !path.empty()) file.copy_part(path, keep);
    return file.close(existing);
}

}  // namespace hearth
