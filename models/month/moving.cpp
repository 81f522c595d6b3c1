// Families in need move between authorities: the nation process of population/moving.hpp.
#include "models/population/moving.hpp"

#include "models/draws/family_words.hpp"
#include "models/month/case_inputs.hpp"
#include "models/month/schedule.hpp"

namespace hearth::children {
namespace {

std::array<std::int64_t, band_count> children_of_all(std::span<const Authority> authorities) {
    std::array<std::int64_t, band_count> sum{};
    for (const Authority& a : authorities)
        for (std::size_t b = 0; b < band_count; ++b) sum[b] += a.children_by_band[b];
    return sum;
}

/// The authority in which that child of the band lives, counted through all of them.
Authority& home_of_child(std::span<Authority> authorities, std::size_t band, std::int64_t child) {
    std::size_t i = 0;
    for (; i + 1 < authorities.size() && child >= authorities[i].children_by_band[band]; ++i) child -= authorities[i].children_by_band[band];
    return authorities[i];
}

void move_if_there_is_room(const Nation& n, std::span<Authority> authorities, Authority& from, Slot slot, std::int64_t children, Month month) {
    const Family& family = from.families[slot];
    const auto w = drawn<MovingFamilyWords>(n.random, from.entity(family.id), month);
    Authority& to = home_of_child(authorities, family.band, static_cast<std::int64_t>(uniform(w.destination) * static_cast<double>(children)));
    if (&to == &from) return;
    const Slot reached = quiet_family_like(to, family, w.place, month);
    if (reached == no_slot) return;
    const FamilyRules rules = family_rules(n);
    const CaseworkInputs there = casework_inputs(to, n, rules);
    move_family({n.parameters->moving, rules}, from, slot, to, reached, uniform(w.handed_over) < n.parameters->moving.handed_over ? &there : nullptr, month);
}

}  // namespace

// What moves counts as this month's, so the month begins here for everybody; begin_month leaves alone what has begun.
void families_move(Nation& n, std::span<Authority> authorities, Month month) {
    if (n.parameters->moving.share <= 0 || authorities.size() < 2 || n.in_history(month)) return;
    for (Authority& a : authorities) begin_month(a, n, month);
    const auto children = children_of_all(authorities);
    const FamilyRules rules = family_rules(n);
    for (Authority& a : authorities) list_movers(a, {n.parameters->moving, rules}, month);
    for (Authority& a : authorities)
        for (const auto& [id, slot] : a.onsets) move_if_there_is_room(n, authorities, a, slot, children[a.families[slot].band], month);
}

}  // namespace hearth::children
