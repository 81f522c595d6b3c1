// Recovery: how long an authority takes to come back from a shock, as the definition of an outcome (O12); it acts on nothing. A shock is a
// scandal, an adverse grade, or a fall of the year's quality; it is over once practice has been for some months what it was before.
// Reads: practice quality, the year's quality, scandals, grades. Changes: its own state.
#pragma once

#include "sim/core/month.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace hearth::children {

/// How an authority comes back from a shock.
struct Recovery {
    double before = 1;                   ///< quality when it struck
    bool under_way = false, struck_now = false;
    std::int16_t since = 0;              ///< month it last struck; meaningless unless under way
    std::int16_t back = 0;               ///< months running that quality has been back
    std::array<float, 12> year{};        ///< the year's quality, by month of the year; 0: not yet known
};

// A definition, so not to be varied between the arms of a comparison.
inline constexpr double shock_fall = .05;        ///< of the year's quality within a year, relative
inline constexpr double back_within = .01;       ///< of what it was counts as back
inline constexpr int back_months = 3;            ///< running
inline constexpr int longest_recovery = 36;      ///< months; after that it counts as how things are

/// Whether the year's quality has fallen as far; `year_ago` of 0: not known.
bool has_fallen(double year_ago, double now);
bool is_back(double before, double now);
/// What a month of recovery reads beside its own state.
struct RecoveryInputs {
    bool struck = false;                 ///< by a scandal or an inadequate grade this month
    double quality = 1;                  ///< practice quality of last month; 1 at the baseline
    double quality_year = 1;             ///< the same, smoothed over a year
    Month month;
};

/// The outcome of one month.
void recovery(Recovery& r, const RecoveryInputs& in);
/// Of this month, in the columns of the ledger.
void measure_recovery(const Recovery& r, std::span<double> row);

}  // namespace hearth::children
