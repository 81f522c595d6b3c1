// Noticing (signal detection). Each source sees a family at level n with a signal d' v[n] + N(0,1), v = (0, .5, 1, 1.5), and
// contacts social care when the signal passes its bar. A false alarm is the n = 0 case of the same rule, so whatever lowers
// the bar (fear, pressure) raises false alarms too. Terms: season sits here because it is school terms and working days.
// Reads: level, season, practice conditions. Changes: nothing by itself; contacts go to the front door.
#pragma once

#include "sim/core/parameter.hpp"

#include <array>

namespace hearth::children {

inline constexpr int source_count = 6;   ///< police, schools, health, council services, family and public, other
inline constexpr int level_count = 4;
inline constexpr std::array<double, level_count> visibility = {0, .5, 1, 1.5};   ///< v[n], fixed: d' carries the scale

using BySource = std::array<double, source_count>;
using ByLevel = std::array<double, level_count>;

struct NoticingParameters {
    ByLevel opportunities{};        ///< m[n]
    BySource share{}, sensitivity{}, bar{}, presence{};
    std::array<double, 12> season{};   ///< April first
    double information_shared = 0, fear_response = 0;
    bool false_alarms = true;
};
void declare(Declarations& declarations, NoticingParameters& p);

/// Contacts a year by one source about a family at one level, before season; `lowered`: how far its bar has fallen.
double contact_rate(const NoticingParameters& p, int source, int level, double lowered);

/// Season's index for a calendar month (1 = January), mean 1 over the year.
double season_index(const NoticingParameters& p, int month_of_year);

/// Sensitivity of the front door for a contact of that source: its own, and what the others share (at most nine tenths of the
/// time, however much `information` multiplies it).
double joint_sensitivity(const NoticingParameters& p, int source, double information = 1);

}  // namespace hearth::children
