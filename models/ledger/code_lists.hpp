// Code lists that several rooms share, as enumerations and counts. Their order is that of the code lists of the ledger (measures.hpp),
// by which measures are split, and of parameters that have one value a code: never reordered.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace hearth::children {

/// Sources of contacts: police, schools, health, council services, family and public, other.
inline constexpr int source_count = 6;
using BySource = std::array<double, source_count>;

/// Latent levels of need: quiet, emerging, complex, acute.
inline constexpr int level_count = 4;
using ByLevel = std::array<double, level_count>;
inline constexpr std::array<double, level_count> visibility = {0, .5, 1, 1.5};   ///< v[n] of signal detection, fixed: d' carries the scale

/// Agencies with budgets of their own; later: services in adult life.
enum class Agency : std::uint8_t { council, schools, health, police, voluntary, later };
inline constexpr std::size_t agency_count = 6;
inline constexpr std::size_t council = 0;
using ByAgency = std::array<double, agency_count>;

/// Partner agencies: schools, health, police, voluntary sector; a partner's agency number is one more.
inline constexpr std::size_t partner_count = 4;
using ByPartner = std::array<double, partner_count>;
inline constexpr std::array<std::size_t, partner_count> source_of_partner = {1, 2, 0, 5};   ///< the voluntary sector speaks as "other"

enum class Placement : std::uint8_t { kin, in_house_foster, agency_foster, residential, supported, adoption };
inline constexpr int placement_count = 6;
enum class CareEnd : std::uint8_t { home, kin, adoption, turned_18, other };
inline constexpr int care_end_count = 5;
enum class LegalRoute : std::uint8_t { agreed, court_order, emergency, unaccompanied };
inline constexpr int legal_route_count = 4;

}  // namespace hearth::children
