// Doors into rooms: for each field of a room's inputs, something that is forced where its provider keeps it, and what must come out
// different in the room that reads it. What is put together in models/month lies between the two, so a wire cut there is noticed.
#pragma once

#include "tests/support/fields.hpp"
#include "tests/support/one_month.hpp"
#include "tests/support/world_state.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::support {

/// The month of one_month.hpp with all that may be forced in it, and a second authority for what only nations do.
struct DoorWorld {
    Parameters p;
    Nation n;
    std::array<PlaceData, 2> places;
    std::array<Authority, 2> authorities;
    Authority& a = authorities[0];
    Month now;
    std::size_t lived = 0;               ///< processes of the month so far
    bool mirrored = false;               ///< of leaders, which no authority's month can be
    State seen;                          ///< by a consumer that keeps nothing itself

    DoorWorld() : p(one_month().world.parameters), n(one_month().world.nation), now(one_month().world.now) {
        const Simulation& world = one_month().world;
        places.fill(world.places[0]);
        authorities.fill(world.authorities[0]);
        n.parameters = &p;
        for (std::size_t i = 0; i < places.size(); ++i) authorities[i].data = &places[i];
    }
    DoorWorld(const DoorWorld&) = delete;
    DoorWorld& operator=(const DoorWorld&) = delete;

    /// From where the month has come to, up to and with the process of that name.
    void live_to(std::string_view last) {
        const auto month = month_schedule();
        for (bool there = false; !there; ++lived) {
            if (lived >= month.size()) FAIL("no process of that name in what is left of the month: " << last);
            if (month[lived].authority != nullptr) month[lived].authority(a, n, now);
            there = month[lived].name == last;
        }
    }
    /// Everything moves on together, so that policies are as old as they were.
    void later(int months) { now = now + months, n.policy = n.policy + months; }
    void policy_for(int months) { n.policy = now - months; }
};

using Act = void (*)(DoorWorld&);

struct Consumer {
    Act reads;                           ///< the process that takes the inputs
    State (*state)(const DoorWorld&);    ///< what it makes of them
};

struct Door {
    std::string field;                   ///< "Struct.member"
    Consumer consumer;
    Act force;
    Act given = nullptr;                 ///< what both months have, so that the field matters
};

struct Room {
    std::vector<Fields> fields;
    std::vector<Door> doors;
};

/// One process of an authority, alone.
template <OneMonth::Process process>
void lives(DoorWorld& w) {
    w.a.month = w.now;
    process(w.a, w.n, w.now);
}

inline State numbers(std::initializer_list<double> values) {
    State s;
    for (const double value : values) s.push_back(std::bit_cast<std::int64_t>(value));
    return s;
}

inline State operator+(State s, const State& more) {
    s.values.insert(s.values.end(), more.values.begin(), more.values.end());
    return s;
}

inline State all_of(const auto& values) {
    State s;
    for (const auto& value : values) s = s + numbers({static_cast<double>(value)});
    return s;
}

/// Flows of the month, by the names of their columns.
inline State flows(const DoorWorld& w, std::initializer_list<Column> columns) {
    State s;
    for (const Column c : columns)
        for (std::size_t k = 0; k < c.width; ++k) s.push_back(w.a.ledger[c.first + k]);
    return s;
}

inline void set_flow(DoorWorld& w, Column c, int value) { w.a.ledger[c.first] = value; }

/// Published children: flat until now, and then a multiple.
inline void published(DoorWorld& w, double then, double now) {
    const double children = w.places[0].children.at(w.n.opening);
    w.places[0].children.knots = {{w.n.opening, then * children}, {w.now, now * children}};
}

namespace checking_doors {

/// What the consumer holds before and after it has read, with the field as it is or forced.
struct Months { State before, after; };

inline Months months_of(const Door& door, bool forced) {
    DoorWorld w;
    if (door.given != nullptr) door.given(w);
    if (forced) door.force(w);
    const State before = door.consumer.state(w);
    door.consumer.reads(w);
    return {before, door.consumer.state(w)};
}

inline std::string trouble_of(const Door& door) {
    const Months usual = months_of(door, false), forced = months_of(door, true);
    if (!(usual.before == forced.before)) return door.field + ": what is forced is itself what is compared";
    if (usual.after == forced.after) return door.field + ": its consumer does not notice";
    return {};
}

inline std::vector<std::string> names_of(const std::vector<Fields>& structs) {
    std::vector<std::string> names;
    for (const Fields& fields : structs)
        for (const std::string_view name : fields.names) names.push_back(std::string(fields.owner) + "." + std::string(name));
    return names;
}

}  // namespace checking_doors

/// Fields without a door, doors to nothing, and doors through which nothing comes.
inline std::vector<std::string> troubles_of(const Room& room) {
    const std::vector<std::string> names = checking_doors::names_of(room.fields);
    std::vector<std::string> troubles;
    for (const std::string& name : names)
        if (std::none_of(room.doors.begin(), room.doors.end(), [&](const Door& door) { return door.field == name; })) troubles.push_back(name + ": no door");
    for (const Door& door : room.doors) {
        if (std::find(names.begin(), names.end(), door.field) == names.end()) troubles.push_back(door.field + ": no such field");
        else if (const std::string trouble = checking_doors::trouble_of(door); !trouble.empty()) troubles.push_back(trouble);
    }
    return troubles;
}

}  // namespace hearth::support
