#include "sim/core/find_place.hpp"

#include "sim/core/text_distance.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace hearth {
namespace {

using NameWords = std::vector<std::string>;

constexpr std::size_t longest = 100;        // no name is longer, and the distance takes quadratic time
constexpr std::size_t shortest_start = 3;   // letters by which a name may be begun
constexpr std::size_t most_suggested = 5;

/// In lower case, "&" as "and", apostrophes left out ("Kings Lynn"), all other punctuation as space between words.
NameWords words_of(std::string_view text) {
    NameWords words(1);
    const auto next = [&] { if (!words.back().empty()) words.emplace_back(); };
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || byte >= 0x80) words.back() += static_cast<char>(std::tolower(byte));
        else if (c == '&') next(), words.back() = "and", next();
        else if (c != '\'') next();
    }
    if (words.back().empty()) words.pop_back();
    std::replace(words.begin(), words.end(), std::string("saint"), std::string("st"));
    return words;
}

std::string joined(const NameWords& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// Without what kind of council it is, unless nothing would be left.
NameWords bare(const NameWords& words) {
    constexpr std::array<std::string_view, 13> kinds = {"authority", "borough", "city", "council", "county", "district", "london",
                                                        "metropolitan", "of", "royal", "the", "unitary", "cc"};
    NameWords kept;
    for (const std::string& word : words)
        if (std::find(kinds.begin(), kinds.end(), word) == kinds.end()) kept.push_back(word);
    return kept.empty() ? words : kept;
}

bool holds(const NameWords& whole, const NameWords& part) {
    return !part.empty() && std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

bool has_word_begun_by(const NameWords& name, const std::string& start) {
    const std::string text = " " + joined(name);
    return start.size() >= shortest_start && text.find(" " + start) != std::string::npos;
}

/// Positions of the names for which `fits` holds.
template <class Fits> std::vector<std::size_t> chosen(const std::vector<NameWords>& names, Fits fits) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (fits(names[i])) found.push_back(i);
    return found;
}

/// A code that is wrong by one digit is another place's, so codes are not guessed.
std::vector<std::size_t> spelt_alike(const std::vector<NameWords>& names, const std::string& text) {
    const bool code = std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (code || text.size() > longest) return {};
    std::size_t fewest = std::max<std::size_t>(2, text.size() / 4) + 1;
    std::vector<std::size_t> nearest;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string name = joined(names[i]);
        const std::size_t distance = text_distance(text, name);
        if (distance >= std::max(text.size(), name.size()) / 2 + 1 || distance > fewest || (distance == fewest && nearest.empty())) continue;
        if (distance < fewest) nearest.clear();
        fewest = distance;
        nearest.push_back(i);
    }
    return nearest;
}

std::string shown_as(const PlaceNames& places, std::size_t i, bool code) {
    return places.names[i] + (code ? " (" + places.codes[i] + ")" : "");
}

}  // namespace

std::optional<std::size_t> find_place(const PlaceNames& places, std::string_view text) {
    for (std::size_t i = 0; i < places.codes.size(); ++i)
        if (places.codes[i] == text || places.names[i] == text) return i;
    const NameWords words = words_of(text);
    if (words.empty()) return std::nullopt;
    for (std::size_t i = 0; i < places.codes.size(); ++i)
        if (words_of(places.codes[i]) == words || words_of(places.names[i]) == words) return i;
    return std::nullopt;
}

std::vector<std::size_t> places_like(const PlaceNames& places, std::string_view text) {
    const NameWords words = bare(words_of(text));
    if (words.empty()) return {};
    std::vector<NameWords> names;
    for (const std::string& name : places.names) names.push_back(bare(words_of(name)));
    auto found = chosen(names, [&](const NameWords& name) { return name == words; });
    if (found.empty()) found = chosen(names, [&](const NameWords& name) { return holds(name, words) || holds(words, name); });
    if (found.empty()) found = chosen(names, [&](const NameWords& name) { return has_word_begun_by(name, joined(words)); });
    return found.empty() ? spelt_alike(names, joined(words)) : found;
}

std::string did_you_mean_place(const PlaceNames& places, std::string_view text, PlaceText as) {
    std::vector<std::size_t> like = places_like(places, text);
    if (like.empty()) return "";
    like.resize(std::min(like.size(), most_suggested));
    const bool codes = as == PlaceText::name_and_code || like.size() > 1;
    std::string names;
    for (std::size_t k = 0; k < like.size(); ++k)
        names += (k == 0 ? "" : k + 1 == like.size() ? " or " : ", ") + shown_as(places, like[k], codes);
    return "Did you mean " + names + "?";
}

}  // namespace hearth
