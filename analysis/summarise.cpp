#include "analysis/summarise.hpp"

#include "sim/output/run_file.hpp"

#include <ostream>

namespace hearth::analysis {

void summarise(const SummariseOptions& options, std::ostream& out) {
    const RunFile file(options.path);
    out << file.description().places.size() << " places\n";
}

}  // namespace hearth::analysis
