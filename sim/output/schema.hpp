// Words and marks that writing and reading a run file must agree on.
#pragma once

#include "sim/core/measure.hpp"
#include "sim/output/run_description.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace hearth::schema {

inline constexpr std::int32_t missing_count = -2147483647;   ///< netCDF's own mark (NC_FILL_INT)
inline constexpr float missing_real = std::numeric_limits<float>::quiet_NaN();

std::string_view to_text(MeasureKind kind);
std::string_view to_text(MeasureType type);
std::optional<MeasureKind> parse_kind(std::string_view word);
std::optional<MeasureType> parse_type(std::string_view word);

/// std::logic_error naming what contradicts itself, or what xarray or netCDF would misread: a unit of bare durations, a name
/// used twice or with characters netCDF does not take. A model is declared in code, so this is an error of the program.
void check(const RunDescription& description);

}  // namespace hearth::schema
