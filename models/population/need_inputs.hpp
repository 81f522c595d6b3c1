// What the processes of onset and course of need read.
#pragma once

#include "models/casework/contacts.hpp"
#include "models/register/register.hpp"

namespace hearth::children {

struct NeedInputs {
    const FamilyRules& family;
    const CaseworkRules& casework;   ///< what help does to need
    const Practice& practice;        ///< of this month
    RandomKey random;
    double filling = 1;              ///< how many times as fast as usual families come into need: while the histories fill
    int months_from_start = 0;       ///< since the first recorded month; negative before it
    Month ages_at;                   ///< at which children are as old as they count
};

// The processes, in the order of the month.
void onset_of_need(Register& r, const NeedInputs& in, Month month);
void course_of_need(Register& r, const NeedInputs& in, Month month);
void quiet_families_leave(Register& r, const FamilyRules& rules);

}  // namespace hearth::children
