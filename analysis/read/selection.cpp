#include "analysis/read/selection.hpp"

#include "analysis/read/question_error.hpp"
#include "analysis/read/year_values.hpp"
#include "sim/core/find_place.hpp"
#include "sim/core/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace hearth::analysis {
namespace {

std::vector<std::string> each(const RunDescription& d, std::string Place::* text) {
    std::vector<std::string> texts;
    for (const Place& place : d.places) texts.push_back(place.*text);
    return texts;
}

std::optional<int> digits(std::string_view text, std::size_t count) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.size() != count || error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
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

std::optional<int> year_ending(std::string_view text) {
    const auto first = digits(text.substr(0, 4), 4);
    if (!first || text.size() <= 4) return first;
    const bool slash = text[4] == '/';
    const std::string_view rest = text.substr(slash || text[4] == '-' ? 5 : 4);
    const auto full = slash ? digits(rest, 4) : std::nullopt, last = digits(rest, 2);
    const bool next = full ? *full == *first + 1 : last && *last == (*first + 1) % 100;
    return next ? std::optional(*first + 1) : std::nullopt;
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
