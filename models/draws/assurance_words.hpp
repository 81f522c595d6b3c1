// Words of assurance: practice, inspection, incidents, improvement and restructuring.
#pragma once

#include "models/draws/draws.hpp"

namespace hearth::children {

struct PracticeStandardWords {
    static constexpr Purpose purpose = purposes::practice_standard;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 0;
    TwoWords practice;                     ///< drift of practice, a normal
    TwoWords record_keeping;               ///< drift of record keeping, a normal
};

struct InitialPracticeStandardWords {
    static constexpr Purpose purpose = purposes::practice_standard;
    static constexpr std::uint16_t index = 1;
    static constexpr std::uint32_t low = 0;
    TwoWords practice;                     ///< where practice starts, a normal
    TwoWords record_keeping;               ///< where record keeping starts, a normal
};

struct StandAloneWords {
    static constexpr Purpose purpose = purposes::practice_standard;
    static constexpr std::uint16_t index = 2;
    static constexpr std::uint32_t low = 0;
    TwoWords other;                        ///< quality that the standard does not make, a normal
    std::uint32_t new_director;
    std::uint32_t free;
};

struct InspectionWords {
    static constexpr Purpose purpose = purposes::inspection;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 0;
    TwoWords noise;                        ///< of what the team measures, a normal
    std::uint32_t next;                    ///< months to the next inspection
    std::uint32_t visited;                 ///< this month, under the random scheme
};

struct OtherTeamWords {
    static constexpr Purpose purpose = purposes::inspection;
    static constexpr std::uint16_t index = 1;
    static constexpr std::uint32_t low = 0;
    TwoWords noise;                        ///< of what another team would measure, a normal
    TwoWords record_keeping;               ///< of the records it would find, a normal
};

struct RiskProfileWords {
    static constexpr Purpose purpose = purposes::inspection;
    static constexpr std::uint16_t index = 2;
    static constexpr std::uint32_t low = 0;
    TwoWords error;                        ///< of the risk that inspectors see, a normal
    std::array<std::uint32_t, 2> free;
};

struct InitialInspectionWords {
    static constexpr Purpose purpose = purposes::initial_assurance;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 0;
    std::uint32_t grade;
    std::uint32_t passed;                  ///< time since it was given
    std::array<std::uint32_t, 2> free;
};

struct InitialImprovementWords {
    static constexpr Purpose purpose = purposes::initial_assurance;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 1;
    std::uint32_t asks_in;                 ///< month of the year
    std::uint32_t helped;                  ///< as the model opens
    std::array<std::uint32_t, 2> free;
};

struct RestructuringWords {
    static constexpr Purpose purpose = purposes::initial_assurance;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 2;
    std::uint32_t order;                   ///< in the roll-out
    TwoWords here;                         ///< worth of the design here, a normal
    std::uint32_t pilot;
};

struct RestructuringRiskWords {
    static constexpr Purpose purpose = purposes::initial_assurance;
    static constexpr std::uint16_t index = 1;
    static constexpr std::uint32_t low = 2;
    TwoWords error;                        ///< of the risk that decides the order, a normal
    std::array<std::uint32_t, 2> free;
};

struct RestructuringDesignWords {
    static constexpr Purpose purpose = purposes::initial_assurance;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 2;
    static constexpr std::uint16_t authority = 0xFFFF;   ///< none has this number: the design is everybody's
    TwoWords everywhere;                   ///< worth of the design for the nation, a normal
    std::array<std::uint32_t, 2> free;
};

/// Of one incident. How many there are is Poisson: low 0 of the same purpose, where index 1 is below's, so more than 64 a month expected in
/// one place would share a word with it.
struct IncidentWords {
    static constexpr Purpose purpose = purposes::incident;
    static constexpr std::uint16_t index = 0;
    std::uint32_t preventable;
    std::uint32_t scandal;
    std::uint32_t taken_up;                ///< a scandal is, by the nation's media
    std::uint32_t free;
};

struct NeedlessScandalWords {
    static constexpr Purpose purpose = purposes::incident;
    static constexpr std::uint16_t index = 1;
    static constexpr std::uint32_t low = 0;
    std::uint32_t scandal;                 ///< of needless intervention
    std::uint32_t taken_up;                ///< by the nation's media
    std::array<std::uint32_t, 2> free;
};

struct ImprovementWords {
    static constexpr Purpose purpose = purposes::improvement;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 0;
    std::uint32_t asks;                    ///< for peers
    std::uint32_t given;                   ///< a place with them
    std::uint32_t free;
    std::uint32_t discloses;               ///< its weaknesses, though it did not ask
};

struct SignWords {
    static constexpr Purpose purpose = purposes::improvement;
    static constexpr std::uint16_t index = 0;
    TwoWords noise;                        ///< of a sign of trouble, a normal
    std::array<std::uint32_t, 2> free;
};

}  // namespace hearth::children
