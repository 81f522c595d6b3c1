// Assurance without an authority around it, at the status quo: so that grades stand as they usually do at the opening, and for the
// long-run means. It runs the month's processes, but for those named here as left out; quality is made by the practice standard, by what
// being inspected does to effort, and by all else as a drift of its own.
// Reads: parameters. Changes: the assurance it is given.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/month/assurance_view.hpp"

#include <span>
#include <string_view>

namespace hearth::children {

/// A process of the month's list (schedule.cpp), under the same name.
struct StandAloneProcess {
    std::string_view name;
    void (*run)(Assurance&, const AssuranceView&, AdverseEvents&) = nullptr;   ///< none: left out
    std::string_view left_out{};      ///< why
    bool observed_before = false;        ///< a month is observed before this process
};
/// All of assurance's processes in the month's order.
std::span<const StandAloneProcess> stand_alone_processes();

struct StandAlone {
    AssuranceView view;
    double other = 0;                    ///< of quality, for reasons beyond the practice standard; in its standard deviations
    AdverseEvents inbox;                 ///< of the last month; no leaders are there to hear of it

    /// Begins so many months before the view's.
    StandAlone(const AssuranceView& v, int months_before);
    /// A month; `observe` sees it before the practice standard takes help up.
    template <class Look> void live(Assurance& s, Look observe) {
        begin(s);
        for (const StandAloneProcess& process : stand_alone_processes()) {
            if (process.observed_before) observe(s);
            if (process.run != nullptr) process.run(s, view, inbox);
        }
        ++view.month;
    }
    /// The last month's grade, as leaders would answer for it.
    AdverseEvent event() const;

private:
    void begin(const Assurance& s);
};

/// From a grade and an inspection of the usual mix some years before the opening to the opening. The practice standard is there already.
void run_before_opening(Assurance& s, const AssuranceView& opening);

}  // namespace hearth::children
