#include "analysis/summary/command.hpp"

#include "analysis/summary/summary.hpp"

#include <ostream>

namespace hearth::analysis {

void summarise(const SummariseOptions& options, std::ostream& out) {
    const Summary summary = summary_of(options);
    out << (options.json ? as_json(summary) : as_text(summary));
}

}  // namespace hearth::analysis
