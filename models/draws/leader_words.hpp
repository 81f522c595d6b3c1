// Words of leaders: who they are, what happens to them, elections, crises and choices that act on each other.
#pragma once

#include "models/draws/draws.hpp"

namespace hearth::children {

struct ElectionWords {
    static constexpr Purpose purpose = purposes::election;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 0;
    std::uint32_t year;                    ///< of four
    std::array<std::uint32_t, 3> free;
};

struct LeaderWords {
    static constexpr Purpose purpose = purposes::leader;
    static constexpr std::uint16_t index = 0;
    std::uint32_t competence;
    std::uint32_t style;
    std::uint32_t commitment;
    std::uint32_t free;
};

struct LeaderMonthWords {
    static constexpr Purpose purpose = purposes::leader_month;
    static constexpr std::uint16_t index = 0;
    std::uint32_t goes;
    std::uint32_t follower;                ///< from where whoever follows comes
    std::uint32_t found;                   ///< a permanent holder after an interim
    std::uint32_t shock;                   ///< to commitment
};

struct InitialTenureWords {
    static constexpr Purpose purpose = purposes::leader_month;
    static constexpr std::uint16_t index = 1;
    std::uint32_t stage;                   ///< months in the stage of leaving that somebody is met in
    std::uint32_t stage_before;            ///< months in the one before
    std::uint32_t second;                  ///< met in the second stage
    std::uint32_t free;
};

struct CrisisWords {
    static constexpr Purpose purpose = purposes::crisis;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 0;
    std::uint32_t comes;
    std::uint32_t size;
    std::array<std::uint32_t, 2> free;
};

struct LeadershipCharacterWords {
    static constexpr Purpose purpose = purposes::leadership_character;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 0;
    std::uint32_t twin_hatted;             ///< the director answers for adults as well; month 0
    std::uint32_t control_changes;         ///< of the council; month of the election
    std::array<std::uint32_t, 2> free;
};

struct ChoiceWorthWords {                  // index: choice
    static constexpr Purpose purpose = purposes::choice_worth;
    std::uint32_t worth;
    std::array<std::uint32_t, 3> free;
};

struct ChoiceSearchWords {                 // index: look
    static constexpr Purpose purpose = purposes::choice_search;
    std::uint32_t choice;                  ///< which is tried out
    std::uint32_t looks;                   ///< there is such a look
    std::array<std::uint32_t, 2> free;
};

struct ChoiceShakeWords {
    static constexpr Purpose purpose = purposes::choice_search;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 9;   ///< no role has it: this is nobody's luck
    std::uint32_t first;                   ///< all choices as they are at first, a bit each
    std::uint32_t shaken;                  ///< what one of them is worth changes
    std::uint32_t choice;                  ///< which
    std::uint32_t free;
};

}  // namespace hearth::children
