// The month's social work as counted, and what it is paid: what other submodels may know of the workforce without its state.
#pragma once

namespace hearth::children {

/// Work of one month.
struct WorkDone {
    double contacts = 0, assessments = 0, enquiries = 0, conferences = 0;   ///< started this month
    double in_support = 0, on_plan = 0, looked_after = 0;                   ///< children at month end
};

/// GBP of the month: permanent posts held, and agency workers, of which the part above a permanent post's cost.
struct SocialWorkPay { double permanent = 0, agency = 0, premium = 0; };

}  // namespace hearth::children
