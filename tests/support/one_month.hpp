// One month of a local system with every layer on, from the same state and with the same random numbers, with and without something
// that another submodel is made to offer: what a test of a call site between two submodels needs.
#pragma once

#include "models/month/schedule.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

namespace hearth::support {

/// Every layer, and the scenario's policies from the first month after a burn-in of two years.
inline Parameters every_layer() {
    Parameters p = small_parameters({steady("ONE", 1, 6000, .25)});
    p.workforce.on = p.money.on = p.partners.on = p.trust.on = p.early_help.lead_professionals = p.leadership.on = p.assurance.on = true;
    p.run.burn_in_months = 24;
    p.policy.after_months = 0;
    return p;
}

/// That system as it is when its policies begin: in April, so that budgets are set.
struct OneMonth {
    using Process = void (*)(Authority&, const Nation&, Month);
    Simulation world;

    OneMonth() : world(small_world(every_layer())) { step(world, 24); }

    /// The authority after one process, when `force(authority, nation, parameters)` has put what is offered where its provider keeps it.
    template <class Force>
    Authority after(Process process, Force force) const {
        return changed([&](Authority& a, Nation& n, Parameters& p) {
            a.month = world.now;
            force(a, n, p);
            process(a, n, world.now);
        });
    }

    /// The authority after the month's processes up to one of that name, with what is forced once the month's practice is made.
    template <class Force>
    Authority after_month_to(std::string_view last, Force force) const {
        return changed([&](Authority& a, Nation& n, Parameters& p) {
            for (const MonthProcess& process : month_schedule()) {
                if (process.authority == nullptr) continue;
                process.authority(a, n, world.now);
                if (process.authority == practice_conditions) force(a, n, p);
                if (process.name == last) return;
            }
            FAIL("no process of that name in the month: " << last);
        });
    }

private:
    template <class Change>
    Authority changed(Change change) const {
        Authority a = world.authorities[0];
        Nation n = world.nation;
        Parameters p = world.parameters;
        n.parameters = &p;
        change(a, n, p);
        return a;
    }
};

/// Made once for a program: its history takes longer than any month.
inline const OneMonth& one_month() {
    static const OneMonth made;
    return made;
}

}  // namespace hearth::support
