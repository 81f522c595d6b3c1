// Figures of many runs: each measure that is needed is read once and folded at once to what is asked for.
#pragma once

#include "analysis/read/quantities.hpp"
#include "sim/output/run_file.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hearth::analysis {

/// A mean over years of some places together. A year's total or rate is worked out first, then the mean.
struct Slice {
    std::string group;                ///< what --by calls it, or ""
    std::size_t place_set = 0;        ///< position in the places asked for
    std::size_t first_year = 0, end_year = 1;   ///< positions in the years asked for
};

struct OutcomeQuestion {
    std::span<const Quantity> quantities;
    std::vector<std::vector<std::size_t>> place_sets;   ///< positions in the file
    std::vector<int> years;                             ///< successive
    std::vector<Slice> slices;
};

/// Values of every run of these scenarios. A run that is not complete, a value that is missing in one of the places, or a rate of
/// nothing over nothing is not a number.
class Outcomes {
public:
    Outcomes(const RunFile& file, std::span<const std::size_t> scenarios, const OutcomeQuestion& question);

    /// `scenario` by position among those asked for.
    double at(std::size_t quantity, std::size_t slice, std::size_t scenario, std::size_t replicate) const {
        return values_[((quantity * slices_ + slice) * scenarios_ + scenario) * replicates_ + replicate];
    }

private:
    std::size_t slices_, scenarios_, replicates_;
    std::vector<double> values_;
};

}  // namespace hearth::analysis
