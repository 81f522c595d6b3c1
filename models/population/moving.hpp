// Families in need move between authorities, and are lost sight of. Who is quiet is alike wherever they live in a band, so only moves
// of families in need are simulated: such a family and a quiet one elsewhere, of the same band and size and nearly the same stage,
// change places. What they need and what happened to them goes with them; who they are (births, ids, luck) stays, so no population
// changes and nobody else's luck does. An episode ends where it was open, and only a share goes on where the family comes to.
// Where to is drawn by children of the band, the place itself included, so that as many come as go where need is the same.
// Reads: families in need, quiet families of the same kind elsewhere. Changes: both, once a year. Share assumed.
#pragma once

#include "models/casework/casework_inputs.hpp"
#include "models/register/register.hpp"
#include "sim/core/month.hpp"
#include "sim/core/parameter.hpp"

namespace hearth::children {

struct MovingParameters {
    double share = .03;                  ///< of families in need that move in a year, to anywhere in the run
    double handed_over = .6;             ///< share of open episodes that go on where the family moves to
};
void declare(Declarations& declarations, MovingParameters& p);

struct MovingInputs {
    const MovingParameters& moving;
    const FamilyRules& family;
};

inline constexpr int nearly_the_same_stage = 60;   ///< months between the births of the youngest, at most; the nearest are sought first

/// Marks of one family's children as marks of another's: the first child at home as the first, and so on.
ChildMask carried_over(ChildMask marks, ChildMask from_home, ChildMask to_home);
/// Two families with as many children at home change need, frailty, trust and what services did for them or know of them. A referral
/// or an early closing is known only where it was made, so neither is known any more.
void exchange_need(Family& x, Family& y);

/// The quiet family of the kind that lives nearest after a place drawn in the list of families; no_slot if there is none.
inline constexpr Slot no_slot = 0xFFFFFFFF;
Slot quiet_family_like(const Register& r, const Family& family, std::uint32_t place_word, Month month);
/// Lists as `onsets` the families that move this year, in the order of ids, because that of records carries no meaning; listed before
/// anybody moves, so that nobody moves twice.
void list_movers(Register& r, const MovingInputs& in, Month month);
/// One move; the month must have begun in both places, and `reached` be a quiet family like the one that leaves. `handed_over`: what
/// casework reads where the family arrives, if its open episode goes on there; else nullptr.
void move_family(const MovingInputs& in, Register& from, Slot left, Register& to, Slot reached, const CaseworkInputs* handed_over, Month month);

}  // namespace hearth::children
