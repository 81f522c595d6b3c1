// Words of places and families: who there is, who moves, and when need comes.
#pragma once

#include "models/draws/draws.hpp"

namespace hearth::children {

struct RecipeWords {
    static constexpr Purpose purpose = purposes::recipe;
    static constexpr std::uint16_t index = 0;
    TwoWords size;                         ///< children of a synthetic place, a normal
    TwoWords score;                        ///< its deprivation apart from its size, a normal
};

struct CohortOffsetWords {
    static constexpr Purpose purpose = purposes::cohort_offset;
    static constexpr std::uint16_t index = 0;
    std::uint32_t fraction;                ///< where in the month's fraction a band's first family falls
    std::array<std::uint32_t, 3> free;
};

struct FamilyWords {
    static constexpr Purpose purpose = purposes::family;
    static constexpr std::uint16_t index = 0;
    std::uint32_t size;                    ///< number of children
    std::array<std::uint16_t, 3> gap;      ///< from each birth to the next
    std::uint16_t eldest_disabled;
    std::uint16_t stayer;
    std::uint16_t frailty;                 ///< its upper 8 bits
};

struct SiblingWords {
    static constexpr Purpose purpose = purposes::sibling;
    static constexpr std::uint16_t index = 0;
    std::array<std::uint16_t, 3> disabled; ///< each child after the first
    std::uint16_t free_half;
    std::array<std::uint32_t, 2> free;
};

struct ResistanceWords {
    static constexpr Purpose purpose = purposes::resistance;
    static constexpr std::uint16_t index = 0;
    TwoWords resistance;                   ///< hazard a quiet family withstands, an exponential
    std::array<std::uint32_t, 2> free;
};

struct SpellWords {
    static constexpr Purpose purpose = purposes::spell;
    static constexpr std::uint16_t index = 0;
    std::array<std::uint16_t, 7> factor;   ///< each presenting factor is there
    std::uint16_t chronic;
};

struct MoveInWords {
    static constexpr Purpose purpose = purposes::move_in;
    static constexpr std::uint16_t index = 0;
    std::uint32_t cohort;                  ///< when the family began
    std::uint32_t band;
    std::array<std::uint32_t, 2> free;
};

struct MoveOutWords {
    static constexpr Purpose purpose = purposes::move_out;
    static constexpr std::uint16_t index = 0;
    std::uint32_t slot;                    ///< which family
    std::array<std::uint32_t, 3> free;
};

struct MovingFamilyWords {
    static constexpr Purpose purpose = purposes::moving_family;
    static constexpr std::uint16_t index = 0;
    std::uint32_t moves;
    std::uint32_t destination;             ///< the child among all of the band where the family goes to live
    std::uint32_t handed_over;             ///< an open episode goes on there
    std::uint32_t place;                   ///< where in the list of families there a quiet one is sought
};

}  // namespace hearth::children
