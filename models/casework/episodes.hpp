// Episodes: what happens from an accepted referral until nobody supports the child. Opening, moving between assessment,
// enquiry, support and plan, and closing are here, so that counts and dates are kept in one place.
#pragma once

#include "models/month/world.hpp"

namespace hearth::children {

/// Why demand could have been avoided, in the order of the code list "failure".
enum class Failure : std::uint8_t { closed_early, waiting, quality };

/// Whether early-help and in-house foster places are finite: from the opening on, and where money decides of them always, because
/// what money buys is measured against what histories under the same limits were like.
inline bool places_shared(const Nation& n, Month month) { return n.parameters->money.on || !n.in_history(month); }

/// Moves an open episode to a status, or opens one; `due` is the month of the next dated step.
void set_status(Authority& a, const Nation& n, std::uint32_t position, Status status, Month month, std::int16_t due = no_date);
void close_episode(Authority& a, const Nation& n, std::uint32_t position, Month month);
/// A child leaves the episode (enters care, turns 18); the episode closes when nobody is left in it.
void take_from_episode(Authority& a, const Nation& n, std::uint32_t position, ChildMask child, Month month);
/// A child joins the family's episode as in-need support (return from care), which opens if there is none.
void support_child(Authority& a, const Nation& n, Slot slot, ChildMask child, Month month);
/// Children of a family that moved in go on with the episode they had elsewhere: support and plans as such, whatever was being looked
/// into from its beginning.
void take_over_episode(Authority& a, const Nation& n, Slot slot, ChildMask children, Status was, Month month);
/// The present step of early help ends (waiting, place or fading); protection that a finished place left goes on.
void end_help(Authority& a, const Nation& n, std::uint32_t position, Month month);

}  // namespace hearth::children
