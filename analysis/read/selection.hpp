// Which year, places and scenarios the user means.
#pragma once

#include "sim/output/run_description.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::analysis {

/// Positions of places named by code or by name, capitals and punctuation aside, each once and in the order asked. Throws QuestionError.
std::vector<std::size_t> find_places(const RunDescription& description, const std::vector<std::string>& wanted);

/// Positions of scenarios by name, each once and in the order asked. Throws QuestionError.
std::vector<std::size_t> find_scenarios(const RunDescription& description, const std::vector<std::string>& wanted);

/// The year ending 31 March of a text: 2019; also 2018/19, 2018-19, 201819 and 2018/2019, as English tables write it. Nothing for any other.
std::optional<int> year_ending(std::string_view text);

/// The year asked for, or the last complete one, or nothing where none is complete. Throws QuestionError.
std::optional<int> choose_year(const RunDescription& description, std::optional<int> wanted);

}  // namespace hearth::analysis
