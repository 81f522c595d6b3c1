// Everything a sweep will do, known before anything is run: its scenarios, their seeds, how runs are packed into parts, and what
// makes two plans the same. A plan is a function of the files it is read from.
#pragma once

#include "sim/input/kept_texts.hpp"
#include "sim/input/scenario_variants.hpp"
#include "sim/input/sweep_file.hpp"
#include "sim/output/run_description.hpp"
#include "sim/run/design.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hearth {

/// A part by its place in the grid of chunks.
struct PartAt {
    std::size_t scenario_chunk = 0;
    std::size_t replicate_chunk = 0;
    friend auto operator<=>(const PartAt&, const PartAt&) = default;
};

/// 1 of 1: everything. Shards of one sweep share nothing but the folder of parts, or not even that.
struct Shard {
    std::size_t index = 1;   ///< 1 .. count
    std::size_t count = 1;
};

class SweepPlan {
public:
    /// Throws InputError with everything that is wrong, except scenarios that cannot be run by themselves: see problem(). Reads the
    /// texts that another plan kept, where they are given, instead of files.
    SweepPlan(const std::string& path, const SweepOptions& options, ModelFactory make_model, const KeptTexts* kept = nullptr);

    const SweepFile& asked() const { return asked_; }
    const Design& design() const { return design_; }
    /// Of the merged file; its replicates are the most there may be.
    const RunDescription& description() const { return description_; }
    std::size_t scenarios() const { return design_.scenarios.size(); }
    std::size_t arms() const { return asked_.arms.empty() ? 1 : asked_.arms.size(); }
    std::size_t replicates() const { return description_.replicates; }
    ChunkShape chunk() const { return *description_.chunk; }

    /// What all parts of one sweep must share: months, places, measures, chunks, program.
    const std::string& frame() const { return frame_; }
    /// Of all inputs of one scenario but its replicates.
    const std::string& fingerprint_of(std::size_t scenario) const { return fingerprints_[scenario]; }
    /// Why a scenario cannot be run, or "": a value out of range in one row of a design must not cost the others.
    const std::string& problem(std::size_t scenario) const { return problems_[scenario]; }

    /// Every file it was read from, as an absolute path; and their texts by the path they were opened with.
    const std::vector<std::string>& inputs() const { return inputs_; }
    const KeptTexts& texts() const { return texts_; }

    /// A scenario's model. Throws InputError for one that has a problem. May be called from several threads.
    std::unique_ptr<Model> make(std::size_t scenario) const;

    std::size_t scenario_chunks() const { return (scenarios() + chunk().scenarios - 1) / chunk().scenarios; }
    std::size_t replicate_chunks() const { return (replicates() + chunk().replicates - 1) / chunk().replicates; }
    /// Parts are dealt to shards as cards are, after shuffling: what some shards of a sweep did is a sample of all of it.
    bool belongs(PartAt part, Shard shard) const;
    /// Scenarios and replicates of a part that exist, in the order they are run; the edge of the sweep cuts some chunks short.
    struct Run { std::size_t scenario = 0, replicate = 0; };
    std::vector<Run> runs(PartAt part) const;
    /// Position of a run within its part's head and records.
    std::size_t position(PartAt part, Run run) const;

private:
    void read_arms(ModelFactory make_model);
    void require_shared_frame() const;
    void give_seeds();
    void describe_sweep();
    void add_inputs();
    void describe_parameters();
    void add_parameter(const std::string& key);
    void find_problems();
    void shuffle_parts();
    /// Number of what stays in one shard: a part, or with a stop rule a point.
    std::size_t unit_of(PartAt part) const;
    Problems other_places(const Model& model, const SweepScenario& scenario) const;
    const ScenarioVariants& variants_of(const SweepScenario& scenario) const { return *arms_[scenario.arm]; }
    /// A value as TOML; for a table of an arm, its path seen from the sweep file and not from where its user stands.
    std::string as_written(const std::string& key, const std::string& value) const;
    std::string value_in(const SweepScenario& scenario, const std::string& key) const;
    RunDescription describe_arm(std::size_t arm) const;
    std::string inputs_of(const Scenario& scenario) const;

    std::string path_;
    SweepOptions options_;
    SweepFile asked_;
    Design design_;
    std::vector<std::unique_ptr<ScenarioVariants>> arms_;   // one without arms
    std::map<std::string, std::string> arm_tables_;         // by "key=value" as an arm sets it, the path seen from the sweep file
    RunDescription description_;
    std::string frame_;
    std::vector<std::string> fingerprints_, problems_, inputs_;
    KeptTexts texts_;
    std::vector<std::size_t> deal_;   // [unit]: its position after shuffling
};

/// SweepPlan::frame() of such a sweep: whatever decides whether its parts can stand in one file.
std::string frame_of(const RunDescription& description);

/// One run or more, at most about two seconds of work for two cores, so that an interruption costs no more than that; smaller where
/// there is little to do, so that shards and machines find a share each. Reckoned, never timed, and the same for any number of shards.
ChunkShape choose_chunk(std::size_t scenarios, std::size_t arms, std::size_t replicates, double people, std::size_t years, bool by_point);

}  // namespace hearth
