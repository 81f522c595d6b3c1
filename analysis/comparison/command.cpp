#include "analysis/comparison/command.hpp"

#include "analysis/comparison/comparison.hpp"
#include "analysis/read/measure_names.hpp"
#include "sim/output/run_file.hpp"

#include <ostream>

namespace hearth::analysis {

void compare(const CompareOptions& options, std::ostream& out) {
    if (asks_for_list(options.measures)) {
        out << list_of_measures(RunFile(options.paths.front()).description());
        return;
    }
    const Comparison comparison = comparison_of(options);
    out << (options.json ? as_json(comparison) : options.csv ? as_csv(comparison) : options.table ? as_table(comparison) : as_text(comparison));
}

}  // namespace hearth::analysis
