// The register: who lives in an authority, what is known of them, and which cases are open. All rooms that deal with cases change it
// through its verbs only, so that a family, its case, the queue it waits in and the counts never disagree (laws.hpp).
#pragma once

#include "models/draws/service_words.hpp"
#include "models/families/family.hpp"
#include "models/families/need.hpp"
#include "models/families/trust.hpp"
#include "models/ledger/code_lists.hpp"
#include "models/ledger/measures.hpp"
#include "models/register/active.hpp"
#include "sim/core/calendar.hpp"
#include "sim/core/resistance_queue.hpp"

#include <array>
#include <cstdint>
#include <numeric>
#include <vector>

namespace hearth::children {

inline constexpr int status_count = 5;
inline constexpr int cohort_ring = 256;        ///< birth cohorts of youngest children alive at once, in months; > childhood + 3
inline constexpr int calendar_months = 230;    ///< farthest dated event: an 18th birthday of a child expected in three months

/// What the verbs know of the rules about one family.
struct FamilyRules {
    const NeedParameters& need;
    const NeedTables& tables;
    const TrustParameters& trust;
    bool diversion = true;           ///< a lead professional stands in for contacts below complex need (early_help.diversion)
    RandomKey random;
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
    DrawnColumns<MonthWords> words;
    std::vector<CaseClass> klass;              ///< as the month began: the month's chances are those of its beginning
    std::vector<std::uint32_t> contact, service, care, need;
};

struct Register {
    std::uint16_t number = 0;                  ///< the authority's own
    Month month;                               ///< under way, or the last one simulated

    std::vector<Family> families;              ///< by slot
    std::vector<Slot> free_slots;
    std::vector<std::uint8_t> notice;          ///< by slot: children at home if a false alarm is possible, +128 with a disabled child
    ResistanceQueue queue{static_cast<std::size_t>(cohort_ring) * band_count};
    Calendar<ChildEvent> expected{Month{}, 1}, eighteenth{Month{}, 1};
    std::array<std::int32_t, 4> joined_by_month{};   ///< ring: children expected, counted as born three months later
    std::array<double, band_count> families_due{};   ///< fraction of a family carried to next month
    double moves_due = 0;                      ///< fraction of a child carried to next month
    std::uint32_t moves_in = 0, moves_out = 0; ///< candidates so far; keys of their random numbers
    std::array<std::uint16_t, cohort_ring> moved_in{};   ///< by cohort, ring: families moved in so far, numbers the next
    std::uint32_t unaccompanied_arrivals = 0;

    Active active;
    std::vector<LookedAfter> looked_after;
    std::vector<Waiting> waiting;              ///< for early help; stale entries are dropped when met
    std::vector<EarlyHelpCandidate> candidates;   ///< of this month
    std::int32_t need_moved_in = 0, need_moved_out = 0;   ///< families, of this month
    double trust_sum = 0;                      ///< of all families' deviations of trust now
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
    DrawnColumns<FalseAlarmWords> false_alarm_words;

    Entity entity(FamilyId id) const { return {id.value, number}; }
    /// This month's count of a flow so far, over all its labels.
    std::int64_t counted(Column column) const {
        return std::accumulate(ledger.begin() + static_cast<std::ptrdiff_t>(column.first), ledger.begin() + static_cast<std::ptrdiff_t>(column.first + column.width), std::int64_t{0});
    }
    void add(Column column, std::int64_t amount) { ledger[column.first] += amount; }
    void add(Column column, std::size_t label, std::int64_t amount) { ledger[column.first + label] += amount; }
};

/// Position of a family in the active list, adding it if it is quiet and in no service so far; refresh() it when changed.
std::uint32_t activate(Register& r, Slot slot, Month month);
/// Protection that is left from an early-help place that ended, if any.
void resume_fading(Case& record, const Family& family, Month month);
/// Brings hazards, class, next date and notice of a record up to date with its family and case. Call after every change.
void refresh(Register& r, const FamilyRules& rules, std::uint32_t position);
/// Brings `notice` up to date for a family.
void refresh_notice(Register& r, const FamilyRules& rules, Slot slot);

/// Changes who belongs to a family; carries the rest of a waiting resistance over to its new size and stage.
template <class Change>
void change_members(Register& r, const FamilyRules& rules, Slot slot, Change change);

ResistanceQueue::Cell cell_of(const Family& family);
/// Asks memory for what events touch of a family: these lie all over the authority's block, far apart.
inline void prefetch(const Register& r, Slot slot) {
    __builtin_prefetch(&r.families[slot]);
    __builtin_prefetch(&r.notice[slot]);
}

/// Calls `act` with each position in a list of the sweep, having asked for the families a few ahead.
template <class Act>
void for_each_marked(const Register& r, const std::vector<std::uint32_t>& list, Act act) {
    constexpr std::size_t ahead = 8;
    for (std::size_t k = 0; k < list.size(); ++k) {
        if (k + ahead < list.size()) prefetch(r, r.active.slot[list[k + ahead]]);
        act(list[k]);
    }
}

/// Moves an open episode to a status, or opens one; `due` is the month of the next dated step.
void set_status(Register& r, const FamilyRules& rules, std::uint32_t position, Status status, Month month, std::int16_t due = no_date);
void close_episode(Register& r, const FamilyRules& rules, std::uint32_t position, Month month);
/// A child leaves the episode (enters care, turns 18); the episode closes when nobody is left in it.
void take_from_episode(Register& r, const FamilyRules& rules, std::uint32_t position, ChildMask child, Month month);
/// The present step of early help ends (waiting, place or fading); protection that a finished place left goes on.
void end_help(Register& r, const FamilyRules& rules, std::uint32_t position, Month month);
/// Takes a record out of the active list; the last one takes its place.
void remove_from_active(Register& r, std::uint32_t position);
/// Moves a family to another level of need in the counts.
void set_level(Register& r, Family& family, int level);

/// Puts a family that is quiet into the queue with a fresh resistance.
void become_quiet(Register& r, const FamilyRules& rules, Slot slot);

template <class Change>
void change_members(Register& r, const FamilyRules& rules, Slot slot, Change change) {
    Family& family = r.families[slot];
    const double before = onset_factor(rules.need, rules.tables, family);
    change(family);
    const double after = onset_factor(rules.need, rules.tables, family);
    if (r.queue.waiting(slot)) r.queue.move(slot, cell_of(family), before, after);   // at 0, nobody left, it waits for a birth
    if (family.active != Family::not_active) refresh(r, rules, family.active);
    else refresh_notice(r, rules, slot);
}

}  // namespace hearth::children
