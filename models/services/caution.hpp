// Caution: fear, and what it and too little time do to the bar for a section 47 enquiry. Fear rises with a scandal and wears off;
// who is afraid, or has little time for each family, enquires to be safe, so enquiries rise and the share that leads to a
// conference falls. Fear itself also lowers the bars of noticing and of the front door (noticing.hpp, front_door.hpp).
// Reads: month, time per case. Changes: practice (fear, caution).
#pragma once

#include "models/services/practice.hpp"
#include "sim/core/month.hpp"

namespace hearth::children {

struct Authority;
struct Nation;
struct CautionParameters {
    double scandal = 0;              ///< fear that it adds
    Month scandal_month;
    double half_life_months = 18;
    double enquiry_fear = 0;         ///< fall of the bar per unit of fear
};
void declare(Declarations& declarations, CautionParameters& p);

void apply_caution(const Authority& a, const Nation& n, Month month, Practice& practice);

}  // namespace hearth::children
