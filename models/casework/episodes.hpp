// Episodes: what happens from an accepted referral until nobody supports the child, and how children of other rooms come into one.
// Opening, moving between statuses and closing are verbs of the register, so that counts and dates are kept in one place.
#pragma once

#include "models/casework/casework_inputs.hpp"
#include "models/draws/service_words.hpp"

namespace hearth::children {

/// Why demand could have been avoided, in the order of the code list "failure".
enum class Failure : std::uint8_t { closed_early, waiting, quality };

/// An assessment begins that takes as long as the referral's words say.
void begin_assessment(Register& r, const CaseworkInputs& in, std::uint32_t position, const ReferralWords& w, Month month);
/// A child joins the family's episode as in-need support (return from care), which opens if there is none.
void support_child(Register& r, const FamilyRules& rules, Slot slot, ChildMask child, Month month);
/// Children of a family that moved in go on with the episode they had elsewhere: support and plans as such, whatever was being looked
/// into from its beginning.
void take_over_episode(Register& r, const CaseworkInputs& in, Slot slot, ChildMask children, Status was, Month month);

}  // namespace hearth::children
