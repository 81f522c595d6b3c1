// The tables a run file carries, split into cells by the same reader that the run used (sim/core/csv.hpp). They were checked then, so
// what does not fit is left out here rather than reported.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::analysis {

struct TextTable {
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> rows;   ///< each as long as names

    /// By its name or the Department's.
    std::optional<std::size_t> column(std::string_view name) const;
};

TextTable parse_csv(std::string_view content);


}  // namespace hearth::analysis
