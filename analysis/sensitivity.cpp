#include "analysis/sensitivity.hpp"

#include "analysis/sensitivity_tables.hpp"

#include <ostream>

namespace hearth::analysis {

void sensitivity(const SensitivityOptions& options, std::ostream& out) {
    const Sensitivity found = sensitivity_of(options);
    out << (options.json ? as_json(found) : options.csv ? as_csv(found) : as_text(found));
}

}  // namespace hearth::analysis
