// One family, and the table of all families of an authority.
// An event touches one family and most of its fields, so a family is one short record rather than a row across arrays;
// what the monthly sweep reads of all active families is in arrays, register/active.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

namespace hearth::children {

inline constexpr int max_children = 4;      ///< the fourth stands for four and more
inline constexpr int band_count = 10;       ///< neighbourhood deprivation, 0 = least deprived tenth ... 9 = most
inline constexpr int months_before_birth = 3;  ///< a family can be referred from three months before a birth
inline constexpr int childhood_months = 216;

using Slot = std::uint32_t;
using ChildMask = std::uint8_t;             ///< bit k: child k of the family, in birth order

/// Children in a mask (a table: the baseline processor has no instruction for it).
inline int count(ChildMask mask) {
    constexpr std::array<std::uint8_t, 16> bits = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};
    return bits[mask & 15u];
}

/// Cohort month (of the founding birth) in the upper 16 bits, ordinal within authority and cohort in the lower: given by
/// demography alone, so it names the same family under every policy.
struct FamilyId {
    std::uint32_t value = 0;
    friend constexpr auto operator<=>(FamilyId, FamilyId) = default;
};

struct Family {
    static constexpr std::uint32_t not_active = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::int16_t never = std::numeric_limits<std::int16_t>::min();

    FamilyId id;
    std::uint32_t active = not_active;             ///< position in the active list
    std::array<std::int16_t, max_children> birth{};  ///< month index, of children born, expected and to come
    std::uint16_t spells = 0;                      ///< spells of need begun; keys the next resistance
    std::array<std::int16_t, max_children> referred{never, never, never, never};   ///< month of each child's last referral
    std::int16_t early_help_ended = never;
    std::int16_t trust_since = never;              ///< month trust last changed
    std::int16_t closed_early = never;             ///< month its last episode closed only because of pressure; never, or referred again since
    std::int8_t trust = 0;                         ///< deviation from the mean then, in hundredths
    std::uint8_t band = 0;
    std::uint8_t frailty = 0;                      ///< code into the table of frailties
    std::uint8_t children = 0;                     ///< in the end, born or to come
    std::uint8_t acute_spells = 0;
    std::uint8_t level = 0;                        ///< latent need: 0 quiet, 1 emerging, 2 complex, 3 acute
    ChildMask joined = 0;                          ///< born or expected within three months, whatever became of them
    ChildMask resident = 0;                        ///< counted in the authority's population while under 18
    ChildMask home = 0;                            ///< under 18, living with the family
    ChildMask away = 0;                            ///< looked after
    ChildMask disabled = 0;
    ChildMask ever_referred = 0, ever_in_need = 0, ever_on_plan = 0, ever_looked_after = 0;
    bool stayer : 1 = false;                       ///< practically never comes into need; two bits, so that a record stays 48 bytes
    bool present : 1 = false;                      ///< the slot holds a family that lives here
};

static_assert(sizeof(Family) == 48);

/// Birth month of the youngest child that has joined; the family's stage is this child's age.
inline std::int16_t youngest_birth(const Family& family) {
    return family.birth[static_cast<std::size_t>(std::bit_width(static_cast<unsigned>(family.joined)) - 1)];
}

/// Month of the last referral of any of the children, or Family::never.
inline std::int16_t latest_referral(const Family& family) { return *std::max_element(family.referred.begin(), family.referred.end()); }

}  // namespace hearth::children
