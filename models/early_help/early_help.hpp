// Early help: targeted family support with a finite number of places and a waiting list. Places go to the highest signalled
// need, then the longest wait, then a keyed lottery. A place lasts about six months. Three separately switchable routes:
// protection (worsening slows, fading in three steps over twelve months after the place), easing (while in the place), and
// diversion (a family with a lead professional is not contacted about below complex need). Where few of those who should have a
// place have one, the hardest families are left out, so all its effect is weaker (selection). Its universal part builds up
// community support over three years, which damps onset.
// Reads: level, waiting list, places and universal services there is money for, practice. Changes: help and its dates, coverage,
// community.
#pragma once

#include "models/register/active.hpp"
#include "models/practice/practice.hpp"
#include "sim/core/parameter.hpp"

#include <cstdint>

namespace hearth::children {

inline constexpr double usual_places = 70;   ///< in 10,000 children, where money is off

struct EarlyHelpParameters {
    bool on = true, protection = true, easing = true, diversion = true;
    bool universal = true;
    double places_per_10000 = usual_places, protect = .1, ease = .1, drop_out = .15;
    double selection = .5, reach = .8;
    bool lead_professionals = true;
    double lead_band = .5, lead_share = .8;
    double ease_lead = .2;
    std::int64_t months = 6;
    std::int64_t without_family = -1, without_authority = -1;
};
void declare(Declarations& declarations, EarlyHelpParameters& p);

/// Targeted places and universal services there is money for.
struct EarlyHelpService {
    double places = 0;               ///< families at once
    double universal = 1;            ///< spending on universal services a child, against the status quo
    double community = 1;            ///< what it has built up
    double coverage = 1;             ///< places taken over places taken and families waiting
    double edge_of_care_families = 0;   ///< families that get intensive help at the edge of care
};

/// Multipliers of the level hazards from early help; effect: its quality times what selection leaves of it.
double early_help_ease(const EarlyHelpParameters& p, Help help, double effect);
double early_help_escalate(const EarlyHelpParameters& p, Help help, double effect);
/// How many families an authority with that many children can help at once.
std::int64_t early_help_places(const EarlyHelpParameters& p, double children);

/// Share of those who should have a place that have one.
double early_help_coverage(std::int64_t taken, std::int64_t waiting);
/// Coverage against the status quo's; 1 where the status quo had none.
double coverage_ratio(double coverage, double status_quo);
/// What thin coverage leaves of early help's effect; 1 at the status quo.
double selection_effect(const EarlyHelpParameters& p, double coverage_ratio);
/// How offers follow places, which are `ratio` of those that the status quo's money buys: what is there finds its families.
double early_help_reach(const EarlyHelpParameters& p, double ratio);
/// How easily a family that asks for early help finds any, against the status quo.
double early_help_availability(double coverage_ratio);
/// Community support a month on: what universal services are builds up and wears off over three years.
double community_next(double community, double universal);

}  // namespace hearth::children
