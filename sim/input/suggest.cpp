#include "sim/input/suggest.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

namespace hearth {
namespace {

std::string plain(std::string_view word) {
    std::string folded;
    for (const char c : word) folded += c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return folded;
}

// Optimal string alignment: Levenshtein's distance with swapped neighbours as one edit.
std::size_t edits(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace

std::optional<std::string> nearest_word(std::string_view given, std::span<const std::string> known) {
    if (given.size() > 100) return std::nullopt;   // not a slip; and the table above is quadratic
    const std::string word = plain(given);
    std::optional<std::string> nearest;
    std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : known) {
        const std::size_t distance = edits(word, plain(candidate));
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
