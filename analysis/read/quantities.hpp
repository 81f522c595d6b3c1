// Which figures are asked for, over which years and places: what `hearth compare` and `hearth sensitivity` have in common.
#pragma once

#include "sim/output/run_description.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

/// Part of a figure: columns of one measure at one moment of a year ending 31 March.
struct Term {
    enum class Moment { over_year, at_end, at_june };
    std::string measure;
    std::size_t first_label = 0, end_label = 1;   ///< [first, end)
    Moment moment = Moment::over_year;
    friend bool operator==(const Term&, const Term&) = default;
};

/// A published definition, or the total of a measure over the places (flows over the year, stocks at its end).
struct Quantity {
    std::string name;                ///< referral_rate, looked_after, "spending/early help"
    std::string meaning, unit;
    std::string label = {};          ///< the code that --by splits by, or ""
    Better better = Better::unsaid;
    std::vector<Term> numerator;     ///< summed
    std::vector<Term> denominator;   ///< summed; none: a total
    double scale = 1;
    bool mean_of_places = false;     ///< plain, instead of the sum: an index such as practice quality adds up to nothing
};

struct Quantities {
    std::vector<Quantity> list;
    std::vector<std::string> not_held;   ///< definitions whose measures the file does not hold
};

/// Those named, in their order; without names every published definition the file holds the measures of, then the totals of the
/// other measures that are core or not split, and of money (labels that overlap have no total). "all" alone: every rate and every
/// such total. Throws QuestionError.
Quantities list_quantities(const RunDescription& description, const std::vector<std::string>& names);

/// Every measure split by this code list, or those of it that are named, label by label. Throws QuestionError.
Quantities list_labels(const RunDescription& description, const std::string& code_list, const std::vector<std::string>& names);

/// One year, or all of "2015-2019" or "all"; the last complete one where nothing is asked for. Never empty. Throws QuestionError.
std::vector<int> choose_years(const RunDescription& description, std::optional<int> year, const std::string& years);

}  // namespace hearth::analysis
