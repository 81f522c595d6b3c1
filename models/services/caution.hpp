// Caution: fear, and what it and too little time do to the bar for a section 47 enquiry. Fear rises with a scandal and wears off;
// who is afraid, or has little time for each family, enquires to be safe, so enquiries rise and the share that leads to a
// conference falls. Fear itself also lowers the bars of noticing and of the front door (noticing.hpp, front_door.hpp).
// Reads: month, load. Changes: practice (fear, caution). Terms: the rise of enquiries after 2008, DfE Children in need; sizes assumed.
#pragma once

#include "models/services/practice.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

struct Nation;
struct CautionParameters {
    double scandal = 0;              ///< fear that it adds
    Month scandal_month;
    double half_life_months = 18;
    double care_fear = 0;            ///< log rise of entry to care per unit of fear
    double enquiry_fear = 0;         ///< fall of the bar per unit of fear
    double enquiry_haste = 0;        ///< fall of the bar per unit of log load
};
void declare(Declarations& declarations, CautionParameters& p);

/// Fear that the scandal adds in that month: from its month on, halved every half-life.
double scandal_fear(const CautionParameters& p, Month month);
/// Fall of the bar for a section 47 enquiry.
double enquiry_caution(const CautionParameters& p, double fear, double load);

void apply_caution(const Nation& n, Month month, Practice& practice);

}  // namespace hearth::children
