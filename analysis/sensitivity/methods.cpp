#include "analysis/sensitivity/methods.hpp"

#include "analysis/read/csv.hpp"
#include "analysis/read/question_error.hpp"
#include "analysis/text/figures.hpp"
#include "sim/core/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hearth::analysis {
namespace {

std::optional<double> as_number(const std::string& text) {
    if (text == "true" || text == "false") return text == "true" ? 1 : 0;
    return read_number(text);
}

// Shares of a declared range; without one the rank of each value among those there are, in the order of first use for texts.
std::vector<double> shares_of(const VariedParameter& varied, const DesignParameter& parameter) {
    std::vector<double> shares;
    if (varied.range && parameter.values) {
        const auto scale = [&](double x) { return varied.logarithmic ? std::log(x) : x; };
        const double low = scale(varied.range->first), high = scale(varied.range->second);
        for (const double value : *parameter.values) shares.push_back((scale(value) - low) / (high - low));
        return shares;
    }
    std::vector<std::string> levels;
    for (const std::string& text : parameter.texts)
        if (!text.empty() && std::find(levels.begin(), levels.end(), text) == levels.end()) levels.push_back(text);
    if (parameter.values) std::sort(levels.begin(), levels.end(), [](const auto& a, const auto& b) { return *as_number(a) < *as_number(b); });
    const double last = std::max<double>(1, static_cast<double>(levels.size()) - 1);
    for (const std::string& text : parameter.texts)
        shares.push_back(static_cast<double>(std::find(levels.begin(), levels.end(), text) - levels.begin()) / last);
    return shares;
}

bool varies(const DesignParameter& parameter) {
    std::set<std::string> there(parameter.texts.begin(), parameter.texts.end());
    there.erase("");
    return there.size() > 1;
}

// A design in blocks says by its size how many parameters it has; any other by what varies.
std::size_t parameters_of_blocks(const std::string& design, std::size_t points, std::size_t base_points) {
    const std::size_t more = design == "saltelli" ? 2 : design == "morris" ? 1 : 0;
    if (more == 0) return 0;
    if (base_points == 0 || points % base_points != 0 || points / base_points <= more)
        throw QuestionError(fmt::format("a {} design of {} over {} does not work out.", design, counted(base_points, "block"),
                                        counted(points, "point")));
    return points / base_points - more;
}

}  // namespace

ArmDesign design_of(const SweepDescription& sweep, const std::vector<std::optional<std::size_t>>& scenario_of_point, std::vector<bool> done) {
    ArmDesign design{.design = sweep.design, .base_points = sweep.base_points, .parameters = {}, .done = std::move(done), .common_random_numbers = true};
    const std::size_t first_few = parameters_of_blocks(sweep.design, scenario_of_point.size(), sweep.base_points);
    for (const VariedParameter& varied : sweep.parameters) {
        DesignParameter parameter{.key = varied.key, .texts = {}, .values = std::vector<double>{}, .shares = {}};
        for (const auto& scenario : scenario_of_point) {
            parameter.texts.push_back(scenario ? varied.values[*scenario] : "");
            const auto value = scenario ? as_number(parameter.texts.back()) : 0;
            if (!value) parameter.values.reset();
            if (parameter.values) parameter.values->push_back(*value);
        }
        parameter.shares = shares_of(varied, parameter);
        if (first_few > 0 ? design.parameters.size() < first_few : varies(parameter)) design.parameters.push_back(std::move(parameter));
    }
    if (design.parameters.size() < std::max<std::size_t>(1, first_few)) throw QuestionError("the points of this sweep vary no parameter.");
    std::set<std::string> seeds;
    for (const auto& scenario : scenario_of_point)
        if (scenario && !sweep.seed.empty()) seeds.insert(sweep.seed[*scenario]);
    design.common_random_numbers = seeds.size() <= 1;
    return design;
}

Method method_for(const ArmDesign& design) {
    if (design.design == "saltelli") return variance_method(design);
    if (design.design == "morris") return screening_method(design);
    if (design.design == "one_at_a_time") return one_at_a_time_method(design);
    return regression_method(design);
}

void sort_by_size(SensitivityTable& table, std::size_t column) {
    const auto size = [&](const Influence& row) { return row.figures[column].value ? std::abs(*row.figures[column].value) : -1; };
    std::stable_sort(table.rows.begin(), table.rows.end(), [&](const Influence& a, const Influence& b) { return size(a) > size(b); });
}

}  // namespace hearth::analysis
