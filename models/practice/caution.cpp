#include "models/practice/caution.hpp"

#include "sim/core/math.hpp"

namespace hearth::children {

void declare(Declarations& d, CautionParameters& p) {
    d.add(p.enquiry_fear, Number{"caution.enquiry_fear", "1", "Fall of the bar for a section 47 enquiry per unit of fear.", {0, 3}, Evidence::assumed, "As the front door's response; swept; 0 switches it off."});
    d.add(p.enquiry_haste, Number{"caution.enquiry_haste", "1", "Fall of the bar for a section 47 enquiry per unit of log load: who has little time for each family enquires to be safe.", {0, 2}, Evidence::assumed, "Section 47 enquiries for a hundred referrals rose from 14.5 to 30, DfE Children in need 2010-2019; swept; 0 switches it off."});
    d.add(p.care_fear, Number{"caution.care_fear", "1", "Log rise of entry to care per unit of fear.", {0, 3}, Evidence::assumed, "Care applications rose by two thirds in the month after November 2008, from a low base, and stayed a third above for years; swept; 0 switches it off."});
}

double enquiry_caution(const CautionParameters& p, double fear, double load) { return p.enquiry_fear * fear + p.enquiry_haste * math::log(load); }

void apply_caution(const CautionParameters& p, Practice& practice) {
    practice.care_entry *= math::exp(p.care_fear * practice.fear);
    practice.enquiry_caution = enquiry_caution(p, practice.fear, practice.load);
}

}  // namespace hearth::children
