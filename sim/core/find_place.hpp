// Which place a word means: by name or code, as people write them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// Codes and names of places, one of each a place.
struct PlaceNames { std::span<const std::string> codes, names; };

/// The place of this code or name; capitals and punctuation ("St." and "St", "&" and "and") do not count.
std::optional<std::size_t> find_place(const PlaceNames& places, std::string_view text);

/// Places that the text could mean, the likeliest kind alone: those of the same name but for words such as "city of" or "council";
/// else those whose name holds the text as whole words, or the other way round; else those with a word that begins so; else those
/// spelt nearly alike. A name that holds what was typed comes before one that is spelt alike: "Herefordshire" is no Hertfordshire.
std::vector<std::size_t> places_like(const PlaceNames& places, std::string_view text);

enum class PlaceText { name, name_and_code };

/// "Did you mean Bristol, City of?", with codes where there are several; "" where nothing is like it.
std::string did_you_mean_place(const PlaceNames& places, std::string_view text, PlaceText as = PlaceText::name);

}  // namespace hearth
