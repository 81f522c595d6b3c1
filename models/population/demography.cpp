#include "models/population/demography.hpp"

#include "models/population/initialisation.hpp"

namespace hearth::children {

void declare(Declarations& d, DemographyParameters& p) {
    d.add(p.on, Flag{"demography.on", "Births, birthdays and moves from the opening on; off only to measure what they cost.", Evidence::choice, ""});
    d.add(p.children, Numbers{"demography.children", "1", "Share of families that end with so many children.", {"1", "2", "3", "4 or more"}, {0, 1}, Evidence::assumed, "Set so that families with dependent children have 1, 2, 3, 4 or more in the shares 45, 38, 12, 5 % (a test holds it)."});
    d.add(p.gap_shortest, Integer{"demography.gap_shortest", "month", "Shortest gap between births.", {10, 60}, Evidence::assumed, "Uniform between the two; mean three years."});
    d.add(p.gap_longest, Integer{"demography.gap_longest", "month", "Longest gap between births.", {10, 72}, Evidence::assumed, "Uniform between the two; mean three years."});
}

double mean_children(const DemographyParameters& p) {
    return p.children[0] + 2 * p.children[1] + 3 * p.children[2] + 4 * p.children[3];
}

namespace {

void expect_child(Register& r, const PopulationInputs& in, ChildEvent event, Month month) {
    Family& family = r.families[event.slot];
    r.eighteenth.add(Month{family.birth[event.child]} + childhood_months, event);   // also ends the slot of a family that moved away
    if (!family.present) return;
    const auto bit = static_cast<ChildMask>(1u << event.child);
    change_members(r, in.family, event.slot, [bit](Family& f) { f.joined |= bit, f.home |= bit, f.resident |= bit; });
    r.joined_by_month[static_cast<std::size_t>(month.index) % 4] += 1;
    r.children_by_band[family.band] += 1;
}

void count_eighteen(Register& r, const Family& family, ChildMask bit) {
    r.add(column("eighteenth_birthdays"), 1);
    r.add(column("eighteen_ever_referred"), (family.ever_referred & bit) != 0);
    r.add(column("eighteen_ever_in_need"), (family.ever_in_need & bit) != 0);
    r.add(column("eighteen_ever_on_plan"), (family.ever_on_plan & bit) != 0);
    r.add(column("eighteen_ever_looked_after"), (family.ever_looked_after & bit) != 0);
}

void turn_eighteen(Register& r, const PopulationInputs& in, ChildEvent event, Month month) {
    Family& family = r.families[event.slot];
    const auto bit = static_cast<ChildMask>(1u << event.child);
    if (family.resident & bit) {
        r.children -= 1;
        r.left_behind -= !family.present;
        r.children_by_band[family.band] -= 1;
        count_eighteen(r, family, bit);
    }
    leave_home(r, in, event.slot, bit, month);
    const auto others = static_cast<ChildMask>(~bit);   // the looked-after list ends its own record later this month
    if (family.present) change_members(r, in.family, event.slot, [others](Family& f) { f.away &= others, f.resident &= others; });
    else family.away &= others, family.resident &= others;
    if (event.child + 1 == family.children) retire_family(r, in, event.slot);
}

/// The ring of cohorts comes round: whoever was in these cells is long grown up.
void make_room(Register& r, Month cohort) {
    r.moved_in[static_cast<std::size_t>(cohort.index) % cohort_ring] = 0;
    const unsigned first = static_cast<unsigned>(cohort.index) % cohort_ring * band_count;
    for (unsigned b = 0; b < band_count; ++b) r.queue.reset(static_cast<ResistanceQueue::Cell>(first + b));
}

/// The part of the month's change of population that births and birthdays leave over, a twelfth of the gap a month.
/// Children left behind do not count, because a policy decides who is in care when a family moves.
void moves(Register& r, const PopulationInputs& in, Month month) {
    r.moves_due += (in.children.at(month) - (r.children - r.left_behind)) / 12;
    while (r.moves_due >= 1) r.moves_due -= move_in(r, in, month);
    while (r.moves_due <= -1) {
        const int moved = move_out(r, in, month);
        r.moves_due = moved > 0 ? r.moves_due + moved : 0;   // an authority that has emptied has nobody to send
    }
}

}  // namespace

void demography(Register& r, const PopulationInputs& in, Month month) {
    if (!in.demography.on && !in.in_history) return;
    const std::int32_t born = r.joined_by_month[static_cast<std::size_t>(month.index + 1) % 4];   // expected three months ago
    r.joined_by_month[static_cast<std::size_t>(month.index) % 4] = 0;
    r.children += born;
    r.add(column("births"), born);
    make_room(r, month + months_before_birth);
    for (const ChildEvent& event : r.eighteenth.today()) prefetch(r, event.slot);
    for (const ChildEvent& event : r.expected.today()) expect_child(r, in, event, month);
    for (const ChildEvent& event : r.eighteenth.today()) turn_eighteen(r, in, event, month);
    r.expected.finish_month();
    r.eighteenth.finish_month();
    form_families(r, in, month + months_before_birth, month);
    if (!in.in_history) moves(r, in, month);
}

}  // namespace hearth::children
