// How figures and names are written for people, and how cells are written for programs.
#pragma once

#include "sim/core/month.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

std::string counted(std::size_t n, const std::string& thing);        ///< "1 place", "9 places"
std::string thousands(double value);                                 ///< 12,345
std::string figure(double value);                                    ///< as many digits as one cares to read
std::string signed_figure(double value);                             ///< +1.4
std::string rounded(double value, int decimals);                     ///< 12,345.6; decimals < 0: to tens, hundreds ...
std::string signed_rounded(double value, int decimals);              ///< the same with its sign; 0.0 for what rounds to nothing
std::string figure(const std::optional<double>& value);              ///< "-" for nothing
std::string sentence(std::string text);                              ///< without its full stop
std::string capital(std::string text);

/// "2019", "2015 to 2019", of successive years.
std::string years_text(const std::vector<int>& years);
/// One name, or how many.
std::string places_text(const std::vector<std::string>& names, bool all);

/// A line of CSV (RFC 4180) with its line end: quotes where a cell needs them, and nothing that a spreadsheet would run as a formula.
std::string csv_line(const std::vector<std::string>& cells);
/// The shortest text that reads back as the same number; "" for nothing.
std::string csv_cell(const std::optional<double>& value);

}  // namespace hearth::analysis
