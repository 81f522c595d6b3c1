// Caution: what fear and too little time do to the bar for a section 47 enquiry. Leaders' risk and media make fear (leaders/crisis.hpp, incidents/media.hpp);
// who is afraid, or has little time for each family, enquires to be safe, so enquiries rise and the share that leads to a
// conference falls. Fear itself also lowers the bars of noticing and of the front door (casework/noticing.hpp, casework/front_door.hpp).
// Reads: fear, load. Changes: practice (entry to care, caution). Terms: the rise of enquiries after 2008, DfE Children in need; sizes assumed.
#pragma once

#include "models/practice/practice.hpp"

namespace hearth::children {

struct CautionParameters {
    double care_fear = .5;            ///< log rise of entry to care per unit of fear
    double enquiry_fear = .5;         ///< fall of the bar per unit of fear
    double enquiry_haste = .6;        ///< fall of the bar per unit of log load
};
void declare(Declarations& declarations, CautionParameters& p);

/// Fall of the bar for a section 47 enquiry.
double enquiry_caution(const CautionParameters& p, double fear, double load);

/// Entry to care, and the bar for an enquiry, under the fear and load that practice has this month.
void apply_caution(const CautionParameters& p, Practice& practice);

}  // namespace hearth::children
