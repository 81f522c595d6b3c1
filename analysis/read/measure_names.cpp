#include "analysis/read/measure_names.hpp"

#include "analysis/read/quantities.hpp"
#include "analysis/text/columns.hpp"
#include "analysis/text/figures.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearth::analysis {
namespace {

constexpr std::size_t few_names = 8;

std::vector<std::string> labels_of(const RunDescription& d, const Measure& measure) {
    const auto list = std::find_if(d.code_lists.begin(), d.code_lists.end(), [&](const CodeList& l) { return l.name == measure.by; });
    return measure.by.empty() || list == d.code_lists.end() ? std::vector<std::string>{} : list->labels;
}

}  // namespace

std::vector<std::string> names_of(const RunDescription& d) {
    std::vector<std::string> names;
    for (const DerivedMeasure& derived : d.derived_measures) names.push_back(derived.name);
    for (const Measure& measure : d.measures) {
        names.push_back(measure.name);
        for (const std::string& label : labels_of(d, measure)) names.push_back(measure.name + "/" + label);
    }
    return names;
}

std::string first_names(const RunDescription& d) {
    std::vector<std::string> names = names_of(d);
    const std::size_t more = names.size() - std::min(names.size(), few_names);
    names.resize(names.size() - more);
    return fmt::format(" There are {}{}; --measure list tells {}.", fmt::join(names, ", "), more > 0 ? fmt::format(" and {} more", more) : "",
                       more > 0 ? "them all" : "what they mean");
}

std::string why_so_few(const RunDescription& d) {
    const bool core = std::any_of(d.measures.begin(), d.measures.end(), [](const Measure& m) { return m.core; });
    const bool more = std::any_of(d.measures.begin(), d.measures.end(), [](const Measure& m) { return !m.core && !m.by.empty(); });
    if (!core || more) return "";
    return " This file holds the core outcomes only; [output] measures = \"all\" in the sweep file writes the rest.";
}

std::string list_of_measures(const RunDescription& d) {
    Columns columns({"Name", "Unit", "Meaning"}, true);
    const std::vector<std::string> not_held = list_quantities(d, {}).not_held;
    for (const DerivedMeasure& derived : d.derived_measures)
        if (std::find(not_held.begin(), not_held.end(), derived.name) == not_held.end())
            columns.add({derived.name, derived.unit, sentence(derived.meaning)});
    for (const Measure& measure : d.measures) {
        columns.add({measure.name, measure.unit == "1" ? "index" : measure.unit, sentence(measure.meaning)});
        for (const std::string& label : labels_of(d, measure)) columns.add({measure.name + "/" + label, "", label});
    }
    return columns.text();
}

bool asks_for_list(const std::vector<std::string>& measures) { return measures == std::vector<std::string>{"list"}; }

}  // namespace hearth::analysis
