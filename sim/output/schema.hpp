// Words and marks that writing and reading a run file must agree on.
#pragma once

#include "sim/core/measure.hpp"
#include "sim/output/run_description.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::schema {

inline constexpr std::int32_t missing_count = -2147483647;   ///< netCDF's own mark (NC_FILL_INT)
inline constexpr std::int64_t missing_pounds = -9223372036854775806;   ///< likewise (NC_FILL_INT64)
inline constexpr float missing_real = std::numeric_limits<float>::quiet_NaN();

std::string_view to_text(MeasureKind kind);
std::string_view to_text(MeasureType type);
std::optional<MeasureKind> parse_kind(std::string_view word);
std::optional<MeasureType> parse_type(std::string_view word);
std::string_view to_text(TimeStep step);
std::optional<TimeStep> parse_step(std::string_view word);
std::string_view to_text(Better better);               ///< "" where nothing is said
std::optional<Better> parse_better(std::string_view word);

/// Lists as one text; no item may hold the separator. A list of no item and one of one empty item are the same.
std::string joined(const std::vector<std::string>& items, char separator);
std::vector<std::string> separated(const std::string& text, char separator);

/// std::logic_error naming what contradicts itself, or what xarray or netCDF would misread: a unit of bare durations, a name
/// used twice or with characters netCDF does not take. A model is declared in code, so this is an error of the program.
void check(const RunDescription& description);

}  // namespace hearth::schema
