#include "sim/core/suggest.hpp"

#include "sim/core/text_distance.hpp"

#include <algorithm>
#include <cctype>

namespace hearth {
namespace {

std::string plain(std::string_view word) {
    std::string folded;
    for (const char c : word) folded += c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return folded;
}

}  // namespace

std::optional<std::string> nearest_word(std::string_view given, std::span<const std::string> known) {
    if (given.size() > 100) return std::nullopt;   // not a slip; and the distance takes quadratic time
    const std::string word = plain(given);
    std::optional<std::string> nearest;
    std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : known) {
        const std::size_t longer = std::max(word.size(), candidate.size()), shorter = std::min(word.size(), candidate.size());
        if (longer - shorter >= fewest) continue;   // at least so many edits: no need to count them
        const std::size_t distance = text_distance(word, plain(candidate));
        if (distance >= fewest || distance >= candidate.size()) continue;
        fewest = distance;
        nearest = candidate;
    }
    return nearest;
}

std::string did_you_mean(std::string_view given, std::span<const std::string> known, std::string_view quote) {
    const auto nearest = nearest_word(given, known);
    if (!nearest) return "";
    return " Did you mean " + std::string(quote) + *nearest + std::string(quote) + "?";
}

}  // namespace hearth
