// Turns what a world measures each month into the record of its replicate, and refuses what no file should hold.
#pragma once

#include "sim/core/model.hpp"
#include "sim/output/record.hpp"

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
    explicit Recorder(const Model& model);   ///< run.years of months; all memory is taken here

    /// All places of the first recorded month. Throws MeasureError.
    void record(const World& world);
    /// One place of a recorded month the world has just simulated; different places may be recorded at once. Throws MeasureError.
    void record(const World& world, std::size_t place, Month month);
    ReplicateRecord take() { return std::move(record_); }

private:
    struct Column { std::string name; MeasureType type; };
    void store(std::size_t column, std::size_t place, Month month, double value);
    [[noreturn]] void refuse(std::size_t column, std::size_t place, Month month, double value, const char* why) const;

    std::vector<Column> columns_;
    std::vector<Place> places_;
    Month first_month_;
    ReplicateRecord record_;
};

}  // namespace hearth
