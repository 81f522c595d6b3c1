// The whole state of an authority, or of one family, as numbers that two worlds can be compared by, bit for bit.
#pragma once

#include "models/month/world.hpp"

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace hearth::support {

using namespace hearth::children;

/// Not a plain vector, so that a failed comparison does not print thousands of numbers.
struct State {
    std::vector<std::int64_t> values;
    void push_back(std::int64_t value) { values.push_back(value); }
    friend bool operator==(const State&, const State&) = default;
};

inline void put_case(State& s, const Case& c) {
    for (const int value : {static_cast<int>(c.status), static_cast<int>(c.help), static_cast<int>(c.brought), static_cast<int>(c.factors),
                            static_cast<int>(c.chronic), static_cast<int>(c.signal), static_cast<int>(c.since), static_cast<int>(c.episode_since),
                            static_cast<int>(c.status_due), static_cast<int>(c.help_due), static_cast<int>(c.help_since)})
        s.push_back(value);
}

/// Everything about the family in a slot: who belongs to it, its need, its past, its open case, the rest of its resistance.
/// Not where its record lies in the active list, which carries no meaning.
inline void put_family(State& s, const Authority& a, Slot slot) {
    const Family& f = a.families[slot];
    s.push_back(f.id.value);
    for (const std::int16_t birth : f.birth) s.push_back(birth);
    for (const std::int16_t month : f.referred) s.push_back(month);
    for (const int value : {static_cast<int>(f.spells), static_cast<int>(f.early_help_ended), static_cast<int>(f.band),
                            static_cast<int>(f.frailty), static_cast<int>(f.children), static_cast<int>(f.acute_spells), static_cast<int>(f.level),
                            static_cast<int>(f.joined), static_cast<int>(f.resident), static_cast<int>(f.home), static_cast<int>(f.away),
                            static_cast<int>(f.disabled), static_cast<int>(f.ever_referred),
                            static_cast<int>(f.ever_in_need), static_cast<int>(f.ever_on_plan), static_cast<int>(f.ever_looked_after),
                            static_cast<int>(f.present), static_cast<int>(a.notice[slot]),
                            static_cast<int>(f.trust), static_cast<int>(f.trust_since), static_cast<int>(f.closed_early)})
        s.push_back(value);
    s.push_back(a.queue.waiting(slot) ? std::bit_cast<std::int64_t>(a.queue.remaining(slot, 1)) : -1);
    if (f.active != Family::not_active) put_case(s, a.active.cases[f.active]);
}

inline State state_of_family(const Authority& a, Slot slot) {
    State s;
    put_family(s, a, slot);
    return s;
}

inline void put_all(State& s, const auto& values) {
    for (const auto& value : values) s.push_back(static_cast<std::int64_t>(value));
}

inline State state_of(const Authority& a) {
    State s{{a.number, a.month.index, a.moves_in, a.moves_out, a.unaccompanied_arrivals, a.children, a.left_behind, a.families_present, a.places_taken, a.in_house_taken}};
    s.push_back(std::bit_cast<std::int64_t>(a.moves_due));
    s.push_back(std::bit_cast<std::int64_t>(a.trust_sum));
    s.push_back(std::bit_cast<std::int64_t>(a.early_help.coverage));
    for (Slot slot = 0; slot < a.families.size(); ++slot) put_family(s, a, slot);
    put_all(s, a.free_slots), put_all(s, a.active.id), put_all(s, a.active.slot), put_all(s, a.active.klass), put_all(s, a.active.due);
    for (const float hazard : a.active.escalate) s.push_back(std::bit_cast<std::int32_t>(hazard));
    for (const float hazard : a.active.ease) s.push_back(std::bit_cast<std::int32_t>(hazard));
    for (const LookedAfter& c : a.looked_after) {
        s.push_back(c.family.value);
        for (const int value : {static_cast<int>(c.slot), static_cast<int>(c.birth), static_cast<int>(c.entered), static_cast<int>(c.child),
                                static_cast<int>(c.band), static_cast<int>(c.placement), static_cast<int>(c.route)})
            s.push_back(value);
    }
    for (const Waiting& w : a.waiting) s.push_back(w.slot), s.push_back(w.family.value);
    put_all(s, a.families_by_level), put_all(s, a.children_by_band), put_all(s, a.children_by_status), put_all(s, a.joined_by_month), put_all(s, a.ledger);
    return s;
}

inline std::vector<State> states_of(std::span<const Authority> authorities) {
    std::vector<State> states;
    for (const Authority& a : authorities) states.push_back(state_of(a));
    return states;
}

}  // namespace hearth::support
