// Words of services: the monthly sweep, the front door, early help, care and workers.
#pragma once

#include "models/draws/draws.hpp"

namespace hearth::children {

struct MonthWords {
    static constexpr Purpose purpose = purposes::month;
    static constexpr std::uint16_t index = 0;
    std::uint32_t need;                    ///< escalates, eases or stays
    std::uint32_t contact;                 ///< somebody contacts social care, and who; above that chance, somebody leads or the family asks
    std::uint32_t service;                 ///< an open episode moves on or ends
    std::uint32_t care;                    ///< any child enters care
};

struct FrontDoorWords {
    static constexpr Purpose purpose = purposes::front_door;
    static constexpr std::uint16_t index = 0;
    std::uint32_t accepted;                ///< the contact becomes a referral
    std::uint32_t offer;                   ///< early help is offered and taken after one that did not
    std::array<std::uint32_t, 2> free;
};

struct ReferralWords {
    static constexpr Purpose purpose = purposes::referral;
    static constexpr std::uint16_t index = 0;
    std::uint16_t about;                   ///< which child
    std::array<std::uint16_t, 4> brought;  ///< each other child is brought
    std::uint16_t assessment_longer;       ///< the assessment takes longer
    std::uint32_t no_further_action;
};

struct AssessmentWords {
    static constexpr Purpose purpose = purposes::assessment;
    static constexpr std::uint16_t index = 0;
    std::uint32_t outcome;
    std::array<std::uint32_t, 3> free;
};

struct ConferenceWords {
    static constexpr Purpose purpose = purposes::conference;
    static constexpr std::uint16_t index = 0;
    std::uint32_t held;                    ///< the enquiry leads to a conference
    std::uint32_t plan;                    ///< the conference to a protection plan
    std::array<std::uint32_t, 2> free;
};

struct FalseAlarmWords {                   // index: source
    static constexpr Purpose purpose = purposes::false_alarm;
    std::uint32_t slot;                    ///< about which family
    std::uint32_t thinning;                ///< a candidate is a contact, or next an offer to lead, or nothing
    std::uint32_t accepted;                ///< the contact becomes a referral
    std::uint16_t offer;                   ///< early help is offered and taken after one that did not
    std::uint16_t siblings;                ///< how many others such a contact is about
};

struct EarlyHelpWords {
    static constexpr Purpose purpose = purposes::early_help_month;
    static constexpr std::uint16_t index = 0;
    std::uint32_t drop_out;
    std::uint32_t lottery;                 ///< for places
    std::array<std::uint32_t, 2> free;
};

struct CareEntryWords {
    static constexpr Purpose purpose = purposes::care_entry;
    static constexpr std::uint16_t index = 0;
    std::uint32_t first;                   ///< which child is the first in birth order to enter
    std::array<std::uint32_t, 3> later;    ///< each child after the first-born follows
};

struct PlacementWords {                    // index: child
    static constexpr Purpose purpose = purposes::placement;
    std::uint32_t placement;
    std::uint32_t overflow;                ///< where to while in-house foster care is full
    std::uint32_t route;                   ///< legal route
    std::uint32_t free;
};

struct CareMonthWords {                    // index: child
    static constexpr Purpose purpose = purposes::care_month;
    std::uint32_t ends;
    std::uint32_t how;                     ///< care ends
    std::uint32_t moves;                   ///< to another placement
    std::uint32_t free;
};

struct UnaccompaniedWords {
    static constexpr Purpose purpose = purposes::unaccompanied;
    static constexpr std::uint16_t index = 0;
    std::uint32_t age;                     ///< in years, on arrival
    std::uint32_t months;                  ///< since the birthday
    std::array<std::uint32_t, 2> free;
};

struct WorkforceCharacterWords {
    static constexpr Purpose purpose = purposes::workforce_character;
    static constexpr std::uint16_t index = 0;
    static constexpr std::uint32_t low = 0;
    std::uint32_t vacancy;
    std::uint32_t turnover;
    std::uint32_t cover;                   ///< of vacant posts by agency workers
    std::uint32_t hours;                   ///< a case
};

struct AgencyRoundingWords {
    static constexpr Purpose purpose = purposes::workforce_character;
    static constexpr std::uint16_t index = 1;
    static constexpr std::uint32_t low = 0;
    std::uint32_t rounding;                ///< of agency workers to whole ones
    std::array<std::uint32_t, 3> free;
};

struct InitialPostWords {
    static constexpr Purpose purpose = purposes::initial_post;
    static constexpr std::uint16_t index = 0;
    std::uint32_t vacant;
    std::uint32_t months_here;
    std::uint32_t newly_qualified;         ///< on coming
    std::uint32_t free;
};

struct PostWords {
    static constexpr Purpose purpose = purposes::post;
    static constexpr std::uint16_t index = 0;
    std::uint32_t leaves;
    std::uint32_t filled;
    std::uint32_t newly_qualified;         ///< who fills it
    std::uint32_t to_agency;               ///< who leaves goes to agency work
};

}  // namespace hearth::children
