// The model as the engine sees it.
#pragma once

#include "models/schedule.hpp"
#include "sim/core/model.hpp"

#include <memory>

namespace hearth::children {

/// With every default stored. The composition root hands this to the commands.
std::unique_ptr<Model> make_model();

/// One replicate: the nation and its authorities. Public so that tests can look inside and act on one family.
struct Simulation {
    Parameters parameters;
    std::vector<PlaceData> places;
    Nation nation;
    std::vector<Authority> authorities;
    Month now;

    /// Families with the histories they lived alone, up to the opening. Nothing is shared between two simulations.
    Simulation(const Parameters& p, Luck luck, Executor& executor);
    Simulation(const Simulation&) = delete;
    Simulation& operator=(const Simulation&) = delete;

    void step(Executor& executor, Fusion fusion = Fusion::fused);
    void advance(int months, Executor& executor, const PlaceObserver& observe);
    void measure(std::size_t place, std::span<double> row) const;
    std::vector<std::string> broken_laws() const;
};

/// Laws of one authority at month end: families, children, cases and places are each in one state and add up.
std::vector<std::string> broken_laws(const Authority& a, const Nation& n, Month month);

}  // namespace hearth::children
