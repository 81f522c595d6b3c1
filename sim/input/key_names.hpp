#pragma once

#include <cstddef>
#include <string>

namespace hearth {

/// How many keys of a section, or measures, a message lists before it points to the command that lists them all.
inline constexpr std::size_t most_listed = 12;

/// The section of a key: `need` of `need.arrivals`.
inline std::string section_of(const std::string& key) { return key.substr(0, key.find('.')); }
/// What follows the section: `arrivals` of `need.arrivals`.
inline std::string name_of(const std::string& key) { return key.substr(key.find('.') + 1); }

}  // namespace hearth
