#include "analysis/compare.hpp"

#include "analysis/comparison.hpp"

#include <ostream>

namespace hearth::analysis {

void compare(const CompareOptions& options, std::ostream& out) {
    const Comparison comparison = comparison_of(options);
    out << (options.json ? as_json(comparison) : options.csv ? as_csv(comparison) : as_text(comparison));
}

}  // namespace hearth::analysis
