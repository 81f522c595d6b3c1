// One replicate of one model, from its opening to the record of what it measured.
#pragma once

#include "sim/core/model.hpp"
#include "sim/output/record.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <new>
#include <stdexcept>

namespace hearth {

enum class LawCheck { none, every_month };

/// A conservation law did not hold under LawCheck::every_month; what() lists month and laws. Stops everything.
struct BrokenLaws : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A run found too little memory. It has not failed: with less beside it, or a larger machine, it can be done.
struct OutOfMemory : std::bad_alloc {};

/// Thrown out of simulate() when its `stopping` answered true.
struct Stopped {};

/// What surrounds a replicate; both may be called from several threads.
struct SimulationHooks {
    std::function<bool()> stopping = [] { return false; };   ///< asked often: before each place of each call of the model
    std::function<void(int done, int all)> months = {};      ///< after each block of months: how many more are done, of how many
};

/// Every measure of model.run_settings()' recorded months. Throws Stopped, BrokenLaws, and what the model and recorder throw.
ReplicateRecord simulate(const Model& model, std::uint32_t replicate, Executor& executor, LawCheck laws, const SimulationHooks& hooks);

}  // namespace hearth
