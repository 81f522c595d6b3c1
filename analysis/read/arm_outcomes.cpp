#include "analysis/read/arm_outcomes.hpp"

#include "analysis/read/selection.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

namespace hearth::analysis {
namespace {

constexpr std::size_t values_at_once = std::size_t{32} << 20;

OutcomeQuestion question_for(const RunDescription& d, const ArmQuestion& asked, std::span<const Quantity> quantities) {
    OutcomeQuestion question{.quantities = quantities, .place_sets = {}, .years = asked.years, .slices = asked.slices};
    for (const std::vector<std::string>& codes : asked.place_sets) question.place_sets.push_back(find_places(d, codes));
    return question;
}

}  // namespace

Asked ask(const RunDescription& d, Quantities measures, const std::vector<std::string>& places, std::vector<int> years) {
    Asked asked;
    if (!measures.not_held.empty())
        asked.notes.push_back(fmt::format("Not shown, because the file does not hold their measures: {}.", fmt::join(measures.not_held, ", ")));
    std::vector<std::size_t> positions = find_places(d, places);
    asked.all_places = positions.empty() || positions.size() == d.places.size();
    if (positions.empty()) {
        positions.resize(d.places.size());
        std::iota(positions.begin(), positions.end(), std::size_t{0});
    }
    asked.question.place_sets.emplace_back();
    for (const std::size_t position : positions) {
        asked.question.place_sets.front().push_back(d.places[position].code);
        asked.place_names.push_back(d.places[position].name);
    }
    asked.question.quantities = std::move(measures.list);
    asked.question.slices = {{"", 0, 0, years.size()}};
    asked.question.years = std::move(years);
    return asked;
}

ArmOutcomes::ArmOutcomes(const Arms& arms, const ArmQuestion& question, std::span<const Quantity> quantities) : arms_(arms) {
    for (std::size_t file = 0; file < arms.files.size(); ++file) {
        std::vector<std::size_t>& scenarios = scenarios_.emplace_back();
        for (const Arm& arm : arms.list)
            for (const auto& scenario : arm.scenario)
                if (arm.file == file && scenario) scenarios.push_back(*scenario);
        std::sort(scenarios.begin(), scenarios.end());
        outcomes_.emplace_back(arms.files[file], scenarios, question_for(arms.files[file].description(), question, quantities));
    }
}

Grid ArmOutcomes::grid(const Arm& arm, std::size_t quantity, std::size_t slice, std::size_t first_point, std::size_t points,
                       std::size_t replicates) const {
    Grid grid(points, replicates);
    const std::vector<std::size_t>& scenarios = scenarios_[arm.file];
    for (std::size_t p = 0; p < points; ++p) {
        const auto scenario = arm.scenario[first_point + p];
        if (!scenario) continue;
        const auto position = static_cast<std::size_t>(std::lower_bound(scenarios.begin(), scenarios.end(), *scenario) - scenarios.begin());
        for (std::size_t r = 0; r < std::min(replicates, arms_.of(arm).replicates); ++r)
            grid.at(p, r) = outcomes_[arm.file].at(quantity, slice, position, r);
    }
    return grid;
}

std::size_t quantities_at_once(const Arms& arms, const ArmQuestion& question) {
    std::size_t runs = 0;
    for (const Arm& arm : arms.list) runs += arm.scenario.size() * arms.of(arm).replicates;
    return std::max<std::size_t>(1, values_at_once / std::max<std::size_t>(1, runs * question.slices.size()));
}

}  // namespace hearth::analysis
