// Figures of every run of every arm, by point and replicate.
#pragma once

#include "analysis/read/arms.hpp"
#include "analysis/read/run_outcomes.hpp"
#include "analysis/statistics/differences.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hearth::analysis {

/// What is asked of every file alike.
struct ArmQuestion {
    std::vector<Quantity> quantities;
    std::vector<std::vector<std::string>> place_sets;   ///< codes: a file knows its own positions
    std::vector<int> years;
    std::vector<Slice> slices;
};

/// What one user's --measure, --place, --year and --years come to, all places pooled and all years together in one slice.
struct Asked {
    ArmQuestion question;
    std::vector<std::string> place_names;
    bool all_places = true;
    std::vector<std::string> notes;
};

/// `measures`: what list_quantities() or list_labels() made of the names. Throws QuestionError.
Asked ask(const RunDescription& description, Quantities measures, const std::vector<std::string>& places, std::vector<int> years);

class ArmOutcomes {
public:
    /// Some of the question's quantities; those who ask for many runs ask in portions (quantities_at_once).
    ArmOutcomes(const Arms& arms, const ArmQuestion& question, std::span<const Quantity> quantities);

    /// Points from `first_point` on. A run that an arm has not, or that is not complete, is not a number.
    Grid grid(const Arm& arm, std::size_t quantity, std::size_t slice, std::size_t first_point, std::size_t points,
              std::size_t replicates) const;

private:
    const Arms& arms_;
    std::vector<std::vector<std::size_t>> scenarios_;   // of each file, those that arms have, in order
    std::vector<Outcomes> outcomes_;                    // of each file
};

/// As many quantities as a quarter of a gigabyte holds for all runs, at least 1.
std::size_t quantities_at_once(const Arms& arms, const ArmQuestion& question);

}  // namespace hearth::analysis
