// Levers: what a policy may change. A lever's default is the baseline, under which histories, burn-in and the months before a policy
// are simulated; the scenario's levers hold from the month its policies begin.
#pragma once

#include "sim/core/month.hpp"

namespace hearth {

template <class Levers> inline constexpr Levers baseline_levers{};

/// Two sets of levers and the month from which the second holds. Refers to both: they must outlive it.
template <class Levers>
struct Policy {
    const Levers& baseline;
    const Levers& scenario;
    Month begins;

    const Levers& at(Month month) const { return month < begins ? baseline : scenario; }
};

}  // namespace hearth
