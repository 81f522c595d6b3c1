#include "models/schedule.hpp"

namespace hearth::children {

void declare(Declarations& d, MovingParameters& p) {
    d.add(p.share, Number{"moving.share", "1", "Share of families in need that move to another authority in a year; 0: none.", 0, {0, .5}, Evidence::assumed, "Swept."});
}
void families_move(Nation&, std::span<Authority>, Month) {}

}  // namespace hearth::children
