// A part of a sweep while runs are added to it.
#pragma once

#include "sim/run/sweep/state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hearth {

class OpenPart {
public:
    /// What the part holds already stays, except what was made with other inputs, and earlier failures: they are tried again.
    /// Throws RunFileError.
    OpenPart(const SweepPlan& plan, const SweepState& state, PartAt at);

    PartAt at() const { return at_; }
    void complete(SweepPlan::Run run, ReplicateRecord record);
    void fail(SweepPlan::Run run, const std::string& why);
    /// Writes it, where it holds anything, and tells the state. Throws RunFileError.
    void close(const SweepFolder& folder, SweepState& state) const;

private:
    const SweepPlan& plan_;
    PartAt at_;
    PartHead head_;
    std::vector<std::optional<ReplicateRecord>> records_;
};

}  // namespace hearth
