// Need. A family's latent level is 0 quiet, 1 emerging, 2 complex or 3 acute: the continuum of need that English threshold
// documents use. No service sees it; each sees a signal of it (noticing, front_door, assessment).
// Reads: band, age of the youngest child, family size, frailty, presenting factors, help and practice.
// Changes: level, presenting factors, spells. A quiet family waits in the resistance queue; a family in need moves one level
// at a time at constant hazards, ease or escalate, so its level is a birth-and-death chain.
#pragma once

#include "models/families/family.hpp"
#include "sim/core/parameter.hpp"

#include <array>

namespace hearth::children {

inline constexpr int factor_count = 7;
inline constexpr int harm_outside_factor = 5;          ///< only where a child of ten or over is at home
inline constexpr int harm_outside_from_months = 120;
inline constexpr int stage_count = 5;   ///< age of youngest child: before birth and under 1, 1-4, 5-9, 10-15, 16-17

struct NeedParameters {
    double onset_rate = 0.0545, frailty_variance = 1.9, stayer_share = 0, size_exponent = .5, onset_gradient = 4.3, escalation_gradient = 2.2;
    double poverty_response = 2, poverty_change = 0, growth_percent = 0;
    double community_response = .13, community = 1;
    double scarring = .1, chronic_share = .115, chronic_easing = .145;
    std::array<double, stage_count> stage{1.7, 1.0, .85, 1.1, .8};
    std::array<double, 2> escalate{.46, .32};         ///< 1 -> 2, 2 -> 3
    std::array<double, 3> ease{1.44, 2.29, 1.38};             ///< 1 -> 0, 2 -> 1, 3 -> 2
    std::array<double, factor_count> factor_share{.32, .27, .20, .09, .12, .25, .15}, factor_escalate{1.3, 1.1, 1.4, 1.1, 1.1, 1.3, 1.0}, factor_ease{1.0, .9, .8, .7, .9, 1.0, 1.0};
    double disability_share = .005;
};
void declare(Declarations& declarations, NeedParameters& p);

/// What never changes during a run, computed once from the parameters.
struct NeedTables {
    std::array<double, 256> frailty{};                       ///< by code: means of 256 equal parts of the gamma, mean 1
    std::array<double, band_count> onset_band{}, escalation_band{};   ///< mean 1 over the ten bands
    std::array<double, 1 << factor_count> escalate{}, ease{};         ///< by set of factors; mean 1 over spells
    std::array<double, max_children + 1> size{};                      ///< by number of children
};
NeedTables make_need_tables(const NeedParameters& p);

/// Stage of a family whose youngest child is that many months old (negative before birth).
int stage_of(int age_months);

/// Hazard a month of starting a spell, of a family of one child and frailty 1 in that band and stage.
double onset_hazard(const NeedParameters& p, const NeedTables& t, int band, int stage, int months_from_start, double community = 1);

/// The family's own multiplier of that hazard: frailty, size and scars. 0 when no child is left.
double onset_factor(const NeedParameters& p, const NeedTables& t, const Family& family);

/// Monthly hazards of leaving a level, before help and practice.
struct LevelHazards { double escalate = 0, ease = 0; };
LevelHazards level_hazards(const NeedParameters& p, const NeedTables& t, int level, int band, std::uint8_t factors, bool chronic);

/// Probabilities in one month of two competing constant hazards; the rest is staying.
struct LevelMove { double escalate = 0, ease = 0; };
LevelMove level_move(double escalate_hazard, double ease_hazard);

}  // namespace hearth::children
