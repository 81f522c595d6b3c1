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

/// What media make scandals of: a child who was not protected, and a family that was taken apart for nothing.
enum class ScandalKind : std::uint8_t { missed_harm, needless_intervention };
constexpr std::size_t at(ScandalKind kind) { return static_cast<std::size_t>(kind); }

}  // namespace hearth::children
