// Practice conditions: how well and how fast social work is done in an authority this month. Constants for now, behind the
// interface that social workers with caseloads will fill; every consumer already reads it.
#pragma once

#include "sim/core/parameter.hpp"

namespace hearth::children {

struct Practice {
    double quality = 1;          ///< Q / Q0, 1 at the calibrated status quo
    double pressure = 1;         ///< hours required / hours available
    double load = 1;             ///< smoothed pressure over its stationary value, read by the front door
    double delay_months = 0;     ///< added to the months an assessment takes
    double fear = 0;             ///< risk aversion as a deviation from its stationary mean
    double early_help_quality = 1;
};

struct PracticeParameters { Practice constant; };

inline void declare(Declarations& d, PracticeParameters& p) {
    d.add(p.constant.quality, Number{"practice.quality", "1", "Practice quality against the status quo.", 1, {.2, 2}, Evidence::choice, "1: the status quo."});
    d.add(p.constant.pressure, Number{"practice.pressure", "1", "Case hours required over hours available.", 1, {.2, 5}, Evidence::choice, "1: the status quo."});
    d.add(p.constant.load, Number{"practice.load", "1", "Front-door load over its stationary value.", 1, {.2, 5}, Evidence::choice, "1: the status quo."});
    d.add(p.constant.delay_months, Number{"practice.delay_months", "month", "Added to the time an assessment takes.", 0, {0, 12}, Evidence::choice, "0: the status quo."});
    d.add(p.constant.fear, Number{"practice.fear", "1", "Risk aversion as a deviation from its mean; lowers every bar.", 0, {-2, 2}, Evidence::choice, "0: the status quo."});
    d.add(p.constant.early_help_quality, Number{"practice.early_help_quality", "1", "Quality of early help against the status quo.", 1, {0, 2}, Evidence::choice, "1: the status quo."});
}

}  // namespace hearth::children
