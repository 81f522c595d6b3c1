// How far a sweep is, read from its parts.
#pragma once

#include "sim/output/part_file.hpp"
#include "sim/run/sweep/folder.hpp"
#include "sim/run/sweep/plan.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hearth {

class SweepState {
public:
    explicit SweepState(const SweepPlan& plan);

    /// Reads what parts there are. A part that cannot be read counts as not there; problems() tells it.
    void read(const SweepFolder& folder);
    const std::vector<std::string>& problems() const { return problems_; }

    RunStatus status(SweepPlan::Run run) const;
    /// Complete runs that were made with other inputs than the plan has now; their status is missing.
    std::size_t outdated() const { return outdated_; }

    struct Tally { std::size_t complete = 0, failed = 0, missing = 0; };
    /// Of the runs that are due: with a stop rule more of them may come due.
    Tally tally(Shard shard) const;
    std::vector<RunFailure> failures() const;   ///< in order of scenario and replicate

    /// Parts of a shard that are due, in order. Without a stop rule all; with one, a point's next replicates are due when those
    /// before have been run and did not settle it.
    std::vector<PartAt> due(Shard shard) const;
    /// Every run of the part is complete (or failed, where failures count as done).
    bool done(PartAt part, bool failures_too) const;
    /// The part's file, or "" where there is none.
    std::filesystem::path file(PartAt part) const;
    std::size_t points_settled() const;         ///< with a stop rule, before its limit

    /// A part has just been written.
    void add(PartAt part, const PartHead& head, const std::filesystem::path& file,
             std::span<const std::optional<ReplicateRecord>> records);

private:
    bool settled(std::size_t point, std::size_t replicate_chunks) const;
    std::size_t index(PartAt part) const { return part.scenario_chunk * plan_.replicate_chunks() + part.replicate_chunk; }

    struct Known {
        std::filesystem::path file;
        std::vector<RunStatus> status;
        std::vector<RunFailure> failures;
    };
    const SweepPlan& plan_;
    std::map<std::size_t, Known> parts_;
    std::vector<std::vector<double>> outcomes_;   // [scenario][replicate] for the stop rule; empty without one
    std::vector<std::string> problems_;
    std::size_t outdated_ = 0;
};

}  // namespace hearth
