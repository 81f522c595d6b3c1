#include "sim/core/measure.hpp"

#include <algorithm>
#include <stdexcept>

namespace hearth {

std::size_t column_count(const Measure& measure, std::span<const CodeList> code_lists) {
    if (measure.by.empty()) return 1;
    const auto found = std::find_if(code_lists.begin(), code_lists.end(),
                                    [&](const CodeList& list) { return list.name == measure.by; });
    if (found == code_lists.end()) throw std::logic_error(measure.name + " is split by an unknown code list");
    return found->labels.size();
}

}  // namespace hearth
