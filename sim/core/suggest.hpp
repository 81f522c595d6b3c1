// "Did you mean ...?": the nearest word that a slip of the fingers could have meant.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hearth {

/// The nearest of the known words, by edits (insert, delete, replace, swap neighbours); upper and lower case and - and _
/// count as the same. Nothing when more than a third of the word would have to change.
std::optional<std::string> nearest_word(std::string_view given, std::span<const std::string> known);

/// " Did you mean <quote>word<quote>?", or "" when nothing is near.
std::string did_you_mean(std::string_view given, std::span<const std::string> known, std::string_view quote = "");

}  // namespace hearth
