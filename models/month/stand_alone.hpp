// Assurance without an authority around it, at the status quo: so that grades stand as they usually do at the opening, and for the
// norm. Quality is made by standing, by what being inspected does to effort, and by all else as a drift of its own.
// Reads: parameters. Changes: the assurance it is given.
#pragma once

#include "models/inspection/inspection_rules.hpp"
#include "models/month/assurance_month.hpp"

namespace hearth::children {

struct StandAlone {
    AssuranceView view;
    double other = 0;                    ///< of quality, for reasons beyond standing; in its standard deviations

    /// Begins so many months before the view's.
    StandAlone(const AssuranceView& v, int months_before);
    /// A month; `look` sees it before standing takes help up.
    template <class Look> void live(Assurance& s, Look observe) {
        begin(s);
        event = live_inspection(s, view);
        live_improvement(s, view);
        observe(s);
        live_practice_standard(s, view);
        ++view.month;
    }
    AdverseEvent event;                  ///< of the last month

private:
    void begin(const Assurance& s);
};

/// A grade and an inspection some time ago, of the usual mix: where living alone begins. Standing is founded.
void initialise_stand_alone(Assurance& s, const AssuranceView& view);

}  // namespace hearth::children
