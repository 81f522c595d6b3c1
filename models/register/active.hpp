// Families in need or in service: the only ones visited every month. Dense arrays, because the monthly sweep reads a few
// fields of all of them; the rest of a case sits beside, at the same position. Order carries no meaning (draws are keyed,
// shared places are given by need, waiting and lottery), so a family leaves by swapping with the last.
#pragma once

#include "models/families/family.hpp"

#include <cstdint>
#include <vector>

namespace hearth::children {

enum class Status : std::uint8_t { none, assessment, enquiry, support, plan };   ///< enquiry = under section 47
enum class Help : std::uint8_t { none, waiting, place, fading_1, fading_2, fading_3 };
inline constexpr std::uint16_t no_post = 0xFFFF;
inline constexpr std::int16_t no_date = std::numeric_limits<std::int16_t>::max();

inline constexpr int fading_months = 4, fading_steps = 3;   ///< protection lasts 12 months after a place, a third less each 4

/// Whether sources leave the family to its lead professional instead of contacting social care.
constexpr bool diverted(bool diversion, Help help, int level) { return diversion && help == Help::place && level < 2; }

struct Case {
    Status status = Status::none;
    Help help = Help::none;
    ChildMask brought = 0;                 ///< children in the open episode, at home
    std::uint8_t factors = 0;              ///< presenting factors of the current spell, one bit each
    bool chronic = false;
    std::uint8_t signal = 0;               ///< level when it was offered help; orders the waiting list
    std::int16_t since = no_date;          ///< month the status began
    std::int16_t episode_since = no_date;  ///< month the referral was accepted
    std::int16_t status_due = no_date;     ///< month of the next dated step of the status
    std::int16_t help_due = no_date;       ///< month the place ends or the protection steps down
    std::int16_t help_since = no_date;
    std::uint16_t post = no_post;          ///< number of the post whose holder has the case; none while no worker has it
};

/// What the monthly sweep needs to know of a record, in one byte: level | status << 2 | help << 5.
using CaseClass = std::uint8_t;
constexpr CaseClass case_class(int level, Status status, Help help) {
    return static_cast<CaseClass>(level | static_cast<int>(status) << 2 | static_cast<int>(help) << 5);
}
inline constexpr CaseClass idle = 0;
constexpr int level_in(CaseClass c) { return c & 3; }
constexpr Status status_in(CaseClass c) { return static_cast<Status>(c >> 2 & 7); }
constexpr Help help_in(CaseClass c) { return static_cast<Help>(c >> 5); }

/// Children at home and the band they live in, in one byte: count | band << 4.
inline std::uint8_t people_of(const Family& family) { return static_cast<std::uint8_t>(count(family.home) | family.band << 4); }
constexpr int at_home_in(std::uint8_t people) { return people & 7; }
constexpr std::size_t band_in(std::uint8_t people) { return people >> 4; }

struct Active {
    std::vector<std::uint32_t> id;         ///< FamilyId::value, contiguous for the keyed draws
    std::vector<Slot> slot;
    std::vector<float> escalate, ease;     ///< monthly hazards before help and practice; recomputed only when the record changes
    std::vector<CaseClass> klass;
    std::vector<std::int16_t> due;         ///< the earlier of status_due and help_due
    std::vector<std::uint8_t> infant;      ///< 1: a child at home or looked after was under 1, or expected, when the record last changed
    std::vector<std::uint8_t> people;      ///< who is harmed by need: people_of() the family
    std::vector<Case> cases;

    std::size_t size() const { return id.size(); }
    void append(std::uint32_t family_id, Slot family_slot);
    /// Removes position i; the record that was last takes its place.
    void remove(std::size_t i);
};

inline void Active::append(std::uint32_t family_id, Slot family_slot) {
    id.push_back(family_id);
    slot.push_back(family_slot);
    escalate.push_back(0);
    ease.push_back(0);
    klass.push_back(idle);
    due.push_back(no_date);
    infant.push_back(0);
    people.push_back(0);
    cases.push_back({});
}

inline void Active::remove(std::size_t i) {
    const auto move_last = [i](auto& column) { column[i] = column.back(); column.pop_back(); };
    move_last(id), move_last(slot), move_last(escalate), move_last(ease), move_last(klass), move_last(due), move_last(infant), move_last(people), move_last(cases);
}

}  // namespace hearth::children
