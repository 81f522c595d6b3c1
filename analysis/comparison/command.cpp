#include "analysis/comparison/command.hpp"

#include "analysis/comparison/comparison.hpp"
#include "analysis/read/measure_names.hpp"
#include "analysis/read/shared_measures.hpp"
#include "sim/output/run_file.hpp"

#include <ostream>

namespace hearth::analysis {
namespace {

/// What all of the files hold, for that is what may be asked.
std::string list_of_shared_measures(const std::vector<std::string>& paths) {
    std::vector<RunFile> files;
    std::vector<NamedFile> named;
    for (const std::string& path : paths) files.emplace_back(path);
    for (std::size_t i = 0; i < paths.size(); ++i) named.push_back({paths[i], &files[i].description()});
    return list_of_measures(shared_description(named));
}

}  // namespace

void compare(const CompareOptions& options, std::ostream& out) {
    if (asks_for_list(options.measures)) {
        out << list_of_shared_measures(options.paths);
        return;
    }
    const Comparison comparison = comparison_of(options);
    out << (options.json ? as_json(comparison) : options.csv ? as_csv(comparison) : options.table ? as_table(comparison) : as_text(comparison));
}

}  // namespace hearth::analysis
