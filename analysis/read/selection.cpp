#include "analysis/read/selection.hpp"

#include "analysis/read/question_error.hpp"
#include "analysis/read/year_values.hpp"
#include "sim/core/find_place.hpp"
#include "sim/core/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearth::analysis {
namespace {

std::vector<std::string> each(const RunDescription& d, std::string Place::* text) {
    std::vector<std::string> texts;
    for (const Place& place : d.places) texts.push_back(place.*text);
    return texts;
}

}  // namespace

std::vector<std::size_t> find_places(const RunDescription& d, const std::vector<std::string>& wanted) {
    std::vector<std::size_t> found;
    const std::vector<std::string> codes = each(d, &Place::code), names = each(d, &Place::name);
    const PlaceNames places{codes, names};
    for (const std::string& text : wanted) {
        const auto position = find_place(places, text);
        if (!position) {
            const std::string like = did_you_mean_place(places, text, PlaceText::name_and_code);
            throw QuestionError(fmt::format("place '{}' is not among the {} of this run.{}", text, d.places.size(), like.empty() ? "" : " " + like));
        }
        if (std::find(found.begin(), found.end(), *position) == found.end()) found.push_back(*position);
    }
    return found;
}

std::vector<std::size_t> find_scenarios(const RunDescription& d, const std::vector<std::string>& wanted) {
    std::vector<std::size_t> found;
    for (const std::string& name : wanted) {
        const auto scenario = std::find(d.scenarios.begin(), d.scenarios.end(), name);
        if (scenario == d.scenarios.end())
            throw QuestionError(fmt::format("scenario '{}' is not among the {} of this file.{}", name, d.scenarios.size(),
                                            did_you_mean(name, d.scenarios)));
        const auto position = static_cast<std::size_t>(scenario - d.scenarios.begin());
        if (std::find(found.begin(), found.end(), position) == found.end()) found.push_back(position);
    }
    return found;
}

std::optional<int> choose_year(const RunDescription& d, std::optional<int> wanted) {
    const std::vector<int> years = complete_years(d);
    if (!wanted) return years.empty() ? std::nullopt : std::optional(years.back());
    if (std::find(years.begin(), years.end(), *wanted) != years.end()) return wanted;
    const std::string held = years.empty() ? "no year ending 31 March is complete in it"
                                           : fmt::format("it holds {} to {}", years.front(), years.back());
    throw QuestionError(fmt::format("year {} is not in this run ({}).", *wanted, held));
}

}  // namespace hearth::analysis
