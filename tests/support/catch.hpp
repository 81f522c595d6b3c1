// Catch2 is version 2 on Debian 12 and version 3 elsewhere; tests include this and use only what both have.
#pragma once

#include <string>

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
namespace hearth::support {
using Catch::Matchers::ContainsSubstring;
}
#else
#include <catch2/catch.hpp>
namespace hearth::support {
inline auto ContainsSubstring(const std::string& part) { return Catch::Matchers::Contains(part); }   // version 3's name
}
#endif

namespace hearth::support {
inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace hearth::support
