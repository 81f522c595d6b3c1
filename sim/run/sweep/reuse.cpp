#include "sim/run/sweep/reuse.hpp"

#include "sim/run/sweep/open_part.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

namespace hearth {
namespace {

class OldRuns {
public:
    OldRuns(const SweepPlan& plan, const SweepFolder& folder) : folder_(folder), description_(plan.description()) {
        const SweepOrder& order = folder.order();
        description_.scenarios.resize(order.scenarios);
        description_.replicates = order.replicates;
        description_.chunk = order.chunk;
        if (order.scenarios == 0 || frame_of(description_) != order.frame)
            throw SweepConflict(fmt::format("{}: its runs cannot be used: they have other months, places or measures, or were made by another "
                                            "program.", folder.path().filename().string()));
        for (const PartAt at : folder.parts()) list(at);
    }

    bool has(const std::string& fingerprint, std::size_t replicate) const { return runs_.contains({fingerprint, replicate}); }

    /// The part read last stays: runs that stand together stood together before.
    ReplicateRecord take(const std::string& fingerprint, std::size_t replicate) {
        const Where& where = runs_.at({fingerprint, replicate});
        if (!open_ || *open_ != where.part) {
            records_ = read_part_records(folder_.part(where.part), description_);
            open_ = where.part;
        }
        return records_.at(where.position).value();   // a copy: two scenarios of the new sweep may have the same inputs
    }

private:
    struct Where { PartAt part; std::size_t position; };

    // A damaged part has nothing to take; its runs are made again.
    void list(PartAt at) try {
        const PartHead head = read_part_head(folder_.part(at));
        if (head.frame != folder_.order().frame || PartAt{head.scenario_chunk, head.replicate_chunk} != at) return;   // renamed: other replicates
        const std::size_t replicates = description_.chunk->replicates;
        for (std::size_t position = 0; position < head.status.size(); ++position)
            if (head.status[position] == RunStatus::complete)
                runs_.try_emplace({head.fingerprints.at(position / replicates), at.replicate_chunk * replicates + position % replicates},
                                  Where{at, position});
    } catch (const RunFileError&) {}

    const SweepFolder& folder_;
    RunDescription description_;
    std::map<std::pair<std::string, std::size_t>, Where> runs_;   // by fingerprint and replicate
    std::optional<PartAt> open_;
    std::vector<std::optional<ReplicateRecord>> records_;
};

}  // namespace

std::size_t reuse_runs(const SweepPlan& plan, const SweepFolder& from, const SweepFolder& to, SweepState& state) {
    OldRuns old(plan, from);
    std::size_t reused = 0;
    for (std::size_t s = 0; s < plan.scenario_chunks(); ++s)
        for (std::size_t r = 0; r < plan.replicate_chunks(); ++r) {
            std::vector<SweepPlan::Run> found;
            for (const SweepPlan::Run run : plan.runs({s, r}))
                if (state.status(run) != RunStatus::complete && old.has(plan.fingerprint_of(run.scenario), run.replicate)) found.push_back(run);
            if (found.empty()) continue;
            OpenPart part(plan, state, {s, r});
            for (const SweepPlan::Run run : found) part.complete(run, old.take(plan.fingerprint_of(run.scenario), run.replicate));
            part.close(to, state);
            reused += found.size();
        }
    return reused;
}

}  // namespace hearth
