// Money. Budgets follow the settlement; the care bill is paid first, posts come from what is left of the statutory budget, early
// help is what remains, or keeps its share where it is ring-fenced. Overspending is met by cutting early help in the year, then
// by reserves, then by an emergency notice. After Davis, Dempster and Wildavsky (1966) and Rogoff (1990).
// Reads: the status quo, care bill, case hours, pay, partners. Changes: budgets, posts and places there is money for, reserves.
#pragma once

#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"

#include <array>
#include <cstdint>

namespace hearth::children {

enum class Agency : std::uint8_t { council, schools, health, police, voluntary, later };
inline constexpr std::size_t agency_count = 6;   ///< in the order of the code list "agency"; later: services in adult life
using ByAgency = std::array<double, agency_count>;

struct MoneyParameters {
    bool on = true;
};
void declare(Declarations& declarations, MoneyParameters& p);

/// The books of an authority: its children's services and its partners. Whole pounds of constant prices, so that they balance exactly.
struct Books {
    double budget = 0;               ///< GBP a year, children's services, set each April
    double statutory = 0;            ///< of it for care and social work
    double targeted = 0, universal = 0;   ///< of it for early help; falls in the year where overspending is met
    std::array<double, 12> care_bill{};   ///< GBP of the last twelve months, ring
    std::array<std::int64_t, agency_count> income{}, spent{};   ///< of the month
    std::array<std::int64_t, agency_count> reserves{};          ///< at month end
    std::array<std::int64_t, agency_count> opening_reserves{}, all_income{}, all_spent{};   ///< since the opening; for the law
    bool emergency = false;
};

/// Targeted places and universal services there is money for.
struct EarlyHelpService {
    double places = 0;               ///< families at once
    double universal = 1;            ///< spending on universal services a child, against the status quo
    double community = 1;            ///< what it has built up
    double coverage = 1;             ///< places taken over places taken and families waiting
};

}  // namespace hearth::children
