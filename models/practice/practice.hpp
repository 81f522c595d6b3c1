// Practice conditions: all that the services around a family are like in an authority this month, in one struct. Made at the
// beginning of the month (month/practice_conditions.cpp) from workers, early help, partners, money and fear; rules read nothing else of these.
// Every member is 1 (or 0, where it is added) at the calibrated status quo, in which families' histories are lived.
#pragma once

#include "models/ledger/code_lists.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

constexpr BySource same_for_all(double value) {
    BySource all{};
    all.fill(value);
    return all;
}

struct Practice {
    double quality = 1;          ///< Q / Q0, 1 at the calibrated status quo
    double pressure = 1;         ///< hours required / hours available
    double load = 1;             ///< smoothed pressure over its stationary value, read by the front door
    double delay_months = 0;     ///< added to the months an assessment takes
    double fear = 0;             ///< risk aversion as a deviation from its stationary mean
    double early_help_quality = 1;
    double enquiry_caution = 0;  ///< fall of the bar for a section 47 enquiry
    double selection = 1;        ///< share of early help's effect that is left when thin coverage leaves the hardest families out
    double reach = 1;            ///< offers of early help where there are more or fewer places than usual
    double availability = 1;     ///< how easily a family that asks for early help finds any
    double community = 1;        ///< universal services and community support
    double information = 1;      ///< multiplies the chance that another source's information is shared
    double care_entry = 1;       ///< multiplies entry to care: what edge-of-care help leaves
    double orders = 1;           ///< multiplies the odds that care begins by an order rather than by agreement
    BySource presence = same_for_all(1);    ///< multiplies each source's presence
    BySource strain = same_for_all(0);      ///< fall of each source's bar from its own pressure
    BySource lead_offers = same_for_all(0);       ///< each source's work as lead professional; 1 at the status quo, 0 where there is none
};

/// What a scenario may hold constant; it multiplies (or is added to) what workers and partners make of it.
struct PracticeParameters {
    double quality = 1, pressure = 1, load = 1, delay_months = 0, fear = 0, early_help_quality = 1;
};

inline void declare(Declarations& d, PracticeParameters& p) {
    d.add(p.quality, Number{"practice.quality", "1", "Practice quality against the status quo; multiplies what workers make of it.", {.2, 2}, Evidence::choice, "1: the status quo."});
    d.add(p.pressure, Number{"practice.pressure", "1", "Case hours required over hours available; multiplies what workers make of it.", {.2, 5}, Evidence::choice, "1: the status quo."});
    d.add(p.load, Number{"practice.load", "1", "Front-door load over its stationary value; multiplies what workers make of it.", {.2, 5}, Evidence::choice, "1: the status quo."});
    d.add(p.delay_months, Number{"practice.delay_months", "month", "Added to the time an assessment takes.", {0, 12}, Evidence::choice, "0: the status quo."});
    d.add(p.fear, Number{"practice.fear", "1", "Risk aversion as a deviation from its mean; lowers every bar.", {-2, 2}, Evidence::choice, "0: the status quo."});
    d.add(p.early_help_quality, Number{"practice.early_help_quality", "1", "Quality of early help against the status quo.", {0, 2}, Evidence::choice, "1: the status quo."});
}

}  // namespace hearth::children
