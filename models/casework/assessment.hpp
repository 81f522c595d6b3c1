// Assessment and section 47. An assessment takes one or two months and ends with a signal x = d_a v[n] + N(0,1): below the bar
// for need the episode closes, above the bar for harm a section 47 enquiry opens, between them in-need support starts.
// An enquiry lasts a month; it leads to a child protection conference with a chance that rises with true need, the conference
// mostly to a plan; all others go on with support.
// Caution lowers the bar for harm, at most to the bar for need: enquiries then bring in lower need, so fewer of them lead to a
// conference.
// Reads: level, disability, practice (quality, delay, caution). Changes: status and its dates.
#pragma once

#include "models/ledger/code_lists.hpp"
#include "models/practice/practice.hpp"

namespace hearth::children {

struct AssessmentParameters {
    double sensitivity = 1.69, need_bar = .486, harm_bar = 1.785, second_month = .5;
    ByLevel conference{.160, .195, .436, .584};
    double plan = .87;
};
void declare(Declarations& declarations, AssessmentParameters& p);

struct AssessmentOutcome { double not_in_need = 0, enquiry = 0; };   ///< the rest is support
AssessmentOutcome assessment_outcome(const AssessmentParameters& p, int level, bool disabled, double quality, double caution = 0);

/// Whole months an assessment takes, at least one; u is uniform.
int assessment_months(const AssessmentParameters& p, double delay_months, double u);

}  // namespace hearth::children
