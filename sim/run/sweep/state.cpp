#include "sim/run/sweep/state.hpp"

#include "sim/run/sweep/stop_rule.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace hearth {

namespace fs = std::filesystem;

namespace {

std::ptrdiff_t complete(const std::vector<RunStatus>& status) { return std::count(status.begin(), status.end(), RunStatus::complete); }

}  // namespace

SweepState::SweepState(const SweepPlan& plan) : plan_(plan) {
    if (plan.asked().until) outcomes_.assign(plan.scenarios(), std::vector<double>(plan.replicates(), std::nan("")));
}

void SweepState::read(const SweepFolder& folder) {
    for (const PartAt part : folder.parts()) {
        if (part.scenario_chunk >= plan_.scenario_chunks() || part.replicate_chunk >= plan_.replicate_chunks()) continue;   // of an earlier plan
        const fs::path path = folder.part(part);
        try {
            const PartHead head = read_part_head(path);
            if (head.frame != plan_.frame()) continue;
            if (PartAt{head.scenario_chunk, head.replicate_chunk} != part) {
                problems_.push_back(path.string() + ": is another part of the sweep, renamed");
                continue;
            }
            std::vector<std::optional<ReplicateRecord>> records;
            if (!outcomes_.empty()) records = read_part_records(path, plan_.description());
            // Of two folders with the same part, the first of those that have most of it.
            const auto before = parts_.find(index(part));
            std::optional<Known> kept;
            if (before != parts_.end()) kept = before->second;
            add(part, head, path, records);
            Known& now = parts_.at(index(part));
            if (kept && complete(kept->status) >= complete(now.status)) now = std::move(*kept);
        } catch (const RunFileError& error) {
            problems_.push_back(error.what());
        }
    }
}

void SweepState::add(PartAt part, const PartHead& head, const fs::path& file, std::span<const std::optional<ReplicateRecord>> records) {
    Known known{file, std::vector<RunStatus>(head.status.size(), RunStatus::missing), {}};
    for (const SweepPlan::Run run : plan_.runs(part)) {
        const std::size_t position = plan_.position(part, run);
        const std::size_t scenario = run.scenario - part.scenario_chunk * plan_.chunk().scenarios;
        if (head.fingerprints.at(scenario) != plan_.fingerprint_of(run.scenario)) {
            outdated_ += head.status.at(position) == RunStatus::complete ? 1 : 0;
            continue;
        }
        known.status[position] = head.status[position];
        if (!outcomes_.empty() && position < records.size() && records[position])
            outcomes_[run.scenario][run.replicate] = outcome_of(*records[position], plan_.description(), plan_.asked().until->measure);
    }
    for (const RunFailure& failure : head.failures)
        if (known.status[plan_.position(part, {failure.scenario, failure.replicate})] == RunStatus::failed) known.failures.push_back(failure);
    parts_.insert_or_assign(index(part), std::move(known));
}

RunStatus SweepState::status(SweepPlan::Run run) const {
    const PartAt part{run.scenario / plan_.chunk().scenarios, run.replicate / plan_.chunk().replicates};
    const auto known = parts_.find(index(part));
    return known == parts_.end() ? RunStatus::missing : known->second.status[plan_.position(part, run)];
}

bool SweepState::done(PartAt part, bool failures_too) const {
    const auto runs = plan_.runs(part);
    return std::all_of(runs.begin(), runs.end(), [&](SweepPlan::Run run) {
        const RunStatus found = status(run);
        return found == RunStatus::complete || (failures_too && found == RunStatus::failed);
    });
}

fs::path SweepState::file(PartAt part) const {
    const auto known = parts_.find(index(part));
    return known == parts_.end() ? fs::path() : known->second.file;
}

bool SweepState::settled(std::size_t point, std::size_t replicate_chunks) const {
    const std::size_t replicates = std::min(replicate_chunks * plan_.chunk().replicates, plan_.replicates());
    std::vector<std::vector<double>> arms;
    for (std::size_t arm = 0; arm < plan_.arms(); ++arm) {
        const std::vector<double>& all = outcomes_[point * plan_.arms() + arm];
        arms.emplace_back(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(replicates));
    }
    return hearth::settled(*plan_.asked().until, arms);
}

std::vector<PartAt> SweepState::due(Shard shard) const {
    std::vector<PartAt> parts;
    const std::size_t chunks_of_point = std::max<std::size_t>(1, plan_.arms() / plan_.chunk().scenarios);   // with a stop rule
    for (std::size_t s = 0; s < plan_.scenario_chunks(); ++s)
        for (std::size_t r = 0; r < plan_.replicate_chunks(); ++r) {
            const PartAt part{s, r};
            if (plan_.asked().until && r > 0) {
                const std::size_t first = s / chunks_of_point * chunks_of_point;
                bool before = true;
                for (std::size_t other = first; other < first + chunks_of_point; ++other) before = before && done({other, r - 1}, true);
                if (!before || settled(s / chunks_of_point, r)) break;
            }
            if (plan_.belongs(part, shard)) parts.push_back(part);
        }
    return parts;
}

SweepState::Tally SweepState::tally(Shard shard) const {
    Tally tally;
    for (const PartAt part : due(shard))
        for (const SweepPlan::Run run : plan_.runs(part)) {
            const RunStatus found = status(run);
            ++(found == RunStatus::complete ? tally.complete : found == RunStatus::failed ? tally.failed : tally.missing);
        }
    return tally;
}

std::vector<RunFailure> SweepState::failures() const {
    std::vector<RunFailure> all;
    for (const auto& [at, known] : parts_) all.insert(all.end(), known.failures.begin(), known.failures.end());
    std::sort(all.begin(), all.end(), [](const RunFailure& a, const RunFailure& b) {
        return std::tie(a.scenario, a.replicate) < std::tie(b.scenario, b.replicate);
    });
    return all;
}

std::size_t SweepState::points_settled() const {
    if (!plan_.asked().until) return 0;
    std::map<std::size_t, std::size_t> chunks;   // by point
    for (const PartAt part : due({})) {
        std::size_t& most = chunks[part.scenario_chunk * plan_.chunk().scenarios / plan_.arms()];
        most = std::max(most, part.replicate_chunk + 1);
    }
    return static_cast<std::size_t>(std::count_if(chunks.begin(), chunks.end(), [&](const auto& c) { return settled(c.first, c.second); }));
}

}  // namespace hearth
