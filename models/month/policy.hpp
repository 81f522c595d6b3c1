// When what a scenario changes begins. Family histories, burn-in and the months before live under the status quo: a lever's
// default is the status quo, so before that month a struct of levers is its default-constructed self.
#pragma once

#include "sim/core/model.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct PolicyParameters { std::int64_t after_months = 0; };

inline void declare(Declarations& d, PolicyParameters& p) {
    d.add(p.after_months, Integer{"policy.after_months", "month", "Months after run.start at which the scenario's policies (levers of leaders, money, partners, workforce and edge-of-care help) begin.", {0, 1200}, Evidence::choice, "0: with the first recorded month."});
}

inline Month policy_start(const RunSettings& run, const PolicyParameters& p) { return run.start + static_cast<int>(p.after_months); }

}  // namespace hearth::children
