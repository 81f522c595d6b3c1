#include "models/families/demography.hpp"

#include "models/families/initialisation.hpp"
#include "models/month/schedule.hpp"

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

void expect_child(Authority& a, const Nation& n, ChildEvent event, Month month) {
    Family& family = a.families[event.slot];
    a.eighteenth.add(Month{family.birth[event.child]} + childhood_months, event);   // also ends the slot of a family that moved away
    if (!family.present) return;
    const auto bit = static_cast<ChildMask>(1u << event.child);
    change_members(a, n, event.slot, [bit](Family& f) { f.joined |= bit, f.home |= bit, f.resident |= bit; });
    a.joined_by_month[static_cast<std::size_t>(month.index) % 4] += 1;
    a.children_by_band[family.band] += 1;
}

void count_eighteen(Authority& a, const Family& family, ChildMask bit) {
    a.add(column("eighteenth_birthdays"), 1);
    a.add(column("eighteen_ever_referred"), (family.ever_referred & bit) != 0);
    a.add(column("eighteen_ever_in_need"), (family.ever_in_need & bit) != 0);
    a.add(column("eighteen_ever_on_plan"), (family.ever_on_plan & bit) != 0);
    a.add(column("eighteen_ever_looked_after"), (family.ever_looked_after & bit) != 0);
}

void turn_eighteen(Authority& a, const Nation& n, ChildEvent event, Month month) {
    Family& family = a.families[event.slot];
    const auto bit = static_cast<ChildMask>(1u << event.child);
    if (family.resident & bit) {
        a.children -= 1;
        a.left_behind -= !family.present;
        a.children_by_band[family.band] -= 1;
        count_eighteen(a, family, bit);
    }
    leave_home(a, n, event.slot, bit, month);
    const auto others = static_cast<ChildMask>(~bit);   // the looked-after list ends its own record later this month
    if (family.present) change_members(a, n, event.slot, [others](Family& f) { f.away &= others, f.resident &= others; });
    else family.away &= others, family.resident &= others;
    if (event.child + 1 == family.children) retire_family(a, n, event.slot);
}

/// The ring of cohorts comes round: whoever was in these cells is long grown up.
void make_room(Authority& a, Month cohort) {
    a.moved_in[static_cast<std::size_t>(cohort.index) % cohort_ring] = 0;
    const unsigned first = static_cast<unsigned>(cohort.index) % cohort_ring * band_count;
    for (unsigned b = 0; b < band_count; ++b) a.queue.reset(static_cast<ResistanceQueue::Cell>(first + b));
}

/// The part of the month's change of population that births and birthdays leave over, a twelfth of the gap a month.
/// Children left behind do not count, because a policy decides who is in care when a family moves.
void moves(Authority& a, const Nation& n, Month month) {
    a.moves_due += (a.data->children.at(month) - (a.children - a.left_behind)) / 12;
    while (a.moves_due >= 1) a.moves_due -= move_in(a, n, month);
    while (a.moves_due <= -1) {
        const int moved = move_out(a, n, month);
        a.moves_due = moved > 0 ? a.moves_due + moved : 0;   // an authority that has emptied has nobody to send
    }
}

}  // namespace

void demography(Authority& a, const Nation& n, Month month) {
    if (!n.parameters->demography.on && !n.in_history(month)) return;
    const std::int32_t born = a.joined_by_month[static_cast<std::size_t>(month.index + 1) % 4];   // expected three months ago
    a.joined_by_month[static_cast<std::size_t>(month.index) % 4] = 0;
    a.children += born;
    a.add(column("births"), born);
    make_room(a, month + months_before_birth);
    for (const ChildEvent& event : a.eighteenth.today()) prefetch(a, event.slot);
    for (const ChildEvent& event : a.expected.today()) expect_child(a, n, event, month);
    for (const ChildEvent& event : a.eighteenth.today()) turn_eighteen(a, n, event, month);
    a.expected.finish_month();
    a.eighteenth.finish_month();
    form_families(a, n, month + months_before_birth, month);
    if (!n.in_history(month)) moves(a, n, month);
}

}  // namespace hearth::children
