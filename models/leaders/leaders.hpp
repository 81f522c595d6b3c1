// Leaders as agents, and what their leading does. Each has a role, competence, style, commitment, attention that is finite, and time
// in post. Effort into tasks follows from these and from how far they answer for them; efforts of all who hold a lever combine by
// the task's technology; what comes of it moves practice, early help, budget protection, partners, crisis response and improvement.
// Each of these counts against its mean at the status quo (LeadershipMeans), never against anybody's own, so it is 1 there.
// Reads: structure, surroundings (what services and partners are like). Changes: leaders, levers, severity, risk, disruption.
// The rules are in attention, commitment, effort, tenure, appointment, crisis and complexity.hpp, those of blame in accountability/structure.hpp; the month
// is in crises_month.cpp, changes_month.cpp and levers_month.cpp.
#pragma once

#include "models/accountability/adverse_event.hpp"
#include "models/accountability/structure.hpp"
#include "sim/core/random.hpp"

#include <array>
#include <cstdint>

namespace hearth::children {

enum class Pool : std::uint8_t { internal, external, interim };

/// One person in one post. Who they are is keyed by (authority, role, ordinal): the same in every arm as long as as many came before.
struct Leader {
    std::uint16_t ordinal = 0;           ///< appointments to this post so far
    std::int16_t began = 0;              ///< month
    Pool from = Pool::external;
    double competence = 1;               ///< mean 1
    double style = .5;                   ///< 0 directive .. 1 distributive
    double own_commitment = 0;           ///< what they bring; C(0)
    double commitment = 0;               ///< now
    double attention = 0;                ///< share of their time for children's services
    bool interim() const { return from == Pool::interim; }
};

/// What leaders see of their authority: 0 (or 1) at the status quo.
struct Surroundings {
    double services = 0;                 ///< trouble in the council's services: smoothed workload pressure beyond 1
    double partners = 0;                 ///< trouble at partners: mean pressure beyond 1
    double harm = 1;                     ///< children in acute need against the status quo; what crises come from
    double candidates = 1;               ///< national pool of directors
    ByRole informed{};                       ///< trouble that inspectors' reports make known to each, beyond the usual
};

/// News of the last months, newest at `month % size`.
struct News { std::array<std::array<float, oldest_news + 1>, subject_count> value{}; };

inline constexpr std::size_t most_choices = 16;
using ChoiceShakes = std::array<std::uint16_t, most_choices>;   ///< how often each choice's worth has changed

/// One authority's leaders and what has come of them.
struct Leadership {
    PerRole<Leader> leaders{};
    News news;
    ByTask lever{1, 1, 1, 1, 1, 1};      ///< A: what the effort of all makes of a task, 1 at the status quo; as it is felt
    double legitimacy = 1;               ///< of the council's leaders with partners, 1 at the status quo
    double severity = 0;                 ///< of adverse events, fading
    double risk = 0;                     ///< fear of the next, fading
    double disruption = 0;               ///< share of quality lost to changes at the top, fading
    double other_portfolios = 0;         ///< attention that finance, adults' services and place have lost; 0 at the status quo
    double delay = 1;                    ///< months in which effort is felt
    bool leading = false;                ///< a first month has been led; until then there is no news and levers have nowhere to start from
    bool twin_hatted = false;            ///< the director holds adults' services too; drawn
    double twin_draw = 0;                ///< uniform that decides it
    // Of this month, for measures:
    PerRole<int> changes{}, blamed{};    ///< holders who left; of them, those whom blame moved
    int crises = 0;
    // Since the nation last looked:
    std::int32_t hired = 0, left = 0, months = 0;
    // The optional layer of complexity (complexity.hpp):
    std::uint32_t choices = 0;           ///< bits
    ChoiceShakes shaken{};
    double fitness = 0;
};

/// Means of a long run at the status quo, with nothing happening around: what everything above counts against.
struct LeadershipMeans {
    ByTask effort{1, 1, 1, 1, 1, 1};     ///< what technology and clarity make of efforts
    ByRole attention{1, 1, 1, 1, 1, 1, 1, 1, 1};
    ByRole commitment{1, 1, 1, 1, 1, 1, 1, 1, 1};
    double legitimacy = 1, disruption = 0, severity = 0, risk = 0, fitness = 1;
    double hired = 0, left = 0;          ///< directors from the national pool, and permanent directors leaving, an authority and month
};

/// National pool of people who would lead children's services, against the status quo.
struct CandidateMarket { double pool = 1; };

/// What is common to all authorities.
struct LeadershipSetting {
    StructureFacts usual, policy;        ///< the status quo's; the scenario's
    LeadershipMeans long_run;
    CandidateMarket candidates;
    OtherEvents others;                  ///< of a usual year
};

/// What a scenario may change from policy start on beside the structure; the defaults are the status quo.
struct LeadershipLevers {
    double orchestration = 0;            ///< partners plan together each month; costs attention of who answers for most
    double twin_hatting = .26;           ///< share of authorities whose director holds adults' services too
    double training = 0;                 ///< added to competence and commitment of leaders other than the director
    double distributive = .5;            ///< mean style of those appointed
    double salary = 0;                   ///< of directors, share above the usual
};

}  // namespace hearth::children
