// Rules of incidents; parameters and state are apart, so that a change of a rule reaches only who uses it.
#pragma once

#include "models/incidents/incidents.hpp"

namespace hearth::children {

inline constexpr double largest_error = 5;   ///< against the status quo: beyond, media see no more

/// Children that incidents come from: whatever help does, and as far as help leaves them at risk.
struct AtRisk { double all = 0, preventable = 0; };
AtRisk at_risk(const IncidentParameters& p, const Exposure& exposure, double averted_in_care);
/// Multiplies preventable incidents: learning and shared information against the status quo's.
double prevention_left(const IncidentParameters& p, double learning, double information);
/// Expected of a month; preventable: the part above the floor.
struct IncidentsDue {
    double floor = 0, preventable = 0;
    double all() const { return floor + preventable; }
};
IncidentsDue incidents_due(const IncidentParameters& p, const AtRisk& children, double left);

/// Errors against the usual, within what media can see; 1 where nothing is usual.
double error_ratio(double now, double usual);
/// An average over about so many months, a month on.
constexpr double smoothed(double before, double now, double months) { return before + (now - before) / months; }

/// Scandals of a kind in a year at the status quo.
double scandals_a_year(const IncidentParameters& p, ScandalKind kind);
/// P(an incident becomes a scandal): so that a month's scandals follow errors as smoothed over their lag, whatever the month's own are.
double scandal_chance(const IncidentParameters& p, double missed, double incidents_due);
/// P(a scandal of needless intervention this month).
double needless_scandal_chance(const IncidentParameters& p, double needless);
/// What a scandal does to leaders: missed harm adds risk, needless intervention takes it away.
double scandal_risk(const IncidentParameters& p, ScandalKind kind);
/// What leaders answer for in a usual year because of scandals: their long-run means are lived among as much.
OtherEvents usual_of_scandals(const IncidentParameters& p);

}  // namespace hearth::children
