// The state of the world: plain data, one block an authority. Processes (schedule.cpp) change it; measures read it.
#pragma once

#include "models/month/assurance_month.hpp"
#include "models/register/active.hpp"
#include "models/register/family.hpp"
#include "models/leaders/leaders_month.hpp"
#include "models/draws/purposes.hpp"
#include "models/ledger/measures.hpp"
#include "models/month/parameters.hpp"
#include "models/casework/contacts.hpp"
#include "models/month/opening_averages.hpp"
#include "sim/core/calendar.hpp"
#include "sim/core/policy.hpp"
#include "sim/core/resistance_queue.hpp"

#include <array>
#include <cstdint>
#include <numeric>
#include <vector>

namespace hearth::children {

inline constexpr int status_count = 5;
inline constexpr int cohort_ring = 256;        ///< birth cohorts of youngest children alive at once, in months; > childhood + 3
inline constexpr int calendar_months = 230;    ///< farthest dated event: an 18th birthday of a child expected in three months

/// What is common to all authorities this month. Read-only to authority processes.
struct Nation {
    const Parameters* parameters = nullptr;
    NeedTables need;
    RandomKey random;
    Month history_start;      ///< families' own histories begin, each alone
    Month filled;             ///< histories come into need faster until then (status_quo.hpp)
    Month opening_averages_start;   ///< from here on families are complete and have a history: a status quo can be taken; the opening if none is
    Month opening;            ///< services become shared: first month of the burn-in
    Month policy;             ///< first month under the scenario's policies
    LabourMarket market;
    LeadershipSetting leadership;
    AssuranceSetting assurance;
    bool in_history(Month month) const { return month < opening; }
    bool under_policy(Month month) const { return month >= policy; }
    /// The levers of that month, given the scenario's.
    template <class Levers> const Levers& in_force(const Levers& scenario, Month month) const { return Policy<Levers>{baseline_levers<Levers>, scenario, policy}.at(month); }
};

/// A child event: family slot and which of its children, in four bytes because there is one for every child in England.
struct ChildEvent {
    std::uint32_t slot : 30 = 0;
    std::uint32_t child : 2 = 0;
};
static_assert(sizeof(ChildEvent) == 4 && max_children <= 4);

/// A family on the waiting list for early help; stale once the slot holds another family or the family waits no longer.
struct Waiting {
    Slot slot = 0;
    FamilyId family;
};

struct EarlyHelpCandidate {
    int signal = 0;                ///< negative, so that the highest need sorts first
    std::int16_t since = 0;
    std::uint32_t lottery = 0;
    Waiting entry;
    std::uint32_t position = 0;
    double drop_out = 0;           ///< uniform
};

struct LookedAfter {
    static constexpr Slot no_family = 0xFFFFFFFF;
    FamilyId family;          ///< for an unaccompanied child: its own arrival
    Slot slot = no_family;
    std::int16_t birth = 0, entered = 0;
    std::uint8_t child = 0, band = 0;
    Placement placement = Placement::kin;
    LegalRoute route = LegalRoute::agreed;
};

/// The monthly sweep's luck, and which families it may do something to. Positions are those of the active list at its time.
struct Sweep {
    std::array<std::vector<std::uint32_t>, 4> words;
    std::vector<CaseClass> klass;              ///< as the month began: the month's chances are those of its beginning
    std::vector<std::uint32_t> contact, service, care, need;
};

struct Authority {
    const PlaceData* data = nullptr;
    std::uint16_t number = 0;
    Month month;                               ///< under way, or the last one simulated

    std::vector<Family> families;              ///< by slot
    std::vector<Slot> free_slots;
    std::vector<std::uint8_t> notice;          ///< by slot: children at home if a false alarm is possible, +128 with a disabled child
    ResistanceQueue queue{static_cast<std::size_t>(cohort_ring) * band_count};
    Calendar<ChildEvent> expected{Month{}, 1}, eighteenth{Month{}, 1};
    std::array<std::int32_t, 4> joined_by_month{};   ///< ring: children expected, counted as born three months later
    std::array<double, band_count> families_due{};   ///< fraction of a family carried to next month
    double moves_due = 0;                      ///< fraction of a child carried to next month
    std::uint32_t moves_in = 0, moves_out = 0; ///< candidates so far; keys of their luck
    std::array<std::uint16_t, cohort_ring> moved_in{};   ///< by cohort, ring: families moved in so far, numbers the next
    std::uint32_t unaccompanied_arrivals = 0;

    Active active;
    std::vector<LookedAfter> looked_after;
    std::vector<Waiting> waiting;              ///< for early help; stale entries are dropped when met
    std::vector<EarlyHelpCandidate> candidates;   ///< of this month
    Practice practice;
    OpeningAverages opening_averages;
    Workforce workforce;
    EarlyHelpService early_help;
    Partners partners;
    Books books;
    Leadership leadership;
    Assurance assurance;
    double harm = 0, needless = 0;             ///< child-months of this month (outcomes.hpp)
    std::array<double, band_count> harm_by_band{};
    Exposure exposure;
    std::int32_t need_moved_in = 0, need_moved_out = 0;   ///< families, of this month
    double trust_sum = 0;                      ///< of all families' deviations of trust now
    ContactChances contact_chances;            ///< of this month
    std::array<ByLevel, source_count> acceptance{};   ///< of this month: P(a contact becomes a referral), by source and level
    Sweep sweep;

    std::int32_t children = 0, families_present = 0;
    std::int32_t left_behind = 0;              ///< of the children: still counted here though their family moved away
    std::array<std::int32_t, level_count> families_by_level{};
    std::array<std::int32_t, band_count> children_by_band{};       ///< born or expected
    std::array<std::int32_t, status_count> children_by_status{};   ///< [none] unused
    std::int32_t places_taken = 0, in_house_taken = 0;
    Ledger ledger{};

    std::vector<Slot> scratch_slots;
    std::vector<std::pair<FamilyId, Slot>> onsets;   ///< of this month
    std::vector<std::uint32_t> scratch_ids;
    std::array<std::vector<std::uint32_t>, 4> scratch_words;

    Entity entity(FamilyId id) const { return {id.value, number}; }
    /// This month's count of a flow so far, over all its labels.
    std::int64_t counted(Column column) const {
        return std::accumulate(ledger.begin() + static_cast<std::ptrdiff_t>(column.first), ledger.begin() + static_cast<std::ptrdiff_t>(column.first + column.width), std::int64_t{0});
    }
    void add(Column column, int amount) { ledger[column.first] += amount; }
    void add(Column column, std::size_t label, int amount) { ledger[column.first + label] += amount; }
};

/// Children now over those of the status quo; what belongs to so many children grows and shrinks with it.
inline double children_over_opening(const Authority& a) { return a.opening_averages.children > 0 ? a.children / a.opening_averages.children : 1; }

/// Position of a family in the active list, adding it if it is quiet and in no service so far; refresh() it when changed.
std::uint32_t activate(Authority& a, Slot slot, Month month);
/// Protection that is left from an early-help place that ended, if any.
void resume_fading(Case& record, const Family& family, Month month);
/// Brings hazards, class, next date and notice of a record up to date with its family and case. Call after every change.
void refresh(Authority& a, const Nation& n, std::uint32_t position);
/// Brings `notice` up to date for a family.
void refresh_notice(Authority& a, const Nation& n, Slot slot);

/// Changes who belongs to a family; carries the rest of a waiting resistance over to its new size and stage.
template <class Change>
void change_members(Authority& a, const Nation& n, Slot slot, Change change);

ResistanceQueue::Cell cell_of(const Family& family);
/// Asks memory for what events touch of a family: these lie all over the authority's block, far apart.
inline void prefetch(const Authority& a, Slot slot) {
    __builtin_prefetch(&a.families[slot]);
    __builtin_prefetch(&a.notice[slot]);
}

/// Calls `act` with each position in a list of the sweep, having asked for the families a few ahead.
template <class Act>
void for_each_marked(const Authority& a, const std::vector<std::uint32_t>& list, Act act) {
    constexpr std::size_t ahead = 8;
    for (std::size_t k = 0; k < list.size(); ++k) {
        if (k + ahead < list.size()) prefetch(a, a.active.slot[list[k + ahead]]);
        act(list[k]);
    }
}

/// Puts a family that is quiet into the queue with a fresh resistance.
void become_quiet(Authority& a, const Nation& n, Slot slot);

template <class Change>
void change_members(Authority& a, const Nation& n, Slot slot, Change change) {
    Family& family = a.families[slot];
    const double before = onset_factor(n.parameters->need, n.need, family);
    change(family);
    const double after = onset_factor(n.parameters->need, n.need, family);
    if (a.queue.waiting(slot)) a.queue.move(slot, cell_of(family), before, after);   // at 0, nobody left, it waits for a birth
    if (family.active != Family::not_active) refresh(a, n, family.active);
    else refresh_notice(a, n, slot);
}

}  // namespace hearth::children
