// Noticing (signal detection). Each source sees a family at level n with a signal d' v[n] + N(0,1), v = (0, .5, 1, 1.5), and
// contacts social care when the signal passes its bar. A false alarm is the n = 0 case of the same rule, so whatever lowers
// the bar (fear, pressure) raises false alarms too. Terms: season sits here because it is school terms and working days.
// Reads: level, season, practice conditions. Changes: nothing by itself; contacts go to the front door.
#pragma once

#include "models/ledger/code_lists.hpp"
#include "sim/core/parameter.hpp"

#include <array>
#include <vector>

namespace hearth::children {

struct NoticingParameters {
    ByLevel opportunities{1.01, 2.91, 2.91, 10.1};        ///< m[n]
    BySource share{.29, .20, .15, .145, .105, .11}, sensitivity{1.5, 1.64, 1.8, 1.7, 1.6, 1.6}, bar{.99, .99, .99, .99, .99, .99}, presence{1, 1, 1, 1, 1, 1};
    std::array<double, 12> season{.91, 1.07, 1.07, 1.05, .84, 1.00, 1.06, 1.07, .88, 1.03, .95, 1.06};   ///< April first
    double information_shared = .3, fear_response = .2;
    bool false_alarms = true;
};
void declare(Declarations& declarations, NoticingParameters& p);
std::vector<ParameterProblem> check(const NoticingParameters& p);

/// Contacts a year by one source about a family at one level, before season; `lowered`: how far its bar has fallen.
double contact_rate(const NoticingParameters& p, int source, int level, double lowered);

/// Season's index for a calendar month (1 = January), mean 1 over the year.
double season_index(const NoticingParameters& p, int month_of_year);

/// Sensitivity of the front door for a contact of that source: its own, and what the others share (at most nine tenths of the
/// time, however much `information` multiplies it).
double joint_sensitivity(const NoticingParameters& p, int source, double information = 1);

}  // namespace hearth::children
