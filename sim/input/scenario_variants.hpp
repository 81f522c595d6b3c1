// A scenario read once, from which many models are made that differ in a few values: the scenarios of a sweep. Reading takes
// milliseconds, which thousands of short runs would feel; storing what was read takes a fraction of one.
#pragma once

#include "sim/input/parameters.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace hearth {

class ScenarioVariants {
public:
    /// Throws InputError as read_scenario does.
    ScenarioVariants(const std::string& path, std::span<const std::string> sets, ModelFactory make_model);

    const Scenario& scenario() const { return base_.scenario; }
    const Model& model() const { return *model_; }   ///< with the scenario's own values

    /// A model with these values ("section.key=value", later ones win) on top of the scenario's. Throws InputError with all that
    /// is wrong with them, blamed on `at`. Tables cannot be among them. May be called from several threads.
    std::unique_ptr<Model> make(std::span<const std::string> sets, const Position& at) const;

    /// All that would be wrong with such a model, and what `more` finds wrong with it (only where nothing else is). Much cheaper than
    /// making one; by one thread at a time.
    Problems check(std::span<const std::string> sets, const Position& at, const std::function<Problems(const Model&)>& more) const;

    /// The value of a key under these sets, as TOML; as typed where it cannot be used, "" where nobody declares the key.
    std::string value(std::string_view key, std::span<const std::string> sets) const;

private:
    Problems apply(std::span<const std::string> sets, const Position& at, Model& model) const;

    ModelFactory make_model_;
    std::unique_ptr<Model> model_;
    CheckedScenario base_;
};

}  // namespace hearth
