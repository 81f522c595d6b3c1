// What each draw of this model is for. Numbered once, never renumbered: a number is part of every stored result. The comment says what
// stands for month, low and index of the key where that is not this month, 0 and 0; which word decides what is in the structs beside.
#pragma once

#include "sim/core/random.hpp"

namespace hearth::children::purposes {

inline constexpr Purpose family{1};            // low: family id; month: cohort
inline constexpr Purpose sibling{2};             // low: family id; month: cohort
inline constexpr Purpose resistance{3};          // low: family id; month: spell ordinal
inline constexpr Purpose spell{4};               // low: family id; month: spell ordinal
inline constexpr Purpose month{5};               // low: family id
inline constexpr Purpose front_door{6};          // low: family id
inline constexpr Purpose referral{7};            // low: family id
inline constexpr Purpose assessment{8};          // low: family id
inline constexpr Purpose conference{9};          // low: family id
inline constexpr Purpose care_entry{10};         // low: family id
inline constexpr Purpose placement{11};          // low: family id or arrival; month of entry; index: child, 7 unaccompanied
inline constexpr Purpose care_month{12};         // low: family id or arrival; index: child, 7 unaccompanied
inline constexpr Purpose early_help_month{13};   // low: family id
inline constexpr Purpose false_alarm_count{14};  // low: source. Poisson: its words are handed on whole, from index 0 on
inline constexpr Purpose false_alarm{15};        // low: candidate; index: source
inline constexpr Purpose unaccompanied_count{16};  // Poisson: as above
inline constexpr Purpose unaccompanied{17};      // low: arrival
inline constexpr Purpose move_in{18};            // low: arrival
inline constexpr Purpose move_out{19};           // low: candidate
inline constexpr Purpose cohort_offset{20};      // low: band; month 0
inline constexpr Purpose recipe{21};             // synthetic places. low: place; authority 0; month 0
inline constexpr Purpose workforce_character{22};  // month 0; index: 0, 1
inline constexpr Purpose initial_post{23};      // low: post; month: the opening
inline constexpr Purpose post{24};               // low: post
inline constexpr Purpose election{25};           // month 0
inline constexpr Purpose leader{26};             // low: role; month: appointment ordinal
inline constexpr Purpose leader_month{27};       // low: role. index 1: when founded
inline constexpr Purpose crisis{28};
inline constexpr Purpose leadership_character{29};   // month 0, and month of an election
inline constexpr Purpose choice_worth{30};       // low: state of the choices that act on one; index: choice; month: generation
inline constexpr Purpose choice_search{31};      // low: role; index: look. low 9: nobody's
inline constexpr Purpose practice_standard{32};  // month 0, index 1: where it starts. index 2: before the opening and in the norm
inline constexpr Purpose inspection{33};         // month: of the inspection. index 1: another team. index 2: the risk profile
inline constexpr Purpose initial_assurance{34};  // month 0. low 0: inspection. low 1: improvement. low 2: restructuring, also index 1, and authority 65535
inline constexpr Purpose incident{35};           // low 0, from index 0 on: Poisson, as above. low 1 + k: incident k of the month. low 0, index 1: needless intervention
inline constexpr Purpose improvement{36};        // low 1 + k: sign k
inline constexpr Purpose moving_family{37};      // low: family id; month: year's
inline constexpr Purpose renewal{38};            // free

}  // namespace hearth::children::purposes
