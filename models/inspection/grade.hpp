// Grades that inspectors give. Numbers are positions in the code list "grade".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace hearth::children {

enum class Grade : std::uint8_t { outstanding, good, requires_improvement, inadequate };
inline constexpr std::size_t grade_count = 4;
constexpr std::size_t at(Grade grade) { return static_cast<std::size_t>(grade); }
using ByGrade = std::array<double, grade_count>;

}  // namespace hearth::children
