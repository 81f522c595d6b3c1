// Turns what a world measures each month into the record of its replicate, and refuses what no file should hold.
#pragma once

#include "sim/core/model.hpp"
#include "sim/output/record.hpp"
#include "sim/run/output_plan.hpp"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace hearth {

/// A measure that is not finite, does not fit its type, or counts in fractions: an error of the model.
/// what(): "share_ill of Ashby in 2001-03 = nan (not a finite number)".
struct MeasureError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Recorder {
public:
    explicit Recorder(const Model& model);   ///< what make_output_plan() says; all memory is taken here

    /// All places of the first recorded month. Throws MeasureError.
    void record(const World& world);
    /// One place of a recorded month the world has just simulated, the months of a place in order; different places may be recorded
    /// at once. Throws MeasureError.
    void record(const World& world, std::size_t place, Month month);
    /// Throws MeasureError where the sum of all places does not fit.
    ReplicateRecord take();

private:
    double checked(const OutputColumn& column, std::size_t place, Month month, double value) const;
    void store(std::size_t column, std::size_t place, std::size_t step, double value);
    double all_places(std::size_t column, std::size_t step) const;
    std::string step_name(std::size_t step) const;

    OutputPlan plan_;
    std::vector<Place> places_;       // of the model
    std::size_t measured_;            // columns of World::measure
    std::vector<double> rows_;        // [place][column of World::measure], of the month being recorded
    std::vector<double> steps_;       // [place][column of the record], of the step so far
    ReplicateRecord record_;          // of the places of the model
};

}  // namespace hearth
