// Remarks on results as sentences.
#include "analysis/read/impossible.hpp"
#include "analysis/text/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearth::analysis {
namespace {

constexpr std::size_t most_settings = 3;   // parameters

std::string what(const RunDescription& d, const Impossible& found) {
    const DerivedMeasure& m = found.definition;
    return fmt::format("{} ({}) is {} {} in {}, year ending 31 March {}, replicate {}{}", m.name, sentence(m.meaning), figure(found.value), m.unit,
                       d.places.at(found.place).name, found.year, found.replicate,
                       d.scenarios.size() > 1 ? fmt::format(", scenario {}", d.scenarios.at(found.scenario)) : "");
}

std::string how_often(const Impossible& found) {
    return fmt::format("{} of {} figures by place, year and replicate", thousands(static_cast<double>(found.cases)),
                       thousands(static_cast<double>(found.looked_at)));
}

std::string what_was_set(const std::vector<SetParameter>& set) {
    if (set.empty()) return "No number is away from its default; look at the flags, options and tables that the scenario sets.";
    std::string named;
    for (std::size_t i = 0; i < std::min(most_settings, set.size()); ++i)
        named += fmt::format("{}{} = {} (default {})", i > 0 ? ", " : "", set[i].key, set[i].value, set[i].default_value);
    return fmt::format("Numbers set furthest from their defaults, against their ranges: {}. Set them nearer to their defaults, or do not use this figure.", named);
}

}  // namespace

std::vector<std::string> remarks_on_results(const RunFile& file, std::span<const std::size_t> scenarios, const Declared& declared) {
    const RunDescription& d = file.description();
    std::vector<std::string> remarks;
    for (const Impossible& found : impossible_results(file, scenarios, declared))
        remarks.push_back(fmt::format("Not possible: {}; the most possible is {} ({}). Above it: {}. {}", what(d, found), thousands(found.definition.most),
                                      found.definition.why_no_more, how_often(found),
                                      what_was_set(furthest_set(d, found.scenario, declared.parameters))));
    return remarks;
}

}  // namespace hearth::analysis
