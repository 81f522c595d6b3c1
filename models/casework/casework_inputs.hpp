// What the processes of casework read.
#pragma once

#include "models/casework/assessment.hpp"
#include "models/casework/contacts.hpp"
#include "models/casework/support.hpp"
#include "models/register/register.hpp"

namespace hearth::children {

struct CaseworkInputs {
    CaseworkRules rules;
    const FamilyRules& family;
    const Practice& practice;            ///< of this month
    const ContactChances& chances;       ///< of this month
    const Acceptance& acceptance;        ///< of this month
    RandomKey random;
};

// The processes, in the order of the month.
void contacts_about_need(Register& r, const CaseworkInputs& in, Month month);   // contacts.cpp
void false_alarms(Register& r, const CaseworkInputs& in, Month month);          // contacts.cpp
void open_episodes(Register& r, const CaseworkInputs& in, Month month);         // episodes.cpp

}  // namespace hearth::children
