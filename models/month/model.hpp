// The model as the engine sees it.
#pragma once

#include "models/month/schedule.hpp"
#include "sim/core/model.hpp"

#include <memory>

namespace hearth::children {

/// Declares everything, with every default stored.
class ChildrenModel final : public Model {
public:
    ChildrenModel();
    ChildrenModel(const ChildrenModel&) = delete;               // the declarations point into this object
    ChildrenModel& operator=(const ChildrenModel&) = delete;

    const Parameters& parameters() const { return parameters_; }
    std::span<const Declaration> declarations() const override { return declarations_.all(); }
    std::vector<ParameterProblem> check() const override { return children::check(parameters_); }
    std::vector<std::string> remarks() const override;
    const RunSettings& run_settings() const override { return parameters_.run; }
    std::vector<Place> places() const override;
    std::span<const Measure> measures() const override { return measures_; }
    std::span<const DerivedMeasure> derived_measures() const override { return derived_; }
    std::span<const CodeList> code_lists() const override { return codes_; }
    std::string observed_table_key() const override { return "place.observed"; }
    std::string national_table_key() const override { return "place.observed_england"; }
    std::unique_ptr<World> open(RandomKey random, Executor& executor) const override;

private:
    Parameters parameters_;
    Declarations declarations_;
    std::vector<Measure> measures_;
    std::vector<DerivedMeasure> derived_;
    std::vector<CodeList> codes_;
};

/// What the composition root hands to the commands.
std::unique_ptr<Model> make_model();

/// One replicate: the nation and its authorities. Public so that tests can look inside and act on one family.
struct Simulation {
    Parameters parameters;
    std::vector<PlaceData> places;
    Nation nation;
    std::vector<Authority> authorities;
    Month now;

    /// Families with the histories they lived alone, up to the opening. Nothing is shared between two simulations.
    Simulation(const Parameters& p, RandomKey random, Executor& executor);
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
