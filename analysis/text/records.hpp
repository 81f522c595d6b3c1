// Rows of named values, nothing rounded: written as CSV, or as objects of JSON. Absent values are null there and empty here.
#pragma once

#include "analysis/statistics/intervals.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace hearth::analysis {

using Json = nlohmann::ordered_json;

template <class T> Json maybe(const std::optional<T>& value) { return value ? Json(*value) : Json(nullptr); }

/// Two values, "<name>_low" and "<name>_high".
void add_interval(Json& record, const std::string& name, const std::optional<Interval>& interval);

/// Objects of one shape, as one table with a heading.
std::string csv_of(const std::vector<Json>& records);

std::string json_text(const Json& json);

}  // namespace hearth::analysis
