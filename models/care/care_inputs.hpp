// What the processes of care read.
#pragma once

#include "models/care/care.hpp"
#include "models/places/place.hpp"
#include "models/register/register.hpp"

namespace hearth::children {

struct CareInputs {
    const CareParameters& care;
    const FamilyRules& family;
    RandomKey random;
    const Path& unaccompanied;       ///< unaccompanied children looked after, published
    double entry = 1, orders = 1;    ///< multiply entry to care, and the odds that it begins by an order
    bool limited = true;             ///< whether there are only so many in-house foster placements
    bool birthdays = true;           ///< whether children of families grow older
};

// The processes, in the order of the month.
void looked_after_children(Register& r, const CareInputs& in, Month month);
void unaccompanied_arrivals(Register& r, const CareInputs& in, Month month);
void care_entries(Register& r, const CareInputs& in, Month month);

}  // namespace hearth::children
