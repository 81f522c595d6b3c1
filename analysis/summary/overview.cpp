#include "analysis/summary/overview.hpp"

#include "analysis/read/csv.hpp"
#include "sim/core/cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace hearth::analysis {
namespace {

constexpr std::size_t few_values = 5;   // told one by one

std::string words_for(const VariedParameter& parameter) {
    const std::string spacing = parameter.logarithmic ? ", spaced by ratio" : "";
    if (parameter.range) return fmt::format("{} to {}{}", parameter.range->first, parameter.range->second, spacing);
    std::vector<std::string> different;
    for (const std::string& value : parameter.values)
        if (std::find(different.begin(), different.end(), value) == different.end() && different.size() <= few_values) different.push_back(value);
    if (different.size() <= few_values) return fmt::format("{}", fmt::join(different, ", "));
    std::vector<double> numbers;
    for (const std::string& value : parameter.values)
        if (const auto read = read_number(value)) numbers.push_back(*read);
    if (numbers.size() < parameter.values.size()) return fmt::format("{}, ...", fmt::join(different.begin(), different.begin() + 3, ", "));
    const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
    return fmt::format("{} to {}", *least, *most);
}

void count_runs(const RunFile& file, Overview& overview) {
    const RunDescription& d = file.description();
    for (std::size_t s = 0; s < d.scenarios.size(); ++s)
        for (std::size_t r = 0; r < d.replicates; ++r) {
            const RunStatus status = file.status(s, r);
            ++(status == RunStatus::complete ? overview.complete : status == RunStatus::failed ? overview.failed : overview.missing);
        }
    if (d.failures.empty()) return;
    const RunFailure& first = d.failures.front();
    overview.first_failure = fmt::format("{}, replicate {}: {}", d.scenarios.at(first.scenario), first.replicate, first.why);
}

}  // namespace

Overview overview_of(const RunFile& file) {
    const RunDescription& d = file.description();
    Overview overview{.scenarios = d.scenarios, .design = {}, .arms = {}, .varied = {}, .first_failure = {}};
    count_runs(file, overview);
    if (!d.sweep) return overview;
    overview.design = d.sweep->design;
    overview.points = std::set<std::size_t>(d.sweep->point.begin(), d.sweep->point.end()).size();
    overview.arms = d.sweep->arms;
    for (const VariedParameter& parameter : d.sweep->parameters)
        overview.varied.push_back({parameter.key, parameter.unit, words_for(parameter)});
    return overview;
}

}  // namespace hearth::analysis
