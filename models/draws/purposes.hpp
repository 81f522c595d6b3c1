// What each draw of this model is for. Numbered once, never renumbered: a number is part of every stored result.
// One block gives four words; the comment says which word decides what.
#pragma once

#include "sim/core/random.hpp"

namespace hearth::children::purposes {

inline constexpr Purpose family{1};            // month: cohort. w0 size | w1 two birth gaps (halves) | w2 third gap, disability of child 1 (halves) | half 6 stayer | upper 8 bits of w3 frailty
inline constexpr Purpose sibling{2};             // month: cohort. halves 0-2: disability of children 2-4
inline constexpr Purpose resistance{3};          // month: spell ordinal. w0, w1
inline constexpr Purpose spell{4};               // month: spell ordinal. halves 0-6 presenting factors | half 7 chronic
inline constexpr Purpose month{5};               // w0 need | w1 contact | w2 service | w3 care
inline constexpr Purpose front_door{6};          // w0 accept | w1 early-help offer
inline constexpr Purpose referral{7};            // half 0 which child | halves 1-4 each child brought | half 5 assessment takes longer | w3 no further action
inline constexpr Purpose assessment{8};          // w0 outcome
inline constexpr Purpose conference{9};          // w0 conference | w1 plan
inline constexpr Purpose care_entry{10};         // w0 which child first | w1-w3 later children in turn
inline constexpr Purpose placement{11};          // month of entry; index: child. w0 placement | w1 overflow | w2 legal route
inline constexpr Purpose care_month{12};         // index: child. w0 exit | w1 destination | w2 placement change
inline constexpr Purpose early_help_month{13};   // w0 drop-out | w1 lottery for places
inline constexpr Purpose false_alarm_count{14};  // low: source. Poisson
inline constexpr Purpose false_alarm{15};        // low: candidate; index: source. w0 slot | w1 thinning | w2 front door | half 6 offer | half 7 siblings
inline constexpr Purpose unaccompanied_count{16};  // Poisson
inline constexpr Purpose unaccompanied{17};      // low: arrival. w0 age | w1 placement
inline constexpr Purpose move_in{18};            // low: arrival. w0 cohort | w1 band
inline constexpr Purpose move_out{19};           // low: candidate. w0 slot
inline constexpr Purpose cohort_offset{20};      // low: band. w0 where in the month's fraction the first family falls
inline constexpr Purpose recipe{21};             // synthetic places. low: place; index: quantity
inline constexpr Purpose workforce_character{22};  // month 0, low 0. index 0: w0 vacancy | w1 turnover | w2 agency cover | w3 hours per case. index 1: w0 rounding of agency workers
inline constexpr Purpose initial_post{23};      // low: post. w0 held by whom | w1 months here | w2 newly qualified on coming or not, w3 how experienced
inline constexpr Purpose post{24};               // low: post. w0 leaves | w1 is filled | w2 newly qualified or not | w3 goes to agency work or not
inline constexpr Purpose election{25};           // low: 0. w0 which year of four
inline constexpr Purpose leader{26};             // low: role; month: appointment ordinal. w0 competence | w1 style | w2 commitment
inline constexpr Purpose leader_month{27};       // low: role. w0 goes | w1 who follows | w2 a permanent holder is found | w3 shock to commitment. index 1: w0, w1, w2 months already in post when founded
inline constexpr Purpose crisis{28};             // low: 0. w0 a crisis | w1 its size
inline constexpr Purpose leadership_character{29};   // low: 0. w0 whether the director is twin-hatted | w1 elections: control changes (month: of the election)
inline constexpr Purpose choice_worth{30};       // low: state of the choices that act on one; index: choice; month: generation
inline constexpr Purpose choice_search{31};      // low: role; index: look. w0 which choice | w1 whether there is a look. low 9, nobody's: w0 first choices | w1 whether one is shaken | w2 which
inline constexpr Purpose practice_standard{32};           // low 0. w0, w1 drift of practice (a normal) | w2, w3 of the paper trail (a normal). month 0, index 1: the same, where it starts. index 2, before the opening and in the norm: w0, w1 quality for other reasons (a normal) | w2 a new director or not
inline constexpr Purpose inspection{33};         // low 0; month: of the inspection. index 0: w0, w1 noise (a normal) | w2 months to the next | w3 visited under the random scheme. index 1: another team: w0, w1 noise | w2, w3 paper trail. index 2: w0, w1 error of the risk profile (a normal)
inline constexpr Purpose initial_assurance{34}; // month 0, low 0. w0 grade | w1 months since the last inspection | w2, w3 free for inspection. low 1: improvement. low 2: restructuring (w0 order in the roll-out | w1, w2 worth of the design here, a normal | w3 pilot or not; index 1: w0, w1 error of the estimated risk, a normal; authority 65535: w0, w1 worth of the design for the nation, a normal)
inline constexpr Purpose incident{35};           // low 0: w0.. Poisson. low 1 + k: incident k of the month: w0 preventable | w1 scandal | w2 taken up. index 1, low 0: w0 scandal of needless intervention | w1 taken up
inline constexpr Purpose improvement{36};        // low 0. w0 asks for peers | w1 is given some | w2 self-assessment | w3 discloses. low 1 + k: noise of sign k (w0, w1 a normal)
inline constexpr Purpose moving_family{37};      // low: family id; month: year's. w0 whether it moves | w1 where to | w2 handed over | w3 where in the list of families a place is sought
inline constexpr Purpose renewal{38};            // free

}  // namespace hearth::children::purposes
