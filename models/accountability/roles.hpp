// Who leads, and what there is to lead. Numbers are positions in the code lists "role" and "task" and keys of luck: never renumbered.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hearth::children {

/// leader: of the council, or its mayor. lead_member: for children. director: of children's services. chair: of the safeguarding partnership.
enum class Role : std::uint8_t { leader, lead_member, chief_executive, director, schools_chief, health_chief, police_chief, voluntary_chief, safeguarding_chair };
inline constexpr std::size_t role_count = 9;
inline constexpr std::size_t council_leaders = 4;   ///< the first four: the council's own leaders of children's services
inline constexpr std::size_t first_partner_chief = 4, partner_chiefs = 4;
template <class T> using PerRole = std::array<T, role_count>;
using ByRole = PerRole<double>;

enum class Task : std::uint8_t { practice, early_help, budget, partners, crisis, improvement };
inline constexpr std::size_t task_count = 6;
template <class T> using PerTask = std::array<T, task_count>;
using ByTask = PerTask<double>;

/// What leaders hear about: the council's own services, and what partners do.
enum class Subject : std::uint8_t { services, partners };
inline constexpr std::size_t subject_count = 2;

inline constexpr std::array<std::string_view, role_count> role_names = {"leader", "lead_member", "chief_executive", "director", "schools_chief", "health_chief", "police_chief", "voluntary_chief", "safeguarding_chair"};
inline constexpr std::array<std::string_view, task_count> task_names = {"practice", "early_help", "budget", "partners", "crisis", "improvement"};
inline constexpr std::array<std::string_view, subject_count> subject_names = {"services", "partner_agencies"};

constexpr std::size_t at(Role role) { return static_cast<std::size_t>(role); }
constexpr std::size_t at(Task task) { return static_cast<std::size_t>(task); }
constexpr std::size_t at(Subject subject) { return static_cast<std::size_t>(subject); }

}  // namespace hearth::children
