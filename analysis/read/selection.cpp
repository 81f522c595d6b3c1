#include "analysis/read/selection.hpp"

#include "analysis/read/question_error.hpp"
#include "analysis/read/year_values.hpp"
#include "sim/core/suggest.hpp"
#include "sim/core/text_distance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace hearth::analysis {
namespace {

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

// One that contains what was typed, else the one nearest to it, else nothing.
std::string suggestion(const RunDescription& d, const std::string& wanted) {
    const Place* nearest = nullptr;
    std::size_t distance = 3;
    for (const Place& place : d.places) {
        const std::string name = lower(place.name);
        const bool part = !wanted.empty() && name.find(wanted) != std::string::npos;
        const std::size_t away = part ? 0 : std::min(text_distance(name, wanted), text_distance(lower(place.code), wanted));
        if (away >= distance) continue;
        distance = away;
        nearest = &place;
    }
    return nearest == nullptr ? "" : fmt::format(" Did you mean {} ({})?", nearest->name, nearest->code);
}

}  // namespace

std::vector<std::size_t> find_places(const RunDescription& d, const std::vector<std::string>& wanted) {
    std::vector<std::size_t> found;
    for (const std::string& text : wanted) {
        const std::string word = lower(text);
        const auto place = std::find_if(d.places.begin(), d.places.end(),
                                        [&](const Place& p) { return lower(p.code) == word || lower(p.name) == word; });
        if (place == d.places.end())
            throw QuestionError(fmt::format("place '{}' is not among the {} of this run.{}", text, d.places.size(), suggestion(d, word)));
        const auto position = static_cast<std::size_t>(place - d.places.begin());
        if (std::find(found.begin(), found.end(), position) == found.end()) found.push_back(position);
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
