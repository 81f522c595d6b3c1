#include "analysis/sensitivity/command.hpp"

#include "analysis/read/measure_names.hpp"
#include "analysis/sensitivity/sensitivity.hpp"
#include "sim/output/run_file.hpp"

#include <ostream>

namespace hearth::analysis {

void sensitivity(const SensitivityOptions& options, std::ostream& out) {
    if (asks_for_list(options.measures)) {
        out << list_of_measures(RunFile(options.path).description());
        return;
    }
    const Sensitivity found = sensitivity_of(options);
    out << (options.json ? as_json(found) : options.csv ? as_csv(found) : as_text(found));
}

}  // namespace hearth::analysis
