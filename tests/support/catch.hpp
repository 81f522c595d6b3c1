// Catch2 is version 2 on Debian 12 and version 3 elsewhere; tests include this and use only what both have.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <string>

namespace hearth::support {
inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace hearth::support
