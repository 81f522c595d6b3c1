// Cells of the tables of a comparison, in words and figures that claim no more than is known.
#pragma once

#include "analysis/comparison/comparison.hpp"

#include <string>

namespace hearth::analysis {

/// A difference and what is read beside it: to two significant digits of half its interval, else to the last digit of the base.
std::string difference_text(const Difference& difference, double value);
std::string range_text(const Difference& difference, double low, double high);
std::string percent_text(const Difference& difference);    ///< of the base
std::string share_text(double share);                      ///< "97 %", "> 99 %"; 100 % and 0 % only where it is all or none

std::string verdict_text(const Difference& difference);
std::string direction_text(const ComparedRow& row);        ///< "lower in 74 %", of pairs; "better in" where one side is
std::string chance_text(const ComparedRow& row);           ///< "0.26 (0.15 - 0.40) lower"
std::string points_text(const Difference& difference);     ///< "lower at 12, higher at 0, of 200"

std::string heading_of_unit(const std::string& unit);      ///< "index"; percentages say what their differences are in

}  // namespace hearth::analysis
